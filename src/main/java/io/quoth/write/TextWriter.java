package io.quoth.write;

import io.quoth.article.Span;
import io.quoth.article.Warning;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * For people: who, then what they said, wrapped, then how it is reported and how sure that is.
 * Verbatim words stand in quotation marks; colours only repeat what the words say.
 */
final class TextWriter implements Format {
  private static final String INDENT = "  ";
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String OWN = "\u001b[36m";
  private static final String CAREFUL = "\u001b[33m";
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
    Document document = result.document();
    String id = Printable.of(document.article().id());
    int quotes = result.attributions().size();
    out.append(faint("== " + id + ": " + quotes + (quotes == 1 ? " quote" : " quotes")));
    document
        .article()
        .metadata()
        .title()
        .ifPresent(title -> append(new Styled().add(title, true), "", BOLD, out.append('\n')));
    out.append("\n\n");
    for (Attribution attribution : result.attributions()) {
      append(attribution, result, out);
    }
    for (Warning warning : document.warnings()) {
      out.append(painted(CAREFUL, "warning: " + Printable.of(warning.message()))).append('\n');
    }
    return out.append(document.warnings().isEmpty() ? "" : "\n").toString();
  }

  private void append(Attribution attribution, Attributions result, StringBuilder out) {
    append(who(attribution, result.speakers()), "", BOLD, out);
    out.append('\n');
    append(what(attribution.quote(), result.document()), INDENT, OWN, out);
    out.append('\n').append(INDENT).append(how(attribution, result.document())).append("\n\n");
  }

  private static Styled who(Attribution attribution, List<Speaker> speakers) {
    Styled who = new Styled();
    switch (attribution.status()) {
      case ATTRIBUTED -> addName(speakers.get(attribution.speaker().getAsInt()), who);
      case AMBIGUOUS -> {
        for (int candidate : attribution.candidates()) {
          who.add(who.isEmpty() ? "perhaps " : " or ", false);
          addName(speakers.get(candidate), who);
        }
      }
      case UNATTRIBUTED -> who.add("(nobody named)", false);
    }
    return who;
  }

  private static void addName(Speaker speaker, Styled who) {
    who.add(speaker.name(), true);
    speaker.role().ifPresent(role -> who.add(", " + role, false));
  }

  private static Styled what(Quote quote, Document document) {
    Styled what = new Styled();
    for (Piece piece : Piece.of(quote, document)) {
      what.add(piece.before(), false);
      what.add(document.text(piece.span()), piece.verbatim());
      what.add(piece.behind(), false);
    }
    return what;
  }

  private String how(Attribution attribution, Document document) {
    List<String> parts = new ArrayList<>();
    parts.add(Texts.lower(attribution.quote().type()));
    attribution.quote().cue().map(Cue::lemma).map(Printable::of).ifPresent(parts::add);
    attribution
        .via()
        .map(via -> "via " + Printable.of(document.text(via.span())))
        .ifPresent(parts::add);
    if (attribution.quote().nestedIn() >= 0) {
      parts.add("inside another quote");
    }
    parts.add(Texts.twoDigits(attribution.confidence()));
    String how = faint(String.join(", ", parts));
    String doubts =
        doubts(attribution).stream()
            .map(doubt -> ", " + painted(CAREFUL, doubt))
            .collect(Collectors.joining());
    return how + doubts;
  }

  private static List<String> doubts(Attribution attribution) {
    List<String> doubts = new ArrayList<>();
    if (attribution.status() == Attribution.Status.AMBIGUOUS) {
      doubts.add("ambiguous");
    }
    if (Texts.isUnsure(attribution)) {
      doubts.add("unsure");
    }
    return doubts;
  }

  /** The lines of a text; its marked parts in a style. No line end stands behind the last. */
  private void append(Styled text, String indent, String style, StringBuilder out) {
    int width = Math.max(NARROWEST, settings.width()) - indent.length();
    String whole = text.toString();
    String gap = "";
    for (Span line : Lines.of(whole, width)) {
      out.append(gap).append(indent);
      for (int i = line.start(); i < line.end(); ) {
        int end = Math.min(line.end(), text.endOfStyle(i));
        String part = whole.substring(i, end);
        out.append(text.isMarked(i) ? painted(style, part) : part);
        i = end;
      }
      gap = "\n";
    }
  }

  private String faint(String text) {
    return painted(FAINT, text);
  }

  private String painted(String style, String text) {
    return settings.colour() ? style + text + PLAIN : text;
  }

  /** A text for one paragraph, parts of it marked. */
  private static final class Styled {
    private final StringBuilder text = new StringBuilder();
    private final BitSet marked = new BitSet();

    Styled add(String part, boolean mark) {
      int start = text.length();
      String printable = Printable.of(part);
      boolean blank = !part.isEmpty() && Character.isWhitespace(part.charAt(0));
      if (blank && start > 0 && text.charAt(start - 1) != ' ') {
        text.append(' ');
      }
      text.append(printable);
      marked.set(start, text.length(), mark);
      return this;
    }

    boolean isEmpty() {
      return text.length() == 0;
    }

    boolean isMarked(int at) {
      return marked.get(at);
    }

    /** Where the style of the character at this place ends. */
    int endOfStyle(int at) {
      int end = marked.get(at) ? marked.nextClearBit(at) : marked.nextSetBit(at);
      return end < 0 ? text.length() : end;
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
