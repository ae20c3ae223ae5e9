package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Did you go?\" he asked.",
        "\"Did you go?\" Akar asked.",
        "\"No!\" she said.",
        "“No!” the mayor said on Friday.",
        "“Why now?” Ana Bell, the mayor, asked.",
        "\"We will go.\" she said.",
        "The novel by J. K. Rowling sold well.",
        "On Monday Gen. Hulusi Akar met Sen. Ana Bell and Mr. Okafor.",
        "The price rose by 3.5 percent to 1,200.75 dollars.",
        "She waited ... and then left.",
        "The plan (it failed twice. Really!) was dropped.",
        "« On part ! » dit-elle.",
        "J. Marlow sang.",
        "A. B. Marlow met C. Sayer.",
        "The firm (Marlow & Co. Sayer left it. Bell stayed.) was sold.",
        "On Monday (in Port Hale. He knew it) they met.",
      })
  void oneSentence(String text) {
    assertEquals(List.of(text), Annotators.sentences(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We won.\" | The crowd went home.",
        "\"We won,\" she said. | \"They lost.\"",
        "“Did you go?” he asked. | “I did.”",
        "The bridge is old. | It will be closed.",
        "Who pays for it? | The town does.",
        "She left the room! | Nobody saw her.",
        "He called it \"a disgrace.\" | The mayor was not there.",
        "'We won.' | The crowd went home.",
        "They sold it. | eBay bought it.",
        "The firm (it is old) failed. | Sayer left (in May).",
      })
  void twoSentences(String marked) {
    List<String> expected = List.of(marked.split(" \\| "));
    assertEquals(expected, Annotators.sentences(String.join(" ", expected)));
  }
}
