package io.quoth.cases;

import io.quoth.article.Span;
import io.quoth.mention.Kind;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import io.quoth.tally.Case;
import io.quoth.tally.Case.Expected;
import io.quoth.tally.Edges;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was found in a case's text with what the case expects. */
final class CaseCheck {
  private final Case expected;
  private final Attributions found;
  private final List<Attribution> counted;
  private final List<String> differences = new ArrayList<>();

  private CaseCheck(Case expected, Attributions found) {
    this.expected = expected;
    this.found = found;
    this.counted = counted(expected, found);
  }

  /** What differs, a line each; empty where the case passes. */
  static List<String> differences(Case expected, Attributions found) {
    CaseCheck check = new CaseCheck(expected, found);
    check.compare();
    return check.differences;
  }

  /** Both sides and their differences, for a person. */
  static String report(Case expected, Attributions found) {
    CaseCheck check = new CaseCheck(expected, found);
    check.compare();
    StringBuilder report = new StringBuilder(expected.label()).append('\n');
    report.append(expected.text().indent(4)).append("  expected\n");
    expected.quotes().forEach(q -> report.append("    ").append(check.show(q)).append('\n'));
    report.append("  found\n");
    check.counted.forEach(a -> report.append("    ").append(check.show(a)).append('\n'));
    report.append("  differences\n");
    check.differences.forEach(d -> report.append("    ").append(d).append('\n'));
    return report.toString();
  }

  /**
   * The attributions that a case counts: without thoughts and intentions unless it asks for them.
   */
  static List<Attribution> counted(Case expected, Attributions found) {
    return found.attributions().stream()
        .filter(a -> expected.allCues() || a.quote().isSaid())
        .toList();
  }

  private void compare() {
    List<Attribution> left = new ArrayList<>(counted);
    for (Expected quote : expected.quotes()) {
      Optional<Attribution> match = match(quote);
      if (match.isEmpty()) {
        differences.add("missing: quote " + quote.number() + " " + text(quote.spans()));
      } else {
        left.remove(match.get());
        compare(quote, match.get());
      }
    }
    left.forEach(a -> differences.add("unexpected: " + show(a)));
  }

  private Optional<Attribution> match(Expected quote) {
    return counted.stream()
        .filter(a -> trimmed(a.quote().spans()).equals(quote.spans()))
        .findFirst();
  }

  private List<Span> trimmed(List<Span> spans) {
    return spans.stream().map(s -> Edges.trim(expected.text(), s)).toList();
  }

  private void compare(Expected quote, Attribution attribution) {
    cue(quote, attribution);
    quote
        .mention()
        .ifPresent(
            m ->
                same(
                    quote,
                    "mention",
                    m.of(expected.text()),
                    attribution.mention().map(p -> p.span().of(expected.text()))));
    who(quote, attribution);
    quote
        .role()
        .ifPresent(
            role -> {
              Optional<String> other = speaker(attribution).flatMap(Speaker::role);
              if (!other
                  .map(r -> sameRole(role, r, quote.affiliation()))
                  .orElse(role.equals("-"))) {
                differ(quote, "role", role, other);
              }
            });
    quote
        .affiliation()
        .ifPresent(
            a -> same(quote, "affiliation", a, speaker(attribution).flatMap(Speaker::affiliation)));
    quote
        .type()
        .ifPresent(
            type ->
                same(quote, "type", type, Optional.of(lower(attribution.quote().type().name()))));
    quote
        .via()
        .ifPresent(
            via ->
                same(quote, "via", via, attribution.via().map(p -> p.span().of(expected.text()))));
    quote.nestedIn().ifPresent(outer -> nested(quote, outer, attribution));
  }

  /** One cue may hold helping words that the other leaves out: "has said" and "said". */
  private void cue(Expected quote, Attribution attribution) {
    Optional<Span> other = attribution.quote().cue().map(c -> c.span());
    if (quote.noCue() && other.isPresent()) {
      differ(quote, "cue", "none", other.map(s -> s.of(expected.text())));
    }
    if (quote.cue().isPresent()) {
      Span cue = quote.cue().get();
      if (other.isEmpty() || !(cue.contains(other.get()) || other.get().contains(cue))) {
        differ(quote, "cue", cue.of(expected.text()), other.map(s -> s.of(expected.text())));
      }
    }
  }

  private void who(Expected quote, Attribution attribution) {
    Optional<String> name = speaker(attribution).map(Speaker::name);
    switch (quote.who().kind()) {
      case AS_MENTIONED -> {
        String mention = quote.mention().orElseThrow().of(expected.text());
        if (!name.map(n -> told(mention, n, attribution)).orElse(false)) {
          differ(quote, "speaker", mention, name);
        }
      }
      case NAMED -> same(quote, "speaker", quote.who().names().get(0), name);
      case NOBODY -> status(quote, attribution, Set.of(Attribution.Status.UNATTRIBUTED));
      case ABSTAIN ->
          status(
              quote,
              attribution,
              Set.of(Attribution.Status.UNATTRIBUTED, Attribution.Status.AMBIGUOUS));
      case AMBIGUOUS -> {
        status(quote, attribution, Set.of(Attribution.Status.AMBIGUOUS));
        candidates(quote, attribution);
      }
    }
  }

  /** Whether a mention tells its speaker's name: the same, or a part of it in a name mention. */
  private static boolean told(String mention, String name, Attribution attribution) {
    boolean isName = attribution.mention().map(p -> p.kind() == Kind.NAME).orElse(false);
    return bare(mention).equals(bare(name))
        || isName && (" " + bare(name) + " ").contains(" " + bare(mention) + " ");
  }

  private void status(Expected quote, Attribution attribution, Set<Attribution.Status> allowed) {
    if (!allowed.contains(attribution.status())) {
      differ(quote, "status", allowed.toString(), Optional.of(show(attribution)));
    }
  }

  private void candidates(Expected quote, Attribution attribution) {
    Set<String> names =
        attribution.candidates().stream()
            .map(i -> bare(found.speakers().get(i).name()))
            .collect(Collectors.toSet());
    Set<String> wanted =
        quote.who().names().stream().map(CaseCheck::bare).collect(Collectors.toSet());
    if (!wanted.isEmpty() && !wanted.equals(names)) {
      differ(quote, "candidates", wanted.toString(), Optional.of(names.toString()));
    }
  }

  private void nested(Expected quote, int outer, Attribution attribution) {
    Optional<Integer> wanted =
        expected.quotes().stream()
            .filter(q -> q.number() == outer)
            .flatMap(q -> match(q).stream())
            .map(a -> a.quote().index())
            .findFirst();
    int in = attribution.quote().nestedIn();
    if (wanted.isEmpty() || wanted.get() != in) {
      String where = in < 0 ? "nothing" : text(found.quotes().quotes().get(in).spans());
      differ(quote, "nested in", "quote " + outer, Optional.of(where));
    }
  }

  private Optional<Speaker> speaker(Attribution attribution) {
    return attribution.speaker().isPresent()
        ? Optional.of(found.speakers().get(attribution.speaker().getAsInt()))
        : Optional.empty();
  }

  private void same(Expected quote, String what, String wanted, Optional<String> other) {
    boolean none = wanted.equals("-");
    if (none ? other.isPresent() : !other.map(o -> bare(o).equals(bare(wanted))).orElse(false)) {
      differ(quote, what, wanted, other);
    }
  }

  /** A role may carry its affiliation or not: "mayor", "mayor of Port Ellery". */
  private static boolean sameRole(String wanted, String role, Optional<String> affiliation) {
    return bare(role).equals(bare(wanted))
        || affiliation
            .map(a -> bare(role).startsWith(bare(wanted) + " ") && bare(role).endsWith(bare(a)))
            .orElse(false);
  }

  private void differ(Expected quote, String what, String wanted, Optional<String> other) {
    differences.add(
        "quote "
            + quote.number()
            + " "
            + what
            + ": expected "
            + wanted
            + ", found "
            + other.orElse("none"));
  }

  /** A phrase as it is compared: without article in front, whatever the white space and marks. */
  private static String bare(String phrase) {
    return phrase
        .strip()
        .replaceAll("\\s+", " ")
        .replace('’', '\'')
        .replaceAll("[“”]", "\"")
        .replaceFirst("^(?i:the|an?) (?=.)", "");
  }

  private String show(Expected quote) {
    StringBuilder line = new StringBuilder();
    line.append(quote.number()).append(' ').append(text(quote.spans())).append(" — ");
    line.append(
        switch (quote.who().kind()) {
          case AS_MENTIONED -> quote.mention().orElseThrow().of(expected.text());
          case NAMED -> quote.who().names().get(0);
          default -> lower(quote.who().kind().name()) + " " + quote.who().names();
        });
    quote.role().ifPresent(r -> line.append(" | ").append(r));
    quote.cue().ifPresent(c -> line.append("; cue ").append(c.of(expected.text())));
    quote.mention().ifPresent(m -> line.append("; mention ").append(m.of(expected.text())));
    quote.via().ifPresent(v -> line.append("; via ").append(v));
    return line.toString();
  }

  private String show(Attribution attribution) {
    String text = expected.text();
    StringBuilder line = new StringBuilder(text(attribution.quote().spans())).append(" — ");
    line.append(
        speaker(attribution)
            .map(s -> s.name() + s.role().map(r -> " | " + r).orElse(""))
            .orElseGet(() -> lower(attribution.status().name()) + candidateNames(attribution)));
    attribution.quote().cue().ifPresent(c -> line.append("; cue ").append(c.span().of(text)));
    attribution.mention().ifPresent(m -> line.append("; mention ").append(m.span().of(text)));
    attribution.via().ifPresent(v -> line.append("; via ").append(v.span().of(text)));
    return line.append("; ")
        .append(lower(attribution.quote().type().name()))
        .append(" by ")
        .append(attribution.quote().origin())
        .append(", ")
        .append(attribution.decidedBy())
        .toString();
  }

  private String candidateNames(Attribution attribution) {
    return attribution.candidates().stream()
        .map(i -> found.speakers().get(i).name())
        .collect(Collectors.joining("; ", " [", "]"));
  }

  private String text(List<Span> spans) {
    return spans.stream()
        .map(s -> s.of(expected.text()))
        .collect(Collectors.joining("] … [", "[", "]"));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
