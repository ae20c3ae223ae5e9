package io.quoth;

import io.quoth.speaker.Attributions;
import io.quoth.write.Format;
import io.quoth.write.OutputFormat.Kept;
import io.quoth.write.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A file an article and format, named for the article, in folders as they were found; and what a
 * format has to say of the whole folder.
 */
final class FolderOutput extends Output {
  /** How often, and how long in nanoseconds, it is waited for memory. */
  private static final int PATIENCE = 20;

  private static final long PAUSE = 100_000_000;

  /** File systems allow 255 bytes; this leaves room for the ending and for long letters. */
  private static final int LONGEST = 80;

  private final Path folder;
  private final List<Kept> kept;
  private final Set<String> taken = new HashSet<>();
  private final Set<Path> inputs = ConcurrentHashMap.newKeySet();

  /** For each file with an overview to be in, by its path in the folder. */
  private final Map<String, Summary> summaries = new LinkedHashMap<>();

  private FolderOutput(Path folder, List<Kept> kept) {
    this.folder = folder;
    this.kept = List.copyOf(kept);
  }

  /**
   * @param kept the files that each article gets
   * @throws Stop if there can be no such folder
   */
  static FolderOutput at(Path folder, List<Kept> kept) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Stop.usage(folder + ": cannot be made a folder: " + Reason.of(e));
    }
    if (!Files.isWritable(folder)) {
      throw Stop.usage(folder + ": permission denied");
    }
    return new FolderOutput(folder, kept);
  }

  @Override
  List<Rendered> render(Attributions result) {
    List<Rendered> files = new ArrayList<>(kept.size());
    for (Kept file : kept) {
      Rendered alone = Rendered.of(result, file.format());
      Format format = file.format();
      String text = format.head() + alone.text() + format.tail(alone.summary().stream().toList());
      files.add(new Rendered(text, alone.unmade(), alone.summary()));
    }
    return files;
  }

  @Override
  void write(String target, List<Rendered> rendered) {
    String name = free(target, rendered);
    for (int i = 0; i < kept.size(); i++) {
      String path = name + "." + kept.get(i).ending();
      // An article that is its own copy is not touched.
      if (!kept.get(i).shy() || differs(folder.resolve(path), rendered.get(i).text())) {
        write(folder.resolve(path), rendered.get(i));
      }
      rendered.get(i).summary().ifPresent(summary -> summaries.put(path, summary));
    }
  }

  /**
   * Writes a file. Where there is no memory for that, another thread's article may have taken it,
   * and gives it back soon: what is made already is then tried again.
   */
  private static void write(Path place, Rendered rendered) {
    boolean again = rendered.unmade().isEmpty() && !WholeFile.isSpecial(place);
    for (int i = 0; again && i < PATIENCE; i++) {
      try {
        writeOnce(place, rendered);
        return;
      } catch (OutOfMemoryError e) {
        LockSupport.parkNanos(PAUSE);
      }
    }
    writeOnce(place, rendered);
  }

  private static void writeOnce(Path place, Rendered rendered) {
    try {
      Files.createDirectories(place.getParent());
      try (WholeFile file = new WholeFile(place)) {
        rendered.to(file.stream());
        file.commit();
      }
    } catch (IOException e) {
      throw Stop.fault(place + ": cannot be written: " + Reason.of(e), e);
    }
  }

  @Override
  void spare(Path input) {
    try {
      inputs.add(input.toRealPath());
    } catch (IOException e) {
      // What is not there cannot be overwritten.
    }
  }

  /** A name that no article before had, in a file system that may not tell case. */
  private String free(String target, List<Rendered> rendered) {
    String fitting = WholeFile.fitting(target);
    String name = fitting;
    for (int i = 2; !isFree(name, rendered); i++) {
      name = fitting + "-" + i;
    }
    for (Kept file : kept) {
      taken.add(key(name, file));
    }
    return name;
  }

  /** Whether what stands there may go: results of another run, but no input and no stranger. */
  private boolean isFree(String name, List<Rendered> rendered) {
    boolean ours = false;
    for (int i = 0; i < kept.size(); i++) {
      Kept file = kept.get(i);
      Path place = place(name, file);
      boolean stays = isInput(place) || file.shy() && !ours && Files.exists(place);
      boolean same = file.shy() && !differs(place, rendered.get(i).text());
      if (taken.contains(key(name, file)) || stays && !same) {
        return false;
      }
      ours = Files.exists(place);
    }
    return true;
  }

  private Path place(String name, Kept file) {
    return folder.resolve(name + "." + file.ending());
  }

  private static String key(String name, Kept file) {
    return (name + "." + file.ending()).toLowerCase(Locale.ROOT);
  }

  private boolean isInput(Path place) {
    try {
      return Files.exists(place) && inputs.contains(place.toRealPath());
    } catch (IOException e) {
      // Writing tells what is wrong with it.
      return false;
    }
  }

  private static boolean differs(Path place, String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return !Files.exists(place)
          || Files.size(place) != bytes.length
          || !Arrays.equals(Files.readAllBytes(place), bytes);
    } catch (IOException e) {
      return true;
    }
  }

  /** A file's name for the id of a record, which may hold anything. */
  static String fileName(String id) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < id.length() && name.length() < LONGEST; i++) {
      char c = id.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '-' || c == '.' && name.length() > 0;
      name.append(plain ? c : '_');
    }
    return name.length() == 0 ? "article" : name.toString();
  }

  /** Each file was committed when it was written; what is beside them can be told only now. */
  @Override
  void commit() {
    for (Kept file : kept) {
      file.format().beside(summaries).forEach(this::writeBeside);
    }
  }

  private void writeBeside(Format.Extra extra) {
    Path place = folder.resolve(extra.name());
    boolean isResult = taken.contains(extra.name().toLowerCase(Locale.ROOT));
    if (!isResult && !isInput(place) && !(extra.shy() && Files.exists(place))) {
      write(place, new Rendered(extra.text(), Optional.empty()));
    }
  }
}
