package io.quoth.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.archive.Resources;
import io.quoth.lexicon.GivenNames.Bearer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GivenNamesTest {
  private static GivenNames of(String lines) throws IOException {
    return GivenNames.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void knowsWhoBearsAName() throws IOException {
    GivenNames names = of("# a comment\nkim\tu\ntomasz\tm\nulrike\tf\n");
    assertEquals(3, names.size());
    assertEquals(Optional.of(Bearer.WOMEN), names.bearer("ULRIKE"));
    assertEquals(Optional.of(Bearer.MEN), names.bearer("Tomasz"));
    assertEquals(Optional.of(Bearer.EITHER), names.bearer("Kim"));
    assertFalse(names.contains("Thursday"));
  }

  @Test
  void takesDiacriticsAndDoubleNames() throws IOException {
    GivenNames names = of("aysel\tf\njean\tu\njean-marie\tm\njose\tm\n");
    assertEquals(Optional.of(Bearer.MEN), names.bearer("José"));
    assertEquals(Optional.of(Bearer.WOMEN), names.bearer("Aysel-Maria"));
    assertEquals(Optional.of(Bearer.MEN), names.bearer("Jean-Marie"));
    assertEquals(Optional.of(Bearer.EITHER), names.bearer("Jean-Luc"));
  }

  @Test
  void findsAllThereAreAndNothingBeside() throws IOException {
    GivenNames names = of("# a comment\nali\tm\nan\tm\nanna\tf\nannabel\tf\nb\tm");
    assertEquals(5, names.size());
    for (String name : List.of("b", "an", "Anna", "ANNABEL", "Əli")) {
      assertTrue(names.contains(name), name);
    }
    for (String other :
        List.of(
            "",
            "a",
            "ann",
            "annab",
            "annabella",
            "zoe",
            "#",
            "\t",
            "an\tm",
            "anna\tf\n",
            "b\tm\nc")) {
      assertFalse(names.contains(other), other);
    }
    assertFalse(GivenNames.none().contains("anna"));
  }

  @Test
  void theListIsAsItIsSearched() throws IOException {
    List<String> lines = Resources.text("io/quoth/lexicon/en/given-names.txt").lines().toList();
    List<String> names = lines.stream().dropWhile(line -> line.startsWith("#")).toList();
    for (String line : names) {
      assertTrue(line.matches("[a-z' .-]+\t[mfu]"), line);
    }
    List<String> keys = names.stream().map(line -> line.split("\t")[0]).toList();
    assertEquals(List.copyOf(new TreeSet<>(keys)), keys);
  }

  @Test
  void theListIsOfTheWorld() throws IOException {
    GivenNames names = GivenNames.read();
    for (String man : "Mehmet Ilham Vladimir Rajesh Kwame Hiroshi Jorge Khaled".split(" ")) {
      assertEquals(Optional.of(Bearer.MEN), names.bearer(man), man);
    }
    for (String woman : "Ayşe Mehriban Olga Priya Ngozi Keiko Pilar Maryam".split(" ")) {
      assertEquals(Optional.of(Bearer.WOMEN), names.bearer(woman), woman);
    }
    assertTrue(names.size() > 8000);
  }
}
