package io.quoth.lab;

import io.quoth.classify.WordClusters;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Packs Brown clusters: {@code BuildClusters DATA/names/brown-clusters.tsv models/clusters.bin}.
 */
public final class BuildClusters {
  /** Longer words are addresses and slips of the keyboard. */
  private static final int LONGEST_WORD = 20;

  private BuildClusters() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> clusters = new HashMap<>();
    try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
      lines
          .map(line -> line.split("\t"))
          .filter(parts -> parts[0].length() <= LONGEST_WORD)
          .forEach(parts -> clusters.put(parts[0], parts[1]));
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      WordClusters.write(out, clusters);
    }
    System.err.printf("%d words%n", clusters.size());
  }
}
