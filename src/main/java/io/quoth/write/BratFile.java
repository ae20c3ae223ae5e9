package io.quoth.write;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The annotations of one article, a line each: what is marked in the text (T), how that belongs
 * together (R), the status of a quote (A), and for people a note on each quote (#). Offsets are
 * code points. A mark does not run over a line end: it has a fragment a line.
 */
final class BratFile {
  private final Attributions result;
  private final Document document;
  private final Offsets offsets;
  private final StringBuilder out = new StringBuilder(1024);
  private final Map<String, String> marks = new HashMap<>();
  private int relations;
  private int attributes;
  private int notes;

  BratFile(Attributions result) {
    this.result = result;
    this.document = result.document();
    this.offsets = new Offsets(document.text(), OffsetUnit.CODEPOINT);
  }

  String write() {
    List<String> quotes = new ArrayList<>();
    for (Attribution attribution : result.attributions()) {
      quotes.add(mark(type(attribution.quote()), attribution.quote().spans()));
    }
    for (int i = 0; i < quotes.size(); i++) {
      Attribution attribution = result.attributions().get(i);
      describe(quotes.get(i), attribution);
      int outer = attribution.quote().nestedIn();
      if (outer >= 0) {
        relate("StandsIn", quotes.get(i), quotes.get(outer));
      }
    }
    return out.toString();
  }

  private static String type(Quote quote) {
    return switch (quote.type()) {
      case DIRECT -> "Direct";
      case MIXED -> "Mixed";
      case INDIRECT -> "Indirect";
    };
  }

  private void describe(String quote, Attribution attribution) {
    attribution.quote().cue().map(Cue::span).ifPresent(cue -> relate("Reports", "Cue", cue, quote));
    attribution.mention().ifPresent(source -> relate("Says", "Source", source.span(), quote));
    attribution.via().ifPresent(via -> relate("PassesOn", "Via", via.span(), quote));
    line("A" + ++attributes, "Status " + quote + " " + Texts.lower(attribution.status()));
    line("#" + ++notes, "AnnotatorNotes " + quote, note(attribution));
  }

  private String note(Attribution attribution) {
    String who =
        switch (attribution.status()) {
          case ATTRIBUTED -> named(attribution.speaker().getAsInt());
          case AMBIGUOUS ->
              attribution.candidates().stream()
                  .map(this::named)
                  .collect(Collectors.joining(" or "));
          case UNATTRIBUTED -> "nobody named";
        };
    return Printable.of(
        who
            + "; confidence "
            + Texts.twoDigits(attribution.confidence())
            + "; decided by "
            + attribution.decidedBy());
  }

  private String named(int index) {
    Speaker speaker = result.speakers().get(index);
    return speaker.name() + speaker.role().map(role -> " (" + role + ")").orElse("");
  }

  private void relate(String relation, String type, Span from, String to) {
    relate(relation, mark(type, List.of(from)), to);
  }

  private void relate(String relation, String from, String to) {
    line("R" + ++relations, relation + " Arg1:" + from + " Arg2:" + to);
  }

  /** The id of a mark, which is written if it is new. */
  private String mark(String type, List<Span> spans) {
    List<Span> fragments = spans.stream().flatMap(span -> lines(span).stream()).toList();
    String places =
        fragments.stream()
            .map(span -> offsets.of(span.start()) + " " + offsets.of(span.end()))
            .collect(Collectors.joining(";"));
    String mark = type + " " + places;
    String known = marks.get(mark);
    // Two quotes stay two, also where one stands at the place of the other.
    if (known != null && (type.equals("Cue") || type.equals("Source") || type.equals("Via"))) {
      return known;
    }
    String id = "T" + (marks.size() + 1);
    marks.put(known == null ? mark : id, id);
    line(id, mark, fragments.stream().map(document::text).collect(Collectors.joining(" ")));
    return id;
  }

  /** The parts of a span that have no control character and no line end, none blank at its edge. */
  private List<Span> lines(Span span) {
    List<Span> lines = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = span.start(); i < span.end(); i++) {
      char c = document.text().charAt(i);
      if (breaks(c)) {
        if (start >= 0) {
          lines.add(new Span(start, end));
        }
        start = -1;
      } else if (!Character.isWhitespace(c)) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
    }
    if (start >= 0) {
      lines.add(new Span(start, end));
    }
    return lines.isEmpty() ? List.of(span) : lines;
  }

  /** What Python, which brat is written in, takes for a line end, and what a line cannot hold. */
  private static boolean breaks(char c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  private void line(String... fields) {
    out.append(String.join("\t", fields)).append('\n');
  }
}
