package io.quoth.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParserDataTest {
  @TempDir Path folder;

  /** A tree of version 2 from lines of word, tag, head and relation. */
  private ParserData.Tree gold(String... rows) throws IOException {
    StringBuilder text = new StringBuilder("# sent_id = 1\n");
    for (int i = 0; i < rows.length; i++) {
      String[] c = rows[i].split(" ");
      text.append(i + 1)
          .append("\t" + c[0] + "\t_\t_\t" + c[1] + "\t_\t" + c[2] + "\t" + c[3] + "\t_\t_\n");
    }
    Files.writeString(folder.resolve("GUM_news_a.conllu"), text);
    return ParserData.gold(folder).get(0);
  }

  @Test
  void nameIsHeadedByItsLastWord() throws IOException {
    ParserData.Tree tree =
        gold("Old JJ 2 amod", "Ivo NNP 4 nsubj", "Lund NNP 2 flat", "slept VBD 0 root");
    assertArrayEquals(new int[] {3, 3, 4, 0}, tree.heads());
    assertEquals(List.of("amod", "compound", "nsubj", "root"), List.of(tree.relations()));
  }

  @Test
  void conjunctionHangsFromFirstConjunct() throws IOException {
    ParserData.Tree tree = gold("tea NN 0 root", ", , 4 punct", "and CC 4 cc", "cake NN 1 conj");
    assertArrayEquals(new int[] {0, 1, 1, 1}, tree.heads());
  }

  @Test
  void relationsOfVersion2AreRenamed() throws IOException {
    ParserData.Tree tree =
        gold(
            "He PRP 4 nsubj:pass",
            "was VBD 4 aux:pass",
            "not RB 4 advmod",
            "seen VBN 0 root",
            "there NN 4 obl");
    assertEquals(List.of("nsubjpass", "auxpass", "neg", "root", "nmod"), List.of(tree.relations()));
  }

  @Test
  void readsSilverTable() throws IOException {
    Path file = folder.resolve("silver.tsv");
    Files.writeString(
        file,
        "#doc\ta\nHi\t0\t2\tUH\tO\t0\troot\thi\n\n"
            + "#doc\tb\nAll\t0\t3\tPDT\tO\t2\tdet:predet\tall\nmen\t4\t7\tNNS\tO\t0\troot\tman\n\n");
    List<ParserData.Tree> trees = ParserData.silver(file);
    assertEquals(2, trees.size());
    assertEquals(1, trees.get(1).document());
    assertEquals("det", trees.get(1).relations()[0]);
  }

  @Test
  void knowsCrossingArcs() throws IOException {
    assertTrue(ParserData.projective(gold("a NN 2 dep", "b NN 0 root", "c NN 2 dep")));
    assertFalse(
        ParserData.projective(gold("a NN 3 dep", "b NN 4 dep", "c NN 0 root", "d NN 3 dep")));
    assertFalse(ParserData.projective(gold("a NN 0 root", "b NN 3 dep", "c NN 2 dep")));
  }
}
