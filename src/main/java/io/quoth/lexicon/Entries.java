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

/**
 * Reads a word list: one entry a line, fields parted by tabs, comments behind {@code #}. Byte by
 * byte, since a short run reads thousands of lines and each call costs while it is interpreted.
 */
final class Entries {
  private Entries() {}

  /** The entries of a list, each as its fields. */
  static List<String[]> read(String name) {
    byte[] list = bytes(name);
    // Where all is ASCII, parts of it are made more quickly than each from its bytes.
    String ascii = new String(list, StandardCharsets.ISO_8859_1);
    List<String[]> entries = new ArrayList<>();
    int start = 0;
    while (start < list.length) {
      int end = start;
      int tabs = 0;
      int signs = 0;
      while (end < list.length && list[end] != '\n') {
        signs |= list[end];
        if (list[end++] == '\t') {
          tabs++;
        }
      }
      if (end > start && list[start] != '#') {
        String line =
            signs < 0
                ? new String(list, start, end - start, StandardCharsets.UTF_8)
                : ascii.substring(start, end);
        entries.add(fields(line, tabs));
      }
      start = end + 1;
    }
    return entries;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Resources.open("io/quoth/lexicon/en/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] fields(String line, int tabs) {
    String[] fields = new String[tabs + 1];
    int from = 0;
    for (int i = 0; i < tabs; i++) {
      int tab = line.indexOf('\t', from);
      fields[i] = line.substring(from, tab);
      from = tab + 1;
    }
    fields[tabs] = line.substring(from);
    return fields;
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
