package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
  @ParameterizedTest
  @CsvSource({
    "claimed, VBD, claim",
    "stressed, VBD, stress",
    "added, VBD, add",
    "noted, VBD, note",
    "replied, VBD, reply",
    "argued, VBD, argue",
    "admitted, VBD, admit",
    "warned, VBD, warn",
    "announces, VBZ, announce",
    "says, VBZ, say",
    "replies, VBZ, reply",
    "stresses, VBZ, stress",
    "stating, VBG, state",
    "urging, VBG, urge",
    "saying, VBG, say",
    "telling, VBG, tell",
    "cities, NNS, city",
    "churches, NNS, church",
    "Ministers, NNS, minister",
    "bigger, JJR, big",
    "happiest, JJS, happy",
    "Akar, NNP, Akar",
    "This, DT, this",
  })
  void regularWords(String word, String tag, String lemma) {
    assertEquals(lemma, Lemmas.byRule(word, tag));
  }

  @Test
  void theDictionaryGoesFirst() throws IOException {
    byte[] lines = "said\tVBD\tsay\n".getBytes(StandardCharsets.UTF_8);
    Lemmas lemmas = Lemmas.read(new ByteArrayInputStream(lines));
    String[] found = lemmas.of(new String[] {"Said", "said"}, new String[] {"VBD", "NN"});
    assertEquals("say", found[0]);
    assertEquals("said", found[1]);
  }
}
