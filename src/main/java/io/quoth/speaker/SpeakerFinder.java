package io.quoth.speaker;

import io.quoth.classify.LinearModel;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.quote.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds who speaks each quote: by rules in order, the first that answers, and otherwise nobody. */
public final class SpeakerFinder {
  /** What decides where no rule does. */
  private static final String NOBODY = "nobody";

  /** Every {@link Attribution#decidedBy()} there is. */
  public static final List<String> RULES =
      List.of(
          SourceRules.Together.NAME,
          SourceRules.Known.NAME,
          SourceRules.Antecedent.NAME,
          SourceRules.Unknown.NAME,
          TurnRules.SameMention.NAME,
          TurnRules.Ranked.NAME,
          NOBODY);

  /** Below this probability a pronoun's antecedent is left open; see docs/accuracy.md. */
  private static final double ANTECEDENT_MARGIN = 0.5;

  /** Below this probability a quote that nothing reports is left without a speaker. */
  private static final double TURN_MARGIN = 0.5;

  private final List<Rule> rules;

  public SpeakerFinder(LinearModel antecedentModel, LinearModel turnModel) {
    rules =
        List.of(
            new SourceRules.Together(),
            new SourceRules.Known(),
            new SourceRules.Antecedent(new Ranker(antecedentModel), ANTECEDENT_MARGIN),
            new SourceRules.Unknown(),
            new TurnRules.SameMention(),
            new TurnRules.Ranked(new Ranker(turnModel), TURN_MARGIN));
  }

  /** Who said what. */
  public Attributions attribute(Quotes quotes) {
    Scene scene = new Scene(quotes.cast());
    Speakers speakers = new Speakers(scene);
    List<Attribution> attributions = new ArrayList<>();
    for (Quote quote : quotes.quotes()) {
      attributions.add(attribute(quote, scene, speakers));
    }
    return new Attributions(quotes, speakers.list(attributions), attributions);
  }

  private Attribution attribute(Quote quote, Scene scene, Speakers speakers) {
    for (Rule rule : rules) {
      Optional<Rule.Decision> decision = rule.decide(quote, scene);
      if (decision.isPresent()) {
        return attribution(quote, rule.name(), decision.get(), scene, speakers);
      }
    }
    return new Attribution(
        quote,
        Attribution.Status.UNATTRIBUTED,
        Optional.empty(),
        OptionalInt.empty(),
        quote.confidence(),
        NOBODY,
        List.of(),
        Optional.empty());
  }

  private Attribution attribution(
      Quote quote, String rule, Rule.Decision decision, Scene scene, Speakers speakers) {
    List<Integer> found = new ArrayList<>();
    decision.entities().forEach(entity -> found.add(speakers.of(entity)));
    boolean one = found.size() == 1;
    if (!one && decision.phrase().isPresent()) {
      scene.spokeOpenly(quote.extent(), decision);
    }
    if (one) {
      Document document = scene.document;
      scene.spoke(
          document.tokenAt(quote.extent().start()),
          document.tokenAt(quote.extent().end() - 1),
          decision.entities().get(0),
          decision.phrase());
    }
    return new Attribution(
        quote,
        one
            ? Attribution.Status.ATTRIBUTED
            : found.isEmpty() ? Attribution.Status.UNATTRIBUTED : Attribution.Status.AMBIGUOUS,
        decision.phrase(),
        one ? OptionalInt.of(found.get(0)) : OptionalInt.empty(),
        quote.confidence() * decision.probability(),
        rule,
        one ? List.of() : found,
        quote.via().map(via -> SourceRules.via(via, scene)));
  }
}
