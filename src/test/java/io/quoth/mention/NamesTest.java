package io.quoth.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void thereAreNoNamesInPlainWords() {
    assertEquals(List.of(), found("He said the ministers would not meet before the summer ."));
    assertTrue(names.find(List.of(), List.of()).isEmpty());
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
