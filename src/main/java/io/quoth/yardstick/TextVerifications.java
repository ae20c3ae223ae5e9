package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.write.Offsets;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Verifications for people: a line a result, and one a quote that does not stand. */
public final class TextVerifications implements Verifications {
  private final PrintWriter out;

  public TextVerifications(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void add(Verification verification) {
    line(Plain.line(verification.result().id()) + ": " + summary(verification));
    Offsets offsets = new Offsets(verification.text(), verification.result().unit());
    for (Fate fate : verification.fates()) {
      if (fate.state() != Fate.State.STANDS) {
        add(fate, offsets);
      }
    }
  }

  private static String summary(Verification verification) {
    List<String> parts = new ArrayList<>();
    for (String fault : verification.faults()) {
      parts.add(
          switch (fault) {
            case "sha256" -> "the article has changed";
            case "length" -> "its length is not what the result says";
            default -> "the text in the result is not the one it was made from";
          });
    }
    if (verification.fates().isEmpty()) {
      parts.add("no quotes");
    }
    for (Fate.State state : Fate.State.values()) {
      long count = verification.count(state);
      if (count > 0) {
        String many = count == 1 ? " quote stands" : " quotes stand";
        parts.add(count + (state == Fate.State.STANDS ? many : " " + Plain.lower(state)));
      }
    }
    return String.join(", ", parts);
  }

  private void add(Fate fate, Offsets offsets) {
    String who = fate.quote().speaker().map(name -> " (" + name + ")").orElse("");
    String where = fate.places().isEmpty() ? "" : ", now at " + places(fate.places(), offsets);
    line("  " + Plain.line(fate.quote().id() + who) + ": " + Plain.lower(fate.state()) + where);
    if (fate.state() != Fate.State.MOVED) {
      line("    does not stand: " + String.join(", ", fate.fallen()));
    }
    if (fate.state() == Fate.State.GONE) {
      line("    was: " + Plain.line(fate.quote().text()));
    } else if (fate.steps().stream().anyMatch(step -> !step.same())) {
      line("    result [-to-] {+article+}: " + Plain.steps(fate.steps()));
    }
  }

  private static String places(List<Span> places, Offsets offsets) {
    return places.stream()
        .map(place -> offsets.of(place.start()) + "-" + offsets.of(place.end()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void end(boolean stands) {}

  private void line(String text) {
    out.print(text + "\n");
  }
}
