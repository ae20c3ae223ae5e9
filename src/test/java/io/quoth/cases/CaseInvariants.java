package io.quoth.cases;

import io.quoth.Invariants;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import io.quoth.tally.Case;
import io.quoth.tally.Edges;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What must hold of every result, whatever the article; each check answers with what breaks it. */
final class CaseInvariants {
  /** How many times one case's text is cut: each cut is a run, and a build should stay quick. */
  private static final int CUTS = 6;

  private final Function<Article, Attributions> pipeline;

  CaseInvariants(Function<Article, Attributions> pipeline) {
    this.pipeline = pipeline;
  }

  /** Breaches of all invariants over one case. */
  List<String> breaches(Case tried) {
    Attributions found = run(tried.text());
    List<String> breaches = new ArrayList<>(shape(tried.text(), found));
    written(breaches, found);
    if (!run(tried.text()).equals(found)) {
      breaches.add("the same text a second time gives another result");
    }
    same(breaches, "CR-LF line ends", found, run(tried.text().replace("\n", "\r\n")));
    if (!tried.marksAsWritten()) {
      same(breaches, "straight marks", found, run(straight(tried.text())));
      same(breaches, "curly marks", found, run(curly(tried.text())));
    }
    cuts(breaches, tried.text());
    capitals(breaches, tried.text());
    return breaches;
  }

  /** What holds of every result, and of what is written of it in all units of offsets. */
  private static void written(List<String> breaches, Attributions found) {
    try {
      Invariants.check(found);
    } catch (AssertionError broken) {
      breaches.add(broken.getMessage());
    }
  }

  private Attributions run(String text) {
    return pipeline.apply(Article.of("case", text));
  }

  /** Offsets lie in the text, edges are clean, contents overlap only where they nest. */
  static List<String> shape(String text, Attributions found) {
    List<String> breaches = new ArrayList<>();
    if (!found.document().text().equals(text)) {
      breaches.add("the text of the result is not the article's");
    }
    List<Attribution> all = found.attributions();
    for (Attribution a : all) {
      spans(breaches, text, a);
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (overlap(all.get(i).quote(), all.get(j).quote())
            && !nests(all.get(i).quote(), all.get(j).quote())) {
          breaches.add("quotes " + i + " and " + j + " overlap and do not nest");
        }
      }
    }
    return breaches;
  }

  private static void spans(List<String> breaches, String text, Attribution a) {
    Quote quote = a.quote();
    List<Span> within = new ArrayList<>(quote.spans());
    within.addAll(quote.verbatim());
    quote.cue().ifPresent(c -> within.add(c.span()));
    a.mention().ifPresent(p -> within.add(p.span()));
    a.via().ifPresent(p -> within.add(p.span()));
    for (Span span : within) {
      if (span.isEmpty() || span.end() > text.length()) {
        breaches.add("quote " + quote.index() + ": no text at " + span);
      } else if (!span.of(text).equals(span.of(text).strip())) {
        breaches.add("quote " + quote.index() + ": white space at the edge of " + span);
      }
    }
    int before = -1;
    for (Span span : quote.spans()) {
      if (span.start() < before) {
        breaches.add("quote " + quote.index() + ": spans out of order");
      }
      before = span.end();
      if (span.end() <= text.length() && bareEdgeMark(text, span)) {
        breaches.add("quote " + quote.index() + ": its own quotation mark at the edge of " + span);
      }
    }
    for (Span part : quote.verbatim()) {
      if (quote.spans().stream().noneMatch(s -> s.contains(part))) {
        breaches.add("quote " + quote.index() + ": verbatim " + part + " outside its content");
      }
    }
    quote
        .cue()
        .filter(c -> quote.spans().stream().anyMatch(s -> s.overlaps(c.span())))
        .ifPresent(c -> breaches.add("quote " + quote.index() + ": its cue in its content"));
  }

  /** A whole marked region as content: marks at both edges, and none outside of them. */
  private static boolean bareEdgeMark(String text, Span span) {
    return Edges.isDouble(text.charAt(span.start()))
        && Edges.isDouble(text.charAt(span.end() - 1))
        && (span.start() == 0 || !isMark(text.charAt(span.start() - 1)));
  }

  private static boolean isMark(char c) {
    return Edges.isDouble(c) || c == '\'' || c == '‘';
  }

  private static boolean overlap(Quote a, Quote b) {
    return a.spans().stream().anyMatch(s -> b.spans().stream().anyMatch(s::overlaps));
  }

  private static boolean nests(Quote a, Quote b) {
    return a.nestedIn() == b.index() && within(a, b) || b.nestedIn() == a.index() && within(b, a);
  }

  private static boolean within(Quote inner, Quote outer) {
    return inner.spans().stream()
        .allMatch(s -> outer.spans().stream().anyMatch(o -> o.contains(s)));
  }

  private static void same(
      List<String> breaches, String change, Attributions found, Attributions changed) {
    List<String> before = texts(found);
    List<String> after = texts(changed);
    if (!before.equals(after)) {
      breaches.add(change + " give other quotes:\n      " + before + "\n      " + after);
    }
  }

  private static List<String> texts(Attributions found) {
    String text = found.document().text();
    return found.attributions().stream()
        .map(a -> plain(contents(text, a.quote())) + " — " + speaker(found, a))
        .toList();
  }

  private static String contents(String text, Quote quote) {
    return String.join(" ", quote.spans().stream().map(s -> s.of(text)).toList());
  }

  private static String speaker(Attributions found, Attribution a) {
    return a.speaker().isPresent()
        ? plain(found.speakers().get(a.speaker().getAsInt()).name())
        : a.status()
            + plain(
                a.candidates().stream()
                    .map(found.speakers()::get)
                    .map(Speaker::name)
                    .toList()
                    .toString());
  }

  private static String plain(String text) {
    return straight(text).replaceAll("\\s+", " ");
  }

  private static String straight(String text) {
    return text.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'");
  }

  /** Straight double marks bent by what stands beside them; single ones are left alone. */
  static String curly(String text) {
    StringBuilder bent = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bent.append(c == '"' ? (opens(text, i) ? '“' : '”') : c);
    }
    return bent.toString();
  }

  private static boolean opens(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return Character.isWhitespace(before)
        || "([".indexOf(before) >= 0
        || "—–-'‘".indexOf(before) >= 0 && Character.isLetterOrDigit(after);
  }

  /** Shouted text is read otherwise, but has the same shape. */
  private void capitals(List<String> breaches, String text) {
    String shouted = text.toUpperCase(java.util.Locale.ROOT);
    shape(shouted, run(shouted)).forEach(b -> breaches.add("in capitals: " + b));
  }

  private void cuts(List<String> breaches, String text) {
    int step = Math.max(1, text.length() / CUTS);
    for (int end = step / 2; end < text.length(); end += step) {
      String cut = text.substring(0, end);
      try {
        shape(cut, run(cut)).forEach(b -> breaches.add("cut at " + cut.length() + ": " + b));
      } catch (RuntimeException e) {
        breaches.add("cut at " + end + ": " + e);
      }
    }
  }
}
