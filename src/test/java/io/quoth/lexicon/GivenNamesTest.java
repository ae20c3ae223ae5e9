package io.quoth.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.lexicon.GivenNames.Bearer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenNamesTest {
  private static GivenNames of(String lines) throws IOException {
    return GivenNames.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void knowsWhoBearsAName() throws IOException {
    GivenNames names = of("# a comment\nUlrike\tf\nTomasz\tm\nKim\tu\n");
    assertEquals(3, names.size());
    assertEquals(Optional.of(Bearer.WOMEN), names.bearer("ULRIKE"));
    assertEquals(Optional.of(Bearer.MEN), names.bearer("Tomasz"));
    assertEquals(Optional.of(Bearer.EITHER), names.bearer("Kim"));
    assertFalse(names.contains("Thursday"));
  }

  @Test
  void takesDiacriticsAndDoubleNames() throws IOException {
    GivenNames names = of("Jose\tm\nAysel\tf\nJean\tu\nJean-Marie\tm\n");
    assertEquals(Optional.of(Bearer.MEN), names.bearer("José"));
    assertEquals(Optional.of(Bearer.WOMEN), names.bearer("Aysel-Maria"));
    assertEquals(Optional.of(Bearer.MEN), names.bearer("Jean-Marie"));
    assertEquals(Optional.of(Bearer.EITHER), names.bearer("Jean-Luc"));
  }

  @Test
  void refusesALineItCannotRead() {
    assertThrows(IOException.class, () -> of("Ulrike\n"));
    assertThrows(IOException.class, () -> of("Ulrike\tx\n"));
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
