package io.quoth.tally;

import io.quoth.article.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads annotated articles: case files, which cases/README.md describes, or JSONL, an article a
 * line. JSONL is told by its ending, or by an object that begins with the first line.
 */
public final class GoldReader {
  private static final List<String> CASE_ENDINGS = List.of(".txt", ".text");
  private static final List<String> JSONL_ENDINGS = List.of(".jsonl", ".ndjson");

  private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*\"");

  private final CaseGold cases = new CaseGold();
  private final JsonGold json = new JsonGold();

  /** Who takes the articles. */
  public interface Receiver {
    /** The next article. */
    void gold(Gold gold);

    /**
     * A file or a line of it is passed over; the others go on.
     *
     * @param where {@code file:line}, or the file
     */
    void failed(String where, String reason);
  }

  /** Whether a file of this name is read when its folder is given. */
  public static boolean known(String name) {
    return endsWith(name, CASE_ENDINGS) || endsWith(name, JSONL_ENDINGS);
  }

  /** Hands over every article of a file, in order. */
  public void read(String name, byte[] bytes, Receiver receiver) {
    String content;
    try {
      content = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      receiver.failed(name, "no UTF-8 text");
      return;
    }
    if (content.startsWith("\ufeff")) {
      content = content.substring(1);
    }
    if (isJsonl(name, content)) {
      readLines(name, content, receiver);
    } else {
      readCases(name, content, receiver);
    }
  }

  private static boolean isJsonl(String name, String content) {
    return endsWith(name, JSONL_ENDINGS) || OBJECT.matcher(content).lookingAt();
  }

  private static boolean endsWith(String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }

  private void readLines(String name, String content, Receiver receiver) {
    int number = 0;
    int read = 0;
    for (String line : content.split("\n", -1)) {
      String where = name + ":" + ++number;
      if (line.isBlank()) {
        continue;
      }
      read++;
      try {
        receiver.gold(json.read(where, line));
      } catch (UnreadableException e) {
        receiver.failed(where, e.getMessage());
      } catch (IOException e) {
        throw new IllegalStateException("a string cannot fail to be read", e);
      }
    }
    if (read == 0) {
      receiver.failed(name, "no article in it");
    }
  }

  private void readCases(String name, String content, Receiver receiver) {
    List<Case> read;
    try {
      read = CaseReader.read(name, content);
    } catch (CaseSyntaxException e) {
      receiver.failed(e.where(), e.problem());
      return;
    }
    if (read.isEmpty()) {
      receiver.failed(name, "no case in it: each begins with \"--- \" and a title");
    }
    read.forEach(each -> receiver.gold(cases.of(each)));
  }
}
