package io.quoth.mention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.classify.WordClusters;
import io.quoth.lexicon.GivenNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static Names names;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream model = NamesTest.class.getResourceAsStream("/io/quoth/models/names.bin");
        InputStream clusters =
            NamesTest.class.getResourceAsStream("/io/quoth/models/clusters.bin")) {
      names = new Names(LinearModel.read(model), WordClusters.read(clusters), GivenNames.read());
    }
  }

  /** The names of an article, each as its type's first letter and words. */
  private static List<String> found(String... sentences) {
    List<List<String>> words = Arrays.stream(sentences).map(s -> List.of(s.split(" "))).toList();
    List<List<Name>> found = names.find(words);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      for (Name name : found.get(i)) {
        String text = String.join(" ", words.get(i).subList(name.first(), name.end()));
        all.add(name.type().name().charAt(0) + ":" + text);
      }
    }
    return all;
  }

  @Test
  void findsPeopleOrganisationsAndPlaces() {
    assertEquals(
        List.of("P:Maria Okafor", "O:Norland Bank", "L:Paris"),
        found("\" We will appeal , \" said Maria Okafor of Norland Bank in Paris ."));
  }

  @Test
  void findsASurnameByItself() {
    assertEquals(
        List.of("P:Tomasz Wielgorski", "P:Wielgorski"),
        found(
            "The mayor , Tomasz Wielgorski , opened the bridge on Friday .",
            "Wielgorski said it had cost too much ."));
  }

  @Test
  void findsNamesOfManyCountries() {
    assertEquals(
        List.of("P:Elchin Rasulzade", "P:Nguyen Van Thanh", "P:Chidinma Adeyemi-Cole"),
        found(
            "Elchin Rasulzade , the minister , met Nguyen Van Thanh on Monday .",
            "Chidinma Adeyemi-Cole , who chairs the panel , told reporters it was over ."));
  }

  @Test
  void curlyAndStraightMarksAreAlike() {
    assertEquals(
        found("\" They 're late , \" said Anna Lindqvist .").toString(),
        found("“ They ’re late , ” said Anna Lindqvist .").toString());
  }

  /** Of the first words of an article more is kept than of those that follow. */
  @Test
  void aLongArticleIsReadAlikeToItsEnd() {
    String[] sentences = {"Okafor said so .", "Mayor Maria Okafor of Lund agreed with her ."};
    int times = 3 * Names.KEPT_PLACES / 12;
    List<String> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(List.of(sentences));
    }
    List<String> found = found(all.toArray(new String[0]));
    List<String> once = found.subList(0, found.size() / times);
    assertTrue(once.contains("P:Okafor"), once.toString());
    for (int i = 0; i < times; i++) {
      assertEquals(once, found.subList(i * once.size(), (i + 1) * once.size()));
    }
  }

  @Test
  void thereAreNoNamesInPlainWords() {
    assertEquals(List.of(), found("He said the ministers would not meet before the summer ."));
    assertTrue(names.find(List.of(), List.of()).isEmpty());
  }

  /** Weights that are kept by the word, and the others, are those of all features of a place. */
  @Test
  void keptWeightsMakeTheSameScores() throws IOException {
    try (InputStream in = NamesTest.class.getResourceAsStream("/io/quoth/models/names.bin")) {
      LinearModel model = LinearModel.read(in);
      NameFeatures features = new NameFeatures(WordClusters.none(), GivenNames.read(), model);
      String text = "\" We will appeal , \" said Dr. Maria Okafor-Lind of NORLAND Bank in Paris .";
      for (NameFeatures.Sentence sentence : features.of(List.of(List.of(text.split(" "))))) {
        for (int place = 0; place < sentence.length(); place++) {
          Features all = new Features();
          sentence.features(place, all);
          float[] expected = new float[NameLabels.ALL.size()];
          model.score(all, expected);
          Features together = new Features();
          sentence.together(place, together);
          assertTrue(together.size() < all.size());
          long[] sums = new long[model.sums()];
          sentence.addSums(place, sums);
          model.addSums(together, sums, 0);
          float[] scores = new float[expected.length];
          model.add(sums, scores);
          assertArrayEquals(expected, scores, "at " + place);
        }
      }
    }
  }

  @Test
  void refusesAModelOfSomethingElse() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(out, List.of("yes", "no"), Map.of(1, new float[] {1, 2}));
    LinearModel other = LinearModel.read(new ByteArrayInputStream(out.toByteArray()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Names(other, WordClusters.none(), GivenNames.none()));
  }
}
