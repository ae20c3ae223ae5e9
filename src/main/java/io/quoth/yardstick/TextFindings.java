package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.speaker.Speaker;
import io.quoth.write.OffsetUnit;
import io.quoth.write.Offsets;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers for people. */
public final class TextFindings implements Findings {
  private final PrintWriter out;
  private final Question question;
  private final OffsetUnit unit;
  private int articles;
  private int supporting;

  public TextFindings(PrintWriter out, Question question, OffsetUnit unit) {
    this.out = out;
    this.question = question;
    this.unit = unit;
  }

  @Override
  public void add(Finding finding) {
    articles++;
    supporting += finding.supported() ? 1 : 0;
    Document document = finding.article().document();
    Offsets offsets = new Offsets(document.text(), unit);
    line(Plain.line(document.article().id()) + ": " + answer(finding));
    if (question.speaker().isPresent() && finding.named().isEmpty()) {
      line("  nobody is quoted here as " + Plain.line(question.speaker().get()));
    } else if (finding.named().size() > 1) {
      line("  the name fits " + Plain.line(String.join(" and ", finding.named())));
    }
    for (Passage passage : finding.passages()) {
      add(passage, document, offsets);
    }
    if (finding.narration().isPresent()) {
      Span place = finding.narration().get();
      line("  the article's own words, nobody's quote, at " + place(place, offsets));
    }
  }

  private static String answer(Finding finding) {
    String label = finding.answer().label();
    boolean changed = finding.answer() == Answer.NEAR_VERBATIM && !finding.supported();
    return changed ? label + ", but changed: not supported" : label;
  }

  private void add(Passage passage, Document document, Offsets offsets) {
    boolean near = passage.answer() == Answer.NOT_FOUND;
    String places =
        passage.spans().stream()
            .map(span -> place(span, offsets))
            .collect(Collectors.joining(", "));
    line(
        "  "
            + (near ? "comes nearest: " : passage.answer().label() + ": ")
            + who(passage)
            + String.format(Locale.ROOT, " (%.2f)", passage.attribution().confidence())
            + passage.teller().map(name -> ", as told by " + Plain.line(name)).orElse("")
            + ", at "
            + places);
    line("    in: " + Plain.line(document.text(passage.sentence())));
    if (passage.steps().stream().anyMatch(step -> !step.same())) {
      line("    article [-to-] {+quote+}: " + Plain.steps(passage.steps()));
    }
    for (Change change : passage.changes()) {
      line(
          "    changed "
              + Plain.lower(change.kind())
              + ": "
              + side(change.article())
              + " in the article, "
              + side(change.asked())
              + " in the quote");
    }
    if (!passage.how().isEmpty()) {
      line("    matched by way of: " + String.join(", ", passage.how()));
    }
  }

  private static String who(Passage passage) {
    if (passage.speaker().isEmpty()) {
      return passage.candidates().isEmpty()
          ? "nobody named"
          : Plain.line(String.join(" or ", passage.candidates()));
    }
    Speaker speaker = passage.speaker().get();
    return Plain.line(speaker.name() + speaker.role().map(role -> ", " + role).orElse(""));
  }

  private static String side(String words) {
    return words.isEmpty() ? "nothing" : "“" + Plain.line(words) + "”";
  }

  private static String place(Span span, Offsets offsets) {
    return offsets.of(span.start()) + "-" + offsets.of(span.end());
  }

  @Override
  public void end(Answer answer, boolean supported) {
    if (articles != 1) {
      line(
          "all: "
              + answer.label()
              + "; "
              + supporting
              + " of "
              + Plain.count(articles, "article")
              + (supporting == 1 ? " supports it" : " support it"));
    }
  }

  private void line(String text) {
    out.print(text + "\n");
  }
}
