package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;
  private final Leftovers leftovers = new Leftovers();
  private Path place;

  @BeforeEach
  void findPlace() {
    place = folder.resolve("a.json");
  }

  private WholeFile begin() throws IOException {
    WholeFile file = new WholeFile(place, leftovers);
    file.stream().write("new".getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void isThereWhenCommitted() throws IOException {
    Files.writeString(place, "old");
    try (WholeFile file = begin()) {
      assertEquals("old", Files.readString(place));
      file.commit();
    }
    assertEquals("new", Files.readString(place));
    leftovers.remove();
    assertEquals(List.of(place), files());
  }

  @Test
  void isGoneWhenNotCommitted() throws IOException {
    begin().close();
    assertEquals(List.of(), files());
  }

  /** A signal comes while it is written: nothing of it stays, what stood there does. */
  @Test
  void isNotMissedWhenTheRunEnds() throws IOException {
    Files.writeString(place, "old");
    try (WholeFile file = begin()) {
      leftovers.remove();
      assertEquals(Exit.CLOSED_PIPE, assertThrows(Stop.class, file::commit).exit());
    }
    assertEquals("old", Files.readString(place));
    assertEquals(List.of(place), files());
  }

  @Test
  void isNotBegunWhenTheRunEnds() throws IOException {
    leftovers.remove();
    Stop stop = assertThrows(Stop.class, this::begin);
    assertEquals("", stop.getMessage());
    assertEquals(List.of(), files());
  }

  @Test
  void isToldWhenItCannotBeMoved() throws IOException {
    try (WholeFile file = begin()) {
      for (Path part : files()) {
        Files.delete(part);
      }
      assertThrows(NoSuchFileException.class, file::commit);
    }
  }
}
