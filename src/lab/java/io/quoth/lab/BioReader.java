package io.quoth.lab;

import io.quoth.mention.NameLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads names from lines of "word, tab, label"; empty lines part sentences, #doc documents. */
final class BioReader {
  /** A sentence with the index of each word's label in {@link NameLabels#ALL}. */
  record Line(List<String> words, int[] gold) {}

  private BioReader() {}

  /** The documents of a file, each its sentences. */
  static List<List<Line>> read(Path file) throws IOException {
    List<List<Line>> documents = new ArrayList<>();
    List<Line> document = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Integer> gold = new ArrayList<>();
    for (String text : Files.readAllLines(file)) {
      String[] parts = text.split("\t");
      boolean start = parts.length == 2 && parts[0].equals("#doc");
      if (parts.length == 2 && !start) {
        words.add(parts[0]);
        gold.add(label(parts[1]));
      } else if (!words.isEmpty()) {
        document.add(line(words, gold));
        words.clear();
        gold.clear();
      }
      if (start && !document.isEmpty()) {
        documents.add(document);
        document = new ArrayList<>();
      }
    }
    if (!words.isEmpty()) {
      document.add(line(words, gold));
    }
    documents.add(document);
    return documents;
  }

  /** Mends an I- that follows nothing of its kind. */
  private static Line line(List<String> words, List<Integer> gold) {
    int[] labels = gold.stream().mapToInt(x -> x).toArray();
    for (int i = 0; i < labels.length; i++) {
      boolean inside = labels[i] > 0 && labels[i] % 2 == 0;
      if (inside && (i == 0 || labels[i - 1] != labels[i] && labels[i - 1] != labels[i] - 1)) {
        labels[i]--;
      }
    }
    return new Line(List.copyOf(words), labels);
  }

  private static int label(String bio) {
    return switch (bio) {
      case "B-person" -> NameLabels.ALL.indexOf("B-PERSON");
      case "I-person" -> NameLabels.ALL.indexOf("I-PERSON");
      case "B-organization" -> NameLabels.ALL.indexOf("B-ORGANISATION");
      case "I-organization" -> NameLabels.ALL.indexOf("I-ORGANISATION");
      case "B-location" -> NameLabels.ALL.indexOf("B-LOCATION");
      case "I-location" -> NameLabels.ALL.indexOf("I-LOCATION");
      default -> 0;
    };
  }
}
