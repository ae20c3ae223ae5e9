package io.quoth.speaker;

import io.quoth.article.Span;
import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.quote.QuoteFinder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far an attribution can be trusted, learned from how attributions like it turned out in
 * articles that the other models had not seen.
 */
final class Judge {
  /** What becomes of an attribution: no such quote, a quote of somebody else's, or right. */
  static final List<String> OUTCOMES = List.of("no-quote", "other-speaker", "right");

  /**
   * Below this, it is taken for no quote. Far from both answers being as likely: who looks for
   * quotes can pass over one too many more easily than find one that is not shown.
   */
  private static final double LEAST = 0.3;

  /** The same for words in marks that are no sentence: often a term, or held at arm's length. */
  private static final double LEAST_FRAGMENT = 0.7;

  /**
   * Labelled turns and quotes within quotes are no part of what was learned from; nor are those
   * that somebody passes on, since only the outermost is annotated there.
   */
  private static final Set<String> UNJUDGED = Set.of(QuoteFinder.TURN, QuoteFinder.NESTED);

  /** From this on, a cue leaves no doubt that it reports. */
  private static final double REPORTED = 0.95;

  /** Below this, nobody is named as the speaker; see docs/accuracy.md for what it costs. */
  private static final double SURE = 0.65;

  /**
   * The model learned from others that saw three quarters of the articles, and so expects a little
   * less of those that saw all: by this much on the scale of log-odds, and less sharply (Platt
   * scaling, Platt 1999), fitted on the development articles.
   */
  private static final double SHIFT = 0.22;

  private static final double SLOPE = 0.9;

  /** Nothing is surer than this: the logarithm has an end. */
  private static final double LIMIT = 0.005;

  private final Optional<LinearModel> model;

  private Judge(Optional<LinearModel> model) {
    this.model = model;
  }

  static Judge of(LinearModel model) {
    return new Judge(Optional.of(model));
  }

  /** One that believes what it is told, for those who train the other. */
  static Judge credulous() {
    return new Judge(Optional.empty());
  }

  /**
   * @param quote probability that this is reported speech with about this content
   * @param right probability that the speaker is right, too, as the model says
   * @param confidence the same as it turned out
   */
  record Verdict(double quote, double right, double confidence) {
    /** Whether a quote is to be shown. */
    boolean isQuote(Quote found, Document document) {
      return quote >= (isFragment(found, document) ? LEAST_FRAGMENT : LEAST);
    }

    /** Whether the speaker is sure enough to be named, if the quote is one. */
    boolean isSure() {
      return right >= SURE * quote;
    }
  }

  /** Whether a quote is of a kind that the model has learned about. */
  static boolean isJudged(Quote quote) {
    return !UNJUDGED.contains(quote.origin()) && quote.via().isEmpty();
  }

  /** Whether words in marks are no whole sentence, and no cue is sure to report them. */
  private static boolean isFragment(Quote quote, Document document) {
    if (quote.verbatim().isEmpty() || quote.cue().isPresent() && quote.confidence() >= REPORTED) {
      return false;
    }
    Span first = quote.verbatim().get(0);
    Span last = quote.verbatim().get(quote.verbatim().size() - 1);
    boolean opens = Character.isUpperCase(document.text(first).codePointAt(0));
    return !opens || ".?!".indexOf(document.text(last).charAt(last.length() - 1)) < 0;
  }

  /** Judges a decision; the features it was judged by are left in the buffer. */
  Verdict verdict(
      Quote quote, String rule, Rule.Decision decision, Scene scene, Features features) {
    new ConfidenceFeatures(scene).of(quote, rule, decision, features);
    if (model.isEmpty() || !isJudged(quote)) {
      double said = quote.confidence() * decision.probability();
      return new Verdict(1, said, said);
    }
    float[] scores = new float[OUTCOMES.size()];
    model.get().score(features, scores);
    LinearModel.softmax(scores);
    return new Verdict(1 - scores[0], scores[2], calibrated(scores[2]));
  }

  private static double calibrated(double probability) {
    double p = Math.min(1 - LIMIT, Math.max(LIMIT, probability));
    return 1 / (1 + Math.exp(-SHIFT - SLOPE * Math.log(p / (1 - p))));
  }
}
