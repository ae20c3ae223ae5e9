package io.quoth.lexicon;

import io.quoth.archive.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a word list: one entry a line, fields parted by tabs, comments behind {@code #}. */
final class Entries {
  private Entries() {}

  /** The entries of a list, each as its fields. */
  static List<String[]> read(String name) {
    List<String[]> entries = new ArrayList<>();
    try (InputStream in = Resources.open("io/quoth/lexicon/en/" + name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n")) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          entries.add(line.indexOf('\t') < 0 ? new String[] {line} : line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /** The first fields of a list. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String[] entry : read(name)) {
      words.add(entry[0]);
    }
    return Collections.unmodifiableSet(words);
  }

  /** The first letter of a field, such as the m of a gender. */
  static char letter(String[] entry, int field) {
    return entry[field].charAt(0);
  }
}
