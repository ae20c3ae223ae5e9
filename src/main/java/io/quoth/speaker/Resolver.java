package io.quoth.speaker;

import io.quoth.mention.Gender;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ranks the antecedents of pronouns and of nominals that describe somebody for the first time.
 * Pronouns are resolved in text order with those that stand between quotes, so that whoever "she"
 * was is still spoken of.
 *
 * @param pronouns ranks the antecedents of pronouns
 * @param nominals ranks those of nominals
 * @param margin below this probability there is none
 */
record Resolver(Ranker pronouns, Ranker nominals, double margin) {
  /** As many candidates as anybody looks through. */
  private static final int MOST_RIVALS = 5;

  /** For what tells of an office or a trade, of which there are many. */
  private static final double DESCRIBED_MARGIN = 0.6;

  /** For the same with no more words: "the doctor". */
  private static final double BARE_MARGIN = 0.8;

  /** Words of such: the article and the noun. */
  private static final int BARE = 2;

  /**
   * The likeliest antecedents, best first: one if it stands out, none if nobody fits.
   *
   * @param probability that the first is right
   */
  record Ranking(List<Integer> entities, double probability, boolean isSure) {
    Rule.Decision decision(Mention mention) {
      return new Rule.Decision(
          Optional.of(SourceRules.phrase(mention)),
          entities,
          isSure ? probability : 1 - probability);
    }
  }

  Ranking rank(Mention mention, Scene scene) {
    scene.resolve(mention.first(), this);
    AntecedentFeatures evidence = new AntecedentFeatures(scene, mention);
    List<Integer> candidates = evidence.candidates();
    List<Ranker.Ranked> ranked = rank(mention, evidence, candidates);
    double best = ranked.isEmpty() ? 0 : ranked.get(0).probability();
    List<Integer> together = evidence.together(candidates, ranked);
    boolean sure =
        best >= least(mention)
            && together.isEmpty()
            && (mention.kind() == Kind.PRONOUN
                || evidence.standsOut(candidates, ranked.get(0).place()));
    if (sure) {
      return new Ranking(List.of(candidates.get(ranked.get(0).place())), best, true);
    }
    List<Integer> rivals = new ArrayList<>();
    for (Ranker.Ranked each : ranked) {
      boolean fits = each.probability() >= best / 4 || together.contains(each.place());
      if (fits && rivals.size() < MOST_RIVALS) {
        rivals.add(candidates.get(each.place()));
      }
    }
    return new Ranking(rivals, best, false);
  }

  /** Below this probability nobody is meant. */
  private double least(Mention mention) {
    return switch (mention.description()) {
      case NONE, AGE, PEOPLE -> margin;
      default -> mention.end() - mention.first() == BARE ? BARE_MARGIN : DESCRIBED_MARGIN;
    };
  }

  /** Whom a pronoun between quotes stands for, or -1. */
  int bearer(Mention mention, Scene scene) {
    if (!isResolved(mention)) {
      return -1;
    }
    AntecedentFeatures evidence = new AntecedentFeatures(scene, mention);
    List<Integer> candidates = evidence.candidates();
    List<Ranker.Ranked> ranked = rank(mention, evidence, candidates);
    return !ranked.isEmpty() && ranked.get(0).probability() >= margin
        ? candidates.get(ranked.get(0).place())
        : -1;
  }

  /** "He" and "she" alone tell enough: "it" and "they" may be anything. */
  private static boolean isResolved(Mention mention) {
    return mention.kind() == Kind.PRONOUN
        && mention.entity() < 0
        && !mention.plural()
        && (mention.gender() == Gender.MALE || mention.gender() == Gender.FEMALE);
  }

  private List<Ranker.Ranked> rank(
      Mention mention, AntecedentFeatures evidence, List<Integer> candidates) {
    Ranker ranker = mention.kind() == Kind.PRONOUN ? pronouns : nominals;
    return ranker.rank(candidates.size(), (place, into) -> evidence.of(candidates, place, into));
  }
}
