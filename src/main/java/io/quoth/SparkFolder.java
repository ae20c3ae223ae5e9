package io.quoth;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * An output folder: {@code quotes} and {@code bad} with a file a unit, {@code _SUCCESS} when all is
 * there, and what a later run has to know in {@code _quoth}. Files appear when they are whole.
 */
final class SparkFolder {
  private static final String QUOTES = "quotes";
  private static final String BAD = "bad";
  private static final String OWN = "_quoth";
  private static final String SUCCESS = "_SUCCESS";

  /** Between the parts of the name of a mark; none of them has it. */
  private static final String BAR = "_";

  private static final int MARK_PARTS = 6;

  /**
   * What a mark says, by its name alone: a folder of them is listed, not read.
   *
   * @param length of the input file when the unit was done
   * @param modified likewise
   */
  record Done(String name, String key, long length, long modified, SparkCounts counts) {
    static Done of(SparkUnit unit, SparkCounts counts) {
      SparkFile file = unit.file();
      String name =
          String.join(
              BAR,
              unit.key(),
              Long.toString(file.length()),
              Long.toString(file.modified()),
              Long.toString(counts.articles()),
              Long.toString(counts.quotes()),
              Long.toString(counts.bad()));
      return new Done(name, unit.key(), file.length(), file.modified(), counts);
    }

    static Optional<Done> read(String name) {
      String[] parts = name.split(BAR);
      if (parts.length != MARK_PARTS) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Done(
                name,
                parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                new SparkCounts(
                    Long.parseLong(parts[3]), Long.parseLong(parts[4]), Long.parseLong(parts[5]))));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    String fileKey() {
      return key.substring(0, key.indexOf('-'));
    }

    boolean isOf(SparkFile file) {
      return length == file.length() && modified == file.modified();
    }
  }

  private final Path root;
  private final FileSystem files;

  SparkFolder(String root, Configuration conf) throws IOException {
    Path path = new Path(root);
    this.files = path.getFileSystem(conf);
    this.root = files.makeQualified(path);
  }

  Path root() {
    return root;
  }

  Path quotes(SparkUnit unit, SparkFormat format) {
    return new Path(new Path(root, QUOTES), unit.key() + "." + format.ending());
  }

  Path bad(SparkUnit unit) {
    return new Path(new Path(root, BAD), unit.key() + ".jsonl");
  }

  /** Where a file is written before it is whole, by one attempt of a task. */
  Path unfinished(SparkUnit unit, long attempt, String ending) {
    return new Path(own("unfinished"), unit.key() + "." + attempt + "." + ending);
  }

  private Path own(String name) {
    return new Path(new Path(root, OWN), name);
  }

  /**
   * Makes the folder one of this job.
   *
   * @param settings what the rows depend on, besides the input
   * @throws Stop if it holds something else
   */
  void begin(Map<String, String> settings, boolean overwrite) throws IOException {
    Path job = own("job");
    if (isEmpty()) {
      write(job, settings);
    } else if (!files.exists(job)) {
      throw Stop.usage("--output: " + root + " holds something else than quotes of this job's");
    } else if (overwrite) {
      files.delete(new Path(root, SUCCESS), false);
      files.delete(new Path(root, QUOTES), true);
      files.delete(new Path(root, BAD), true);
      // Last, so that a run that dies here can be told again to overwrite.
      files.delete(own("done"), true);
      write(job, settings);
    } else {
      Set<String> changed = changed(read(job), settings);
      if (!changed.isEmpty()) {
        throw Stop.usage(
            "--output: what is in "
                + root
                + " was made with another "
                + String.join(", ", changed)
                + "; --overwrite begins anew");
      }
    }
    files.delete(own("unfinished"), true);
    for (String folder : List.of(QUOTES, BAD)) {
      files.mkdirs(new Path(root, folder));
    }
    files.mkdirs(own("done"));
  }

  private boolean isEmpty() throws IOException {
    try {
      for (FileStatus status : files.listStatus(root)) {
        // A run that died at once leaves no more than that.
        if (!status.getPath().getName().equals(OWN) || files.exists(own("job"))) {
          return false;
        }
      }
      return true;
    } catch (FileNotFoundException e) {
      return true;
    }
  }

  private static Set<String> changed(Map<String, String> was, Map<String, String> is) {
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    names.removeIf(name -> is.getOrDefault(name, "").equals(was.getOrDefault(name, "")));
    return names;
  }

  private void write(Path path, Map<String, String> settings) throws IOException {
    StringBuilder lines = new StringBuilder();
    settings.forEach(
        (name, value) ->
            lines.append(name).append(": ").append(Messages.oneLine(value)).append('\n'));
    Path unfinished = path.suffix(".unfinished");
    try (OutputStream out = files.create(unfinished, true)) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    publish(unfinished, path);
  }

  private Map<String, String> read(Path path) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    try (FSDataInputStream in = files.open(path)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.split("\n")) {
        String[] parts = line.split(": ", 2);
        settings.put(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
    return settings;
  }

  /** Gives a whole file its name. Where there is one of this name, it is of the same unit. */
  void publish(Path unfinished, Path path) throws IOException {
    files.delete(path, false);
    if (!files.rename(unfinished, path) && !files.exists(path)) {
      throw new IOException(path + " cannot be written");
    }
  }

  void delete(Path path) throws IOException {
    files.delete(path, false);
  }

  /** Says that a unit is done: the last thing that is done for it. */
  void mark(SparkUnit unit, SparkCounts counts) throws IOException {
    files.create(new Path(own("done"), Done.of(unit, counts).name()), true).close();
  }

  /** The units that are done, by their keys. */
  Map<String, Done> done() throws IOException {
    Map<String, Done> done = new HashMap<>();
    for (FileStatus status : files.listStatus(own("done"))) {
      Done.read(status.getPath().getName()).ifPresent(mark -> done.put(mark.key(), mark));
    }
    return done;
  }

  /** Takes away the marks, so that the units are not done. */
  void forget(Collection<Done> marks) throws IOException {
    for (Done mark : marks) {
      files.delete(new Path(own("done"), mark.name()), false);
    }
  }

  /** Takes away what a run that died has left: files of units that are not done. */
  void sweep(Set<String> doneKeys) throws IOException {
    for (String folder : List.of(QUOTES, BAD)) {
      for (FileStatus status : files.listStatus(new Path(root, folder))) {
        String name = status.getPath().getName();
        if (!doneKeys.contains(name.substring(0, Math.max(0, name.indexOf('.'))))) {
          files.delete(status.getPath(), false);
        }
      }
    }
  }

  /** While a job runs, its output is not all there. */
  void incomplete() throws IOException {
    files.delete(new Path(root, SUCCESS), false);
  }

  /** Tidies up; says that all is there, if it is. */
  void end(boolean complete) throws IOException {
    files.delete(own("unfinished"), true);
    if (complete) {
      files.create(new Path(root, SUCCESS), true).close();
    }
  }
}
