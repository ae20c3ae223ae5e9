package io.quoth;

import io.quoth.article.UnreadableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.jspecify.annotations.Nullable;

/** Finds the input files, in any file system that Hadoop knows, and cuts them into units. */
final class SparkInputs {
  /** Which files are taken for what. */
  enum Format {
    AUTO,
    JSONL,
    PARQUET
  }

  private static final List<String> JSONL_ENDINGS = List.of(".jsonl", ".ndjson", ".json");
  private static final List<String> PARQUET_ENDINGS = List.of(".parquet", ".parq");
  private static final String PACKED = ".gz";

  /** How a Parquet file begins. */
  private static final byte[] PARQUET_START = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final Configuration conf;
  private final Format format;
  private final long unitBytes;

  /** Name and reason of what cannot be read. */
  private final BiConsumer<String, String> failed;

  private final Map<String, SparkFile> found = new TreeMap<>();

  SparkInputs(
      Configuration conf, Format format, long unitBytes, BiConsumer<String, String> failed) {
    this.conf = conf;
    this.format = format;
    this.unitBytes = unitBytes;
    this.failed = failed;
  }

  /**
   * The files that are meant, each once, by their paths.
   *
   * @param inputs files, folders or patterns
   */
  List<SparkFile> find(List<String> inputs) {
    for (String input : inputs) {
      try {
        Path pattern = new Path(input);
        FileSystem files = pattern.getFileSystem(conf);
        FileStatus[] matches = files.globStatus(pattern);
        if (matches == null || matches.length == 0) {
          throw new FileNotFoundException();
        }
        boolean any = false;
        for (FileStatus match : matches) {
          any |= match.isFile() ? file(files, pattern, match, true) : folder(files, pattern, match);
        }
        if (!any) {
          throw new UnreadableException("no articles in this folder");
        }
      } catch (IOException | IllegalArgumentException e) {
        failed.accept(input, SparkReason.of(e));
      }
    }
    return List.copyOf(found.values());
  }

  private boolean folder(FileSystem files, Path pattern, FileStatus folder) throws IOException {
    boolean any = false;
    FileStatus[] entries = files.listStatus(folder.getPath());
    Arrays.sort(entries, Comparator.comparing(FileStatus::getPath));
    for (FileStatus entry : entries) {
      String name = entry.getPath().getName();
      // What programs keep beside data, such as _SUCCESS.
      if (!name.startsWith(".") && !name.startsWith("_")) {
        any |= entry.isFile() ? file(files, pattern, entry, false) : folder(files, pattern, entry);
      }
    }
    return any;
  }

  private boolean file(FileSystem files, Path pattern, FileStatus status, boolean named)
      throws IOException {
    SparkFile.Kind kind = kind(files, status.getPath(), named);
    if (kind == null) {
      return false;
    }
    String path = files.makeQualified(status.getPath()).toString();
    SparkFile file =
        new SparkFile(
            path,
            name(files, pattern, status.getPath()),
            kind,
            status.getLen(),
            status.getModificationTime());
    found.putIfAbsent(path, file);
    return true;
  }

  /** As the user would call the file: without what was not in the pattern. */
  private static String name(FileSystem files, Path pattern, Path path) {
    if (pattern.toUri().getScheme() != null) {
      return path.toString();
    }
    String name = path.toUri().getPath();
    if (pattern.isAbsolute()) {
      return name;
    }
    String here = files.getWorkingDirectory().toUri().getPath() + "/";
    return name.startsWith(here) ? name.substring(here.length()) : name;
  }

  /**
   * @return null if the file is none to read
   */
  private SparkFile.@Nullable Kind kind(FileSystem files, Path path, boolean named)
      throws IOException {
    if (format != Format.AUTO) {
      return format == Format.PARQUET ? SparkFile.Kind.PARQUET : SparkFile.Kind.JSONL;
    }
    String lower = path.getName().toLowerCase(Locale.ROOT);
    if (PARQUET_ENDINGS.stream().anyMatch(lower::endsWith)) {
      return SparkFile.Kind.PARQUET;
    }
    String unpacked =
        lower.endsWith(PACKED) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    if (JSONL_ENDINGS.stream().anyMatch(unpacked::endsWith)) {
      return SparkFile.Kind.JSONL;
    }
    if (!named) {
      return null;
    }
    return Arrays.equals(head(files, path), PARQUET_START)
        ? SparkFile.Kind.PARQUET
        : SparkFile.Kind.JSONL;
  }

  private static byte[] head(FileSystem files, Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return in.readNBytes(PARQUET_START.length);
    }
  }

  /** Cuts a file into units, which do not yet know how many lines are before them. */
  List<SparkUnit> cut(SparkFile file) {
    if (file.length() > unitBytes) {
      try {
        return file.kind() == SparkFile.Kind.PARQUET ? rowGroups(file) : ranges(file);
      } catch (IOException | RuntimeException e) {
        // Told by the task that does the whole of it, if it cannot be read then, too.
      }
    }
    return List.of(SparkUnit.whole(file));
  }

  private List<SparkUnit> ranges(SparkFile file) throws IOException {
    Path path = new Path(file.path());
    byte[] head = head(path.getFileSystem(conf), path);
    // Packed, or with a mark that its bytes are in another order: to be read from its beginning.
    if (head[0] < ' ') {
      return List.of(SparkUnit.whole(file));
    }
    List<SparkUnit> units = new ArrayList<>();
    for (long start = 0; start < file.length(); start += unitBytes) {
      long end = Math.min(file.length(), start + unitBytes);
      units.add(new SparkUnit(file, units.size(), start, end, 0));
    }
    return units;
  }

  private List<SparkUnit> rowGroups(SparkFile file) throws IOException {
    List<SparkUnit> units = new ArrayList<>();
    HadoopInputFile input = HadoopInputFile.fromPath(new Path(file.path()), conf);
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      long start = 0;
      long before = 0;
      long rows = 0;
      for (BlockMetaData group : reader.getRowGroups()) {
        rows += group.getRowCount();
        long end = group.getStartingPos() + group.getCompressedSize();
        if (end - start >= unitBytes) {
          units.add(new SparkUnit(file, units.size(), start, end, before));
          start = end;
          before = rows;
        }
      }
      if (before < rows || units.isEmpty()) {
        units.add(new SparkUnit(file, units.size(), start, file.length(), before));
      }
    }
    return units;
  }
}
