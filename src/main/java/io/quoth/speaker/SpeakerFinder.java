package io.quoth.speaker;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.quote.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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

  /** Below this probability an antecedent is left open; see docs/accuracy.md. */
  private static final double ANTECEDENT_MARGIN = 0.5;

  /** Below this probability a quote that nothing reports is left without a speaker. */
  private static final double TURN_MARGIN = 0.5;

  /** The rules that conclude who is meant; the others read it off the clause. */
  private static final Set<String> INFERRED =
      Set.of(SourceRules.Antecedent.NAME, TurnRules.Ranked.NAME);

  private final List<Rule> rules;
  private final Judge judge;

  /**
   * @param antecedents ranks whom a pronoun stands for
   * @param nominals likewise a description of somebody ("the 34-year-old")
   * @param turns ranks who speaks where nothing says so
   * @param confidence tells how far an attribution can be trusted
   */
  public SpeakerFinder(
      LinearModel antecedents, LinearModel nominals, LinearModel turns, LinearModel confidence) {
    this(antecedents, nominals, turns, Judge.of(confidence));
  }

  /** A finder whose confidence is only what the quote and the rule say of themselves. */
  public static SpeakerFinder credulous(
      LinearModel antecedents, LinearModel nominals, LinearModel turns) {
    return new SpeakerFinder(antecedents, nominals, turns, Judge.credulous());
  }

  private SpeakerFinder(
      LinearModel antecedents, LinearModel nominals, LinearModel turns, Judge judge) {
    this.judge = judge;
    Resolver resolver = resolver(new Ranker(antecedents), new Ranker(nominals));
    rules =
        List.of(
            new SourceRules.Together(),
            new SourceRules.Described(resolver),
            new SourceRules.Known(),
            new SourceRules.Antecedent(resolver),
            new SourceRules.Unknown(),
            new TurnRules.SameMention(),
            new TurnRules.Resumed(),
            new TurnRules.Ranked(new Ranker(turns), TURN_MARGIN));
  }

  /** What resolves pronouns alone. */
  static Resolver resolver(Ranker pronouns) {
    return resolver(pronouns, pronouns);
  }

  private static Resolver resolver(Ranker pronouns, Ranker nominals) {
    return new Resolver(pronouns, nominals, ANTECEDENT_MARGIN);
  }

  /** Who said what; what is likelier no quote is left out. */
  public Attributions attribute(Quotes quotes) {
    return attribute(quotes, (attribution, features) -> {});
  }

  /** Hears of each attribution, and of what its confidence is learned from. */
  interface Listener {
    void attributed(Attribution attribution, Features features);
  }

  Attributions attribute(Quotes quotes, Listener listener) {
    Scene scene = new Scene(quotes.cast());
    Speakers speakers = new Speakers(scene);
    List<Quote> kept = new ArrayList<>();
    List<Attribution> attributions = new ArrayList<>();
    int[] place = new int[quotes.quotes().size()];
    Features features = new Features();
    for (Quote quote : quotes.quotes()) {
      Choice choice = choose(quote, scene);
      Judge.Verdict verdict =
          judge.verdict(quote, choice.rule(), choice.decision(), scene, features);
      boolean lost = quote.nestedIn() >= 0 && place[quote.nestedIn()] < 0;
      if (lost || !verdict.isQuote(quote, scene.document)) {
        place[quote.index()] = -1;
        continue;
      }
      place[quote.index()] = kept.size();
      int nestedIn = quote.nestedIn() < 0 ? -1 : place[quote.nestedIn()];
      Quote numbered = quote.numbered(kept.size(), nestedIn);
      kept.add(numbered);
      attributions.add(attribution(numbered, choice, verdict, scene, speakers));
      listener.attributed(attributions.get(attributions.size() - 1), features);
    }
    return new Attributions(
        new Quotes(quotes.cast(), kept), speakers.list(attributions), attributions);
  }

  /** A rule with what it decided. */
  private record Choice(String rule, Rule.Decision decision) {}

  private Choice choose(Quote quote, Scene scene) {
    for (Rule rule : rules) {
      Optional<Rule.Decision> decision = rule.decide(quote, scene);
      if (decision.isPresent()) {
        return new Choice(rule.name(), decision.get());
      }
    }
    return new Choice(NOBODY, new Rule.Decision(Optional.empty(), List.of(), 1));
  }

  private static Attribution attribution(
      Quote quote, Choice choice, Judge.Verdict verdict, Scene scene, Speakers speakers) {
    Rule.Decision decision = choice.decision();
    List<Integer> found = new ArrayList<>();
    decision.entities().forEach(entity -> found.add(speakers.of(entity)));
    boolean one = found.size() == 1;
    boolean outermost = quote.nestedIn() < 0;
    if (outermost && !one && decision.phrase().isPresent()) {
      scene.spokeOpenly(quote.extent(), decision);
    }
    if (outermost && one) {
      Document document = scene.document;
      scene.spoke(
          document.tokenAt(quote.extent().start()),
          document.tokenAt(quote.extent().end() - 1),
          decision.entities().get(0),
          decision.phrase());
      if (quote.source().isPresent() && !quote.verbatim().isEmpty()) {
        scene.reported(quote, decision);
      }
    }
    boolean sure = one && (!INFERRED.contains(choice.rule()) || verdict.isSure());
    return new Attribution(
        quote,
        sure
            ? Attribution.Status.ATTRIBUTED
            : found.isEmpty() ? Attribution.Status.UNATTRIBUTED : Attribution.Status.AMBIGUOUS,
        decision.phrase(),
        sure ? OptionalInt.of(found.get(0)) : OptionalInt.empty(),
        verdict.confidence(),
        choice.rule(),
        sure ? List.of() : found,
        quote.via().map(via -> SourceRules.via(via, scene)));
  }
}
