package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ParserTest {
  private static Parser parser;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = Parser.class.getResourceAsStream("/io/quoth/models/parser.bin")) {
      parser = Parser.read(in);
    }
  }

  /** The edges of a sentence of word/tag pairs, as "child relation head". */
  private static List<String> edges(String tagged) {
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String token : tagged.split(" ")) {
      int slash = token.lastIndexOf('/');
      words.add(token.substring(0, slash));
      tags.add(token.substring(slash + 1));
    }
    Parser.Tree tree = parser.parse(words, tags);
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      String head = tree.head(i) < 0 ? "" : " " + words.get(tree.head(i));
      edges.add(words.get(i) + " " + tree.relation(i) + head);
    }
    return edges;
  }

  private static void has(List<String> edges, String... wanted) {
    for (String edge : wanted) {
      assertTrue(edges.contains(edge), edge + " is not in " + edges);
    }
  }

  @Test
  void reportedClauseHangsFromItsVerb() {
    has(
        edges(
            "The/DT minister/NN said/VBD on/IN Monday/NNP that/IN the/DT bridge/NN would/MD be/VB"
                + " repaired/VBN ./."),
        "said root",
        "minister nsubj said",
        "repaired ccomp said",
        "bridge nsubjpass repaired",
        "that mark repaired");
  }

  @Test
  void quotationBeforeItsVerb() {
    has(
        edges("“/`` We/PRP won/VBD ,/, ”/'' said/VBD Mara/NNP Okonjo/NNP ./."),
        "said root",
        "won ccomp said",
        "We nsubj won",
        "Mara compound Okonjo",
        "Okonjo nsubj said");
  }

  @Test
  void straightAndCurlyMarksAreAlike() {
    assertEquals(
        edges("“/`` We/PRP won/VBD ,/, ”/'' she/PRP said/VBD ./.").subList(1, 4),
        edges("\"/`` We/PRP won/VBD ,/, \"/'' she/PRP said/VBD ./.").subList(1, 4));
  }

  @Test
  void relativeClauseAndApposition() {
    has(
        edges(
            "Tom/NNP Brack/NNP ,/, a/DT farmer/NN who/WP owns/VBZ the/DT field/NN ,/, denied/VBD"
                + " it/PRP ./."),
        "Brack nsubj denied",
        "farmer appos Brack",
        "owns acl:relcl farmer",
        "it dobj denied");
  }

  @Test
  void emptySentenceHasEmptyTree() {
    assertEquals(0, parser.parse(List.of(), List.of()).size());
  }

  @Test
  void loneTokenIsRoot() {
    Parser.Tree tree = parser.parse(List.of("Stop"), List.of("VB"));
    assertEquals(-1, tree.head(0));
    assertEquals(Parser.ROOT, tree.relation(0));
  }

  @Test
  void anythingGivesOneProjectiveTree() {
    Random random = new Random(11);
    String[] words = {"said", "he", "", "😀", "\"", "that", ",", "Zq\u0000x", "42", "to"};
    String[] tags = {"VBD", "PRP", "NN", "``", "''", "IN", ",", "", "no such tag", "NNP", "TO"};
    for (int size : IntStream.concat(IntStream.range(1, 60), IntStream.of(2000)).toArray()) {
      List<String> text = random.ints(size, 0, words.length).mapToObj(i -> words[i]).toList();
      List<String> pos = random.ints(size, 0, tags.length).mapToObj(i -> tags[i]).toList();
      checkTree(parser.parse(text, pos), size);
    }
  }

  private static void checkTree(Parser.Tree tree, int size) {
    assertEquals(size, tree.size());
    int roots = 0;
    for (int i = 0; i < size; i++) {
      roots += tree.head(i) < 0 ? 1 : 0;
      assertEquals(tree.head(i) < 0, tree.relation(i).equals(Parser.ROOT));
      int steps = 0;
      for (int at = i; at >= 0; at = tree.head(at)) {
        assertTrue(steps++ <= size, "a cycle");
      }
    }
    assertEquals(1, roots);
    for (int i = 0; i < size; i++) {
      for (int k = Math.min(i, tree.head(i)) + 1; k < Math.max(i, tree.head(i)); k++) {
        // Whatever stands under an arc depends, in the end, on one of its two ends.
        int at = k;
        while (at >= 0 && at != i && at != tree.head(i)) {
          at = tree.head(at);
        }
        assertTrue(at >= 0 || tree.head(i) < 0, "arcs cross");
      }
    }
  }

  @Test
  void threadsShareOneParser() {
    List<String> words =
        Collections.nCopies(40, "The mayor , she said , may go .".split(" ")).stream()
            .flatMap(java.util.Arrays::stream)
            .toList();
    List<String> tags =
        Collections.nCopies(40, "DT NN , PRP VBD , MD VB .".split(" ")).stream()
            .flatMap(java.util.Arrays::stream)
            .toList();
    List<Integer> alone = heads(parser.parse(words, tags));
    IntStream.range(0, 32)
        .parallel()
        .forEach(i -> assertEquals(alone, heads(parser.parse(words, tags))));
  }

  private static List<Integer> heads(Parser.Tree tree) {
    return IntStream.range(0, tree.size()).mapToObj(tree::head).toList();
  }

  @Test
  void eachWordNeedsTag() {
    assertThrows(
        IllegalArgumentException.class, () -> parser.parse(List.of("a", "b"), List.of("DT")));
  }
}
