package io.quoth.lab;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.model.BaseModel;

/** Writes OpenNLP models so that the same model gives the same bytes. */
final class ModelFile {
  private static final String MANIFEST = "manifest.properties";

  /** The day that zip's calendar begins with. */
  private static final LocalDateTime START = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ModelFile() {}

  /**
   * Writes a model without the times that OpenNLP puts in, and not packed: OpenNLP reads byte by
   * byte, which is quicker so, and the jar packs it. The manifest goes first: OpenNLP reads
   * whatever stands before it twice.
   */
  static void write(BaseModel model, Path file) throws IOException {
    ByteArrayOutputStream stamped = new ByteArrayOutputStream();
    model.serialize(stamped);
    Comparator<String> order = Comparator.comparing(name -> !name.equals(MANIFEST));
    Map<String, byte[]> parts = new TreeMap<>(order.thenComparing(Comparator.naturalOrder()));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(stamped.toByteArray()))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        parts.put(part.getName(), in.readAllBytes());
      }
    }
    parts.computeIfPresent(MANIFEST, (name, bytes) -> timeless(bytes));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(entry(part.getKey(), part.getValue()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
  }

  private static ZipEntry entry(String name, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(START);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  /** A manifest in order, without comments (one is the date) and the time stamp. */
  private static byte[] timeless(byte[] manifest) {
    String text = new String(manifest, StandardCharsets.ISO_8859_1);
    StringBuilder kept = new StringBuilder();
    text.lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("Timestamp="))
        .sorted()
        .forEach(line -> kept.append(line).append('\n'));
    return kept.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
