package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.archive.Resources;
import io.quoth.article.Span;
import io.quoth.classify.NamedModel;
import io.quoth.lab.Tables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds our reading of OpenNLP's models against OpenNLP itself. */
class OpenNlpTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path EXAMPLES = Path.of("examples");

  /** What random texts are made of: all that the features ask about, and what they do not. */
  private static final String[] PARTS = {
    "a",
    "B",
    "said",
    "Mr",
    "U.S.",
    "1",
    "2024",
    "-",
    "/",
    ",",
    ".",
    "!",
    "?",
    "…",
    "'",
    "\"",
    "(",
    ")",
    "&amp;",
    "$",
    "%",
    " ",
    " ",
    " ",
    "  ",
    "\u00a0",
    "\u3000",
    "é",
    "Ä.",
    "Ж",
    "жук",
    "中文",
    "ひら",
    "カタ",
    "ー",
    "\ud83d\udc4d",
    "\ud835\udc00",
    "\ud801\udc00",
    "\ud83d",
    "\udc4d",
    "ǅ",
    "\u0301",
    "n't",
    "İ",
    "’"
  };

  private static List<String> texts;

  @BeforeAll
  static void readTexts() throws IOException {
    texts = new ArrayList<>();
    for (Path folder : List.of(CASES, EXAMPLES)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          texts.addAll(Files.readString(file).lines().toList());
        }
      }
    }
    Random random = new Random(1);
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(24); n >= 0; n--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      texts.add(text.toString());
    }
  }

  @Test
  void sentencesStartWhereOpenNlpSaysThatTheyStart() throws IOException {
    SentenceDetectorME reference =
        new SentenceDetectorME(new SentenceModel(new ByteArrayInputStream(reference("sentences"))));
    Ends ends = new Ends(NamedModel.read(shipped("sentences")));
    for (String text : texts) {
      int[] expected =
          Arrays.stream(reference.sentPosDetect(text)).mapToInt(span -> span.getStart()).toArray();
      assertArrayEquals(expected, ends.starts(text), text);
    }
  }

  @Test
  void tokensAreCutWhereOpenNlpCutsThem() throws IOException {
    TokenizerME reference =
        new TokenizerME(new TokenizerModel(new ByteArrayInputStream(reference("tokens"))));
    Cuts cuts = new Cuts(NamedModel.read(shipped("tokens")));
    for (String text : texts) {
      List<Span> expected =
          Arrays.stream(reference.tokenizePos(text))
              .map(span -> new Span(span.getStart(), span.getEnd()))
              .toList();
      List<Span> tokens = new ArrayList<>();
      cuts.of(text, 0, text.length(), tokens);
      assertEquals(expected, tokens, text);
    }
  }

  @Test
  void tagsAreThoseThatOpenNlpGives() throws IOException {
    TagFactory.register();
    POSTaggerME reference =
        new POSTaggerME(
            new POSModel(new ByteArrayInputStream(reference("pos"))), POSTagFormat.CUSTOM);
    Tagger tagger = Tagger.read(shipped("pos"));
    Cuts cuts = new Cuts(NamedModel.read(shipped("tokens")));
    for (String text : texts) {
      List<Span> tokens = new ArrayList<>();
      cuts.of(text, 0, text.length(), tokens);
      String[] words =
          tokens.stream().map(t -> text.substring(t.start(), t.end())).toArray(String[]::new);
      assertArrayEquals(reference.tag(words), tagger.tags(words), text);
    }
  }

  @Test
  void shapesAreThoseOfOpenNlp() {
    for (String text : texts) {
      for (String word : text.split(" ")) {
        assertEquals(FeatureGeneratorUtil.tokenFeature(word), TokenShape.of(word), word);
      }
    }
  }

  @Test
  void whatIsShippedIsWhatOpenNlpTrained() throws IOException {
    for (String model : List.of("sentences", "tokens", "pos")) {
      try (InputStream in = shipped(model)) {
        assertArrayEquals(Tables.of(reference(model)), in.readAllBytes(), model);
      }
    }
  }

  private static byte[] reference(String model) throws IOException {
    return Files.readAllBytes(Path.of("models/opennlp/" + model + ".bin"));
  }

  private static InputStream shipped(String model) throws IOException {
    return Resources.open("io/quoth/models/" + model + ".bin");
  }
}
