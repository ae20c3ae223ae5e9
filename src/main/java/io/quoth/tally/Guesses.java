package io.quoth.tally;

import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.List;
import java.util.Optional;

/** What quoth found, in the form that is compared. */
public final class Guesses {
  /** The kind of a speaker who has no name. */
  private static final String UNNAMED = "unnamed";

  private Guesses() {}

  /**
   * A guess for each quote.
   *
   * @param allCues whether thoughts, intentions and topics count
   */
  public static List<Guess> of(Attributions found, boolean allCues) {
    return found.attributions().stream()
        .filter(a -> allCues || a.quote().isSaid())
        .map(a -> guess(a, found.speakers()))
        .toList();
  }

  private static Guess guess(Attribution a, List<Speaker> speakers) {
    return new Guess(
        Optional.of(a.quote().type()),
        a.quote().spans(),
        a.quote().cue().map(cue -> cue.span()),
        who(a, speakers),
        a.confidence(),
        a.quote().origin() + " / " + a.decidedBy());
  }

  private static Optional<Guess.Who> who(Attribution a, List<Speaker> speakers) {
    if (a.speaker().isEmpty() && a.mention().isEmpty()) {
      return Optional.empty();
    }
    Optional<Speaker> speaker =
        a.speaker().isPresent()
            ? Optional.of(speakers.get(a.speaker().getAsInt()))
            : Optional.empty();
    return Optional.of(
        new Guess.Who(
            a.mention().map(Attribution.Phrase::span),
            speaker.map(Speaker::name),
            speaker
                .filter(s -> !s.kind().equals(UNNAMED) && Naming.hasName(s.name()))
                .isPresent()));
  }
}
