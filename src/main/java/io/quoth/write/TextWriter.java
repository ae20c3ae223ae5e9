package io.quoth.write;

import io.quoth.article.Warning;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** For people: who, then what they said, wrapped. */
final class TextWriter implements Format {
  private static final String INDENT = "  ";
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  /** Narrower than this, wrapping helps nobody. */
  private static final int NARROWEST = 20;

  private final Settings settings;

  TextWriter(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String render(Attributions result) {
    StringBuilder out = new StringBuilder(1024);
    String id = printable(result.document().article().id());
    int quotes = result.attributions().size();
    out.append(faint("== " + id + ": " + count(quotes, "quote"))).append("\n\n");
    for (Attribution attribution : result.attributions()) {
      append(attribution, result, out);
    }
    for (Warning warning : result.document().warnings()) {
      out.append(faint("warning: " + printable(warning.message()))).append('\n');
    }
    return out.append(result.document().warnings().isEmpty() ? "" : "\n").toString();
  }

  private void append(Attribution attribution, Attributions result, StringBuilder out) {
    Quote quote = attribution.quote();
    out.append(who(attribution, result)).append('\n');
    String content = printable(Texts.content(quote, result.document()));
    String marked = quote.type() == Quote.Type.DIRECT ? "\u201c" + content + "\u201d" : content;
    for (String line : wrap(marked, Math.max(NARROWEST, settings.width() - INDENT.length()))) {
      out.append(INDENT).append(line).append('\n');
    }
    out.append(INDENT).append(faint(how(attribution))).append("\n\n");
  }

  private String who(Attribution attribution, Attributions result) {
    List<Speaker> speakers = result.speakers();
    return switch (attribution.status()) {
      case ATTRIBUTED -> named(speakers.get(attribution.speaker().getAsInt()));
      case AMBIGUOUS ->
          attribution.candidates().stream()
              .map(candidate -> named(speakers.get(candidate)))
              .collect(Collectors.joining(" or "));
      case UNATTRIBUTED -> faint("(nobody named)");
    };
  }

  private String named(Speaker speaker) {
    String role = speaker.role().map(r -> ", " + printable(r)).orElse("");
    return bold(printable(speaker.name())) + role;
  }

  private static String how(Attribution attribution) {
    List<String> parts = new ArrayList<>();
    parts.add(attribution.quote().type().name().toLowerCase(Locale.ROOT));
    attribution.quote().cue().map(Cue::lemma).map(TextWriter::printable).ifPresent(parts::add);
    parts.add(String.format(Locale.ROOT, "%.2f", attribution.confidence()));
    return String.join(", ", parts);
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** Words on lines of at most {@code width} characters; a longer word has a line of its own. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int length = 0;
    for (String word : text.split(" ")) {
      int size = word.codePointCount(0, word.length());
      if (length > 0 && length + 1 + size > width) {
        lines.add(line.toString());
        line.setLength(0);
        length = 0;
      }
      if (length > 0) {
        line.append(' ');
        length++;
      }
      line.append(word);
      length += size;
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * An article's text may not command the terminal: white space becomes one space, control and
   * direction characters the replacement character.
   */
  static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u0085' || c == '\u00a0') {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        out.append(commands(c) ? '\ufffd' : c);
      }
    }
    return out.toString();
  }

  private static boolean commands(char c) {
    return Character.isISOControl(c)
        || c == '\u200e'
        || c == '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }

  private String bold(String text) {
    return settings.colour() ? BOLD + text + PLAIN : text;
  }

  private String faint(String text) {
    return settings.colour() ? FAINT + text + PLAIN : text;
  }
}
