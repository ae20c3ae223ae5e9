package io.quoth;

import io.quoth.article.InputFormat;
import io.quoth.article.Metadata;
import io.quoth.article.Source;
import io.quoth.quote.Quote;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Selection;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.TypeConversionException;

/**
 * What a request wants to know of its article: the command line's options, as a query has them.
 *
 * @param name of the article: its id and source, as a file's name is
 * @param output JSON or JSONL
 */
record ServeQuestion(
    InputFormat input,
    InputFormat.Options inputOptions,
    String name,
    Metadata metadata,
    Selection selection,
    OffsetUnit unit,
    boolean includeText,
    OutputFormat output) {

  private static final int BAD_REQUEST = 400;
  private static final int UNSUPPORTED_TYPE = 415;

  /**
   * @param type what the body is, without parameters; empty if that is not said
   * @param charset that it is in; empty if that is not said
   * @param query the values of each parameter
   * @throws ServeRefusal if anything of it is not known here
   */
  static ServeQuestion of(String type, String charset, Map<String, List<String>> query)
      throws ServeRefusal {
    InputFormat input = input(type);
    Optional<Charset> encoding = encoding(charset);
    try {
      return new Reader(query).read(input, encoding);
    } catch (TypeConversionException e) {
      throw new ServeRefusal(BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private static InputFormat input(String type) throws ServeRefusal {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "text/plain" -> InputFormat.TEXT;
      case "text/html", "application/xhtml+xml" -> InputFormat.HTML;
      case "application/json" -> InputFormat.JSON;
      default ->
          throw new ServeRefusal(
              UNSUPPORTED_TYPE,
              "Content-Type: "
                  + (type.isEmpty() ? "missing" : "'" + type + "'")
                  + "; known are text/plain, text/html and application/json");
    };
  }

  private static Optional<Charset> encoding(String charset) throws ServeRefusal {
    try {
      return charset.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(charset));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ServeRefusal(UNSUPPORTED_TYPE, "'" + charset + "' is no charset known here");
    }
  }

  /** Takes the parameters one by one; what nobody took is not known. */
  private static final class Reader {
    private final Map<String, List<String>> left;

    Reader(Map<String, List<String>> query) {
      left = new TreeMap<>(query);
    }

    ServeQuestion read(InputFormat input, Optional<Charset> encoding) throws ServeRefusal {
      ServeQuestion question =
          new ServeQuestion(
              input,
              new InputFormat.Options(encoding, one("text-field"), one("id-field")),
              one("name").orElse(Source.STANDARD_INPUT),
              metadata(),
              new Selection(
                  types(),
                  speakers(),
                  minConfidence(),
                  choice("cues", Keeping.Cues.class, Keeping.Cues.SPEECH) == Keeping.Cues.ALL,
                  flag("join")),
              choice("offsets", OffsetUnit.class, OffsetUnit.CODEPOINT),
              flag("include-text"),
              output());
      if (!left.isEmpty()) {
        throw refused(left.keySet().iterator().next(), "no such parameter");
      }
      return question;
    }

    private Metadata metadata() throws ServeRefusal {
      return new Metadata(
          one("url"),
          one("title"),
          one("author"),
          one("publisher"),
          one("published"),
          Optional.empty());
    }

    private Optional<String> one(String name) throws ServeRefusal {
      List<String> values = left.remove(name);
      if (values != null && values.size() > 1) {
        throw refused(name, "more than one");
      }
      return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise)
        throws ServeRefusal {
      Optional<String> word = one(name);
      return word.isPresent() ? choice(name, type, word.get()) : otherwise;
    }

    private static <E extends Enum<E>> E choice(String name, Class<E> type, String word)
        throws ServeRefusal {
      try {
        return new Choice<>(type).convert(word);
      } catch (TypeConversionException e) {
        throw refused(name, String.valueOf(e.getMessage()));
      }
    }

    private Set<Quote.Type> types() throws ServeRefusal {
      Optional<String> words = one("type");
      if (words.isEmpty()) {
        return EnumSet.allOf(Quote.Type.class);
      }
      Set<Quote.Type> types = EnumSet.noneOf(Quote.Type.class);
      for (String word : words.get().split(",", -1)) {
        types.add(choice("type", Quote.Type.class, word));
      }
      return types;
    }

    private List<String> speakers() throws ServeRefusal {
      List<String> speakers = left.remove("speaker");
      if (speakers == null) {
        return List.of();
      }
      for (String speaker : speakers) {
        if (Selection.wordless(speaker)) {
          throw refused("speaker", "no word to look for");
        }
      }
      return new ArrayList<>(speakers);
    }

    private double minConfidence() throws ServeRefusal {
      try {
        double least = Double.parseDouble(one("min-confidence").orElse("0"));
        if (least >= 0 && least <= 1) {
          return least;
        }
      } catch (NumberFormatException e) {
        // Told below.
      }
      throw refused("min-confidence", "from 0 to 1");
    }

    private boolean flag(String name) throws ServeRefusal {
      String value = one(name).orElse("false");
      return switch (value) {
        case "", "true" -> true;
        case "false" -> false;
        default -> throw refused(name, "true or false");
      };
    }

    private OutputFormat output() throws ServeRefusal {
      return switch (one("format").orElse("json")) {
        case "json" -> OutputFormat.JSON;
        case "jsonl" -> OutputFormat.JSONL;
        default -> throw refused("format", "json or jsonl");
      };
    }

    private static ServeRefusal refused(String name, String reason) {
      return new ServeRefusal(BAD_REQUEST, name + ": " + reason);
    }
  }
}
