package io.quoth.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the list of the models' digests, as {@code sha256sum} does: {@code Checksums MODELS}. To
 * be run whenever a model changes.
 */
public final class Checksums {
  static final String LIST = "SHA256SUMS";

  private Checksums() {}

  public static void main(String[] args) throws IOException {
    Path models = Path.of(args[0]);
    Files.writeString(models.resolve(LIST), of(models), StandardCharsets.UTF_8);
  }

  /** The list for a folder, a line a model, sorted by name. */
  public static String of(Path models) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(models)) {
      all.filter(Checksums::isModel).sorted().forEach(files::add);
    }
    StringBuilder list = new StringBuilder();
    for (Path file : files) {
      list.append(digest(file)).append("  ").append(file.getFileName()).append('\n');
    }
    return list.toString();
  }

  private static boolean isModel(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".bin") || name.endsWith(".tsv");
  }

  private static String digest(Path file) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
