package io.quoth;

import io.quoth.article.InputFormat;
import io.quoth.article.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files that the user means: as named, and in folders, in a fixed order. */
final class Inputs {
  /** Who takes what is found. */
  interface Visitor {
    void input(Input input);

    /** Whether a file that is found in a folder is one to read, by its name. */
    default boolean reads(String file) {
      return InputFormat.known(file);
    }

    void failed(String name, String reason);
  }

  /** Bytes of a result up to its first key, and some more. */
  private static final int RESULT_HEAD = 1024;

  private static final String SPECIAL =
      "a pipe, socket or device in a folder; it is read where it is named itself";

  private final Visitor visitor;
  private final boolean ahead;
  private boolean standardInputUsed;

  Inputs(Visitor visitor) {
    this(visitor, false);
  }

  private Inputs(Visitor visitor, boolean ahead) {
    this.visitor = visitor;
    this.ahead = ahead;
  }

  /**
   * For a look at what there will be. A list that can be read only once is left alone, and stands
   * for one input of unknown size.
   */
  static Inputs lookingAhead(Visitor visitor) {
    return new Inputs(visitor, true);
  }

  /** The paths among the names. */
  static List<Path> paths(List<String> names) {
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      try {
        if (!name.equals(Source.STANDARD_INPUT)) {
          paths.add(Path.of(name));
        }
      } catch (InvalidPathException e) {
        // Told in its turn.
      }
    }
    return paths;
  }

  /** Visits each name: a file, a folder or {@code -}. */
  void visit(List<String> names) {
    names.forEach(this::visit);
  }

  /** Visits each name in a list, one a line; blank lines are passed over. */
  void visitListed(String list, InputStream standardInput) {
    if (ahead && !isFile(list)) {
      visitor.input(Input.standard());
      return;
    }
    standardInputUsed |= list.equals(Source.STANDARD_INPUT);
    try (InputStream in =
            list.equals(Source.STANDARD_INPUT)
                ? standardInput
                : Files.newInputStream(Path.of(list));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      skipMark(lines);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          visit(line);
        }
      }
    } catch (IOException | InvalidPathException e) {
      visitor.failed(list, Reason.of(e));
    }
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A byte order mark, as editors on Windows set it, is no part of the first name. */
  private static void skipMark(BufferedReader lines) throws IOException {
    lines.mark(1);
    if (lines.read() != '\ufeff') {
      lines.reset();
    }
  }

  private void visit(String name) {
    if (name.equals(Source.STANDARD_INPUT)) {
      visitStandardInput();
      return;
    }
    try {
      if (name.isEmpty()) {
        // Java takes it for the current folder; the user's variable was empty.
        throw new InvalidPathException(name, "empty");
      }
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        visitFolder(name, path);
      } else {
        visitor.input(
            new Input(name, Optional.of(path), InputFormat.bare(path.getFileName().toString())));
      }
    } catch (InvalidPathException e) {
      visitor.failed(name, Reason.of(e));
    }
  }

  private void visitStandardInput() {
    if (standardInputUsed) {
      visitor.failed(Source.STANDARD_INPUT, "standard input can be read only once");
    } else {
      standardInputUsed = true;
      visitor.input(Input.standard());
    }
  }

  private void visitFolder(String name, Path folder) {
    String prefix = name.endsWith("/") ? name : name + "/";
    if (!visitFolder(folder, prefix, "", new ArrayDeque<>())) {
      visitor.failed(name, "no articles in this folder");
    }
  }

  /**
   * @param above the real paths of the folders around: one that comes again is a loop of links
   * @return whether anything was found or failed
   */
  private boolean visitFolder(Path folder, String prefix, String below, Deque<Path> above) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      Path real = folder.toRealPath();
      if (above.contains(real)) {
        return false;
      }
      above.push(real);
      entries = listed.sorted(Comparator.comparing(p -> p.getFileName().toString())).toList();
    } catch (IOException e) {
      visitor.failed(prefix, Reason.of(e));
      return true;
    } catch (UncheckedIOException e) {
      visitor.failed(prefix, Reason.of(Objects.requireNonNull(e.getCause())));
      return true;
    }
    boolean found = false;
    for (Path entry : entries) {
      String file = entry.getFileName().toString();
      if (file.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        found |= visitFolder(entry, prefix + file + "/", below + file + "/", above);
      } else if (visitor.reads(file) && isSpecial(entry)) {
        visitor.failed(prefix + file, SPECIAL);
        found = true;
      } else if (visitor.reads(file) && !(mayBeResult(file) && isResult(entry))) {
        visitor.input(new Input(prefix + file, Optional.of(entry), below + InputFormat.bare(file)));
        found = true;
      }
    }
    above.pop();
    return found;
  }

  /** Whether reading it may never end, or take from somebody what is put into it. */
  private static boolean isSpecial(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      // Told when it is read.
      return false;
    }
  }

  private static boolean mayBeResult(String file) {
    return file.contains(".json") || file.contains(".html");
  }

  /**
   * Whether a file begins as our own results do: next to the articles of a folder they are none.
   */
  private static boolean isResult(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(RESULT_HEAD), StandardCharsets.ISO_8859_1);
      return head.startsWith("{") && head.substring(1).strip().startsWith("\"schemaVersion\"")
          || head.contains("<meta name=\"generator\" content=\"quoth ");
    } catch (IOException e) {
      // Told when it is read.
      return false;
    }
  }
}
