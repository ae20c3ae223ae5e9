package io.quoth.speaker;

import io.quoth.article.Span;
import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.mention.Cast;
import io.quoth.mention.Mention;
import io.quoth.quote.Quote;
import io.quoth.quote.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the learned decisions of this room look at, opened for those who train them: the quotes of
 * an article are gone through in text order, and each speaker is told as it becomes known.
 */
public final class Evidence {
  private final Scene scene;

  private final Optional<Resolver> resolver;

  /**
   * @param antecedents the model that pronouns in between are resolved by, if there is one yet
   */
  public Evidence(Cast cast, Optional<LinearModel> antecedents) {
    scene = new Scene(cast);
    resolver = antecedents.map(Ranker::new).map(SpeakerFinder::resolver);
  }

  /**
   * Candidates with the features of each.
   *
   * @param entities indices into {@link Cast#entities()}
   */
  public record Choice(List<Integer> entities, int[][] features) {}

  /** The candidates for a pronoun's or an open nominal's antecedent. */
  public Choice antecedents(Mention mention) {
    resolver.ifPresent(each -> scene.resolve(mention.first(), each));
    AntecedentFeatures evidence = new AntecedentFeatures(scene, mention);
    List<Integer> candidates = evidence.candidates();
    List<int[]> features = new ArrayList<>();
    Features buffer = new Features();
    for (int i = 0; i < candidates.size(); i++) {
      evidence.of(candidates, i, buffer);
      features.add(buffer.toArray());
    }
    return new Choice(candidates, features.toArray(int[][]::new));
  }

  /** Whether a nominal may describe somebody who has been named. */
  public boolean isOpen(Mention mention) {
    return SourceRules.Described.isOpen(mention, scene);
  }

  /** Whether a quote's speaker is to be sought among those around it. */
  public boolean isTurn(Quote quote) {
    return TurnRules.isOpen(quote, scene);
  }

  /** The candidates for the speaker of a quote that nothing reports. */
  public Choice turn(Span extent) {
    TurnFeatures evidence = new TurnFeatures(scene, extent);
    List<Integer> candidates = evidence.candidates();
    List<int[]> features = new ArrayList<>();
    Features buffer = new Features();
    for (int entity : candidates) {
      evidence.of(entity, buffer);
      features.add(buffer.toArray());
    }
    return new Choice(candidates, features.toArray(int[][]::new));
  }

  /** An attribution and the hashed features that its confidence is learned from. */
  public record Judged(Attribution attribution, int[] features) {}

  /** What may become of an attribution, the labels of the model of confidence. */
  public static List<String> outcomes() {
    return Judge.OUTCOMES;
  }

  /**
   * @param judged those attributions whose confidence a model is to tell
   */
  public record Trial(Attributions found, List<Judged> judged) {}

  /** Attributes the quotes of an article, and shows what each is judged by. */
  public static Trial trial(SpeakerFinder finder, Quotes quotes) {
    List<Judged> judged = new ArrayList<>();
    Attributions found =
        finder.attribute(
            quotes,
            (attribution, features) -> {
              if (Judge.isJudged(attribution.quote())) {
                judged.add(new Judged(attribution, features.toArray()));
              }
            });
    return new Trial(found, judged);
  }

  /** Tells who spoke a quote. */
  public void spoke(Span extent, int entity) {
    scene.spoke(
        scene.document.tokenAt(extent.start()),
        scene.document.tokenAt(extent.end() - 1),
        entity,
        Optional.empty());
  }
}
