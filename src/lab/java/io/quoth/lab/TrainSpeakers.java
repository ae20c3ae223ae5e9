package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.mention.Cast;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import io.quoth.quote.Quote;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Trains the two models of the speaker room: antecedents of pronouns, and speakers of bare quotes.
 */
final class TrainSpeakers {
  private static final long SEED = 17;

  /** What one article teaches. */
  private record Lesson(List<Logistic.Choice> antecedents, List<Logistic.Choice> turns) {
    Lesson() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private final List<Lesson> lessons = new ArrayList<>();
  private Lesson lesson = new Lesson();

  /** Adds an annotated article with the quotes that were found in it. */
  void add(Quotes quotes, Polnear.Annotated article) {
    lesson = new Lesson();
    lessons.add(lesson);
    Cast cast = quotes.cast();
    Evidence evidence = new Evidence(cast);
    List<Integer> done = new ArrayList<>();
    for (Quote quote : quotes.quotes()) {
      Polnear.Gold gold = best(article, quote);
      if (gold == null || gold.sourceHead().isEmpty()) {
        continue;
      }
      int head = cast.document().tokenAt(gold.sourceHead().get().start());
      Mention mention = cast.mentionAt(head).orElse(null);
      OptionalInt entity = entity(cast, mention, gold);
      if (evidence.isTurn(quote)) {
        OptionalInt who = entity.isPresent() ? entity : standIn(evidence, mention);
        turn(evidence, quote, who);
      } else if (mention != null && mention.kind() == Kind.PRONOUN && !done.contains(head)) {
        done.add(head);
        antecedent(evidence, mention, entity, gold);
      }
      entity = entity.isPresent() ? entity : standIn(evidence, mention);
      entity.ifPresent(e -> evidence.spoke(quote.extent(), e));
    }
  }

  private void turn(Evidence evidence, Quote quote, OptionalInt entity) {
    Evidence.Choice choice = evidence.turn(quote.extent());
    int place = entity.isPresent() ? choice.entities().indexOf(entity.getAsInt()) : -1;
    lesson.turns().add(new Logistic.Choice(choice.features(), place));
  }

  /**
   * Somebody whom a pronoun could mean, where the annotation does not tell: that whoever spoke
   * speaks on can be learned without knowing who it is.
   */
  private static OptionalInt standIn(Evidence evidence, Mention mention) {
    if (mention == null || mention.kind() != Kind.PRONOUN) {
      return OptionalInt.empty();
    }
    List<Integer> candidates = evidence.antecedents(mention).entities();
    return candidates.isEmpty() ? OptionalInt.empty() : OptionalInt.of(candidates.get(0));
  }

  private void antecedent(
      Evidence evidence, Mention mention, OptionalInt entity, Polnear.Gold gold) {
    Evidence.Choice choice = evidence.antecedents(mention);
    int place = entity.isPresent() ? choice.entities().indexOf(entity.getAsInt()) : -1;
    if (gold.sure() && gold.speakerName().isPresent() && place >= 0) {
      lesson.antecedents().add(new Logistic.Choice(choice.features(), place));
    }
  }

  /** The attribution that shares most with a quote. */
  static Polnear.Gold best(Polnear.Annotated article, Quote quote) {
    Polnear.Gold best = null;
    int most = 0;
    for (Polnear.Gold gold : article.quotes()) {
      int shared = 0;
      for (Span a : gold.content()) {
        for (Span b : quote.spans()) {
          shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        }
      }
      if (shared > most) {
        most = shared;
        best = gold;
      }
    }
    return best;
  }

  private static OptionalInt entity(Cast cast, Mention mention, Polnear.Gold gold) {
    if (mention != null && mention.entity() >= 0) {
      return OptionalInt.of(mention.entity());
    }
    if (gold.speakerName().isPresent() && gold.sure()) {
      for (Entity entity : cast.entities()) {
        if (sameName(gold.speakerName().get(), entity.name())) {
          return OptionalInt.of(entity.index());
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Whether the last words are equal and one name's words are all in the other. */
  static boolean sameName(String a, String b) {
    List<String> x = words(a);
    List<String> y = words(b);
    return !x.isEmpty()
        && !y.isEmpty()
        && x.get(x.size() - 1).equals(y.get(y.size() - 1))
        && (x.containsAll(y) || y.containsAll(x));
  }

  private static List<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> w.length() > 1)
        .toList();
  }

  /** Trains the models on the articles of some places and writes them into a folder. */
  void train(Path out, IntPredicate places) throws IOException {
    List<Logistic.Choice> antecedents = new ArrayList<>();
    List<Logistic.Choice> turns = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      if (places.test(i)) {
        antecedents.addAll(lessons.get(i).antecedents());
        turns.addAll(lessons.get(i).turns());
      }
    }
    System.err.printf("%d antecedents, %d turns%n", antecedents.size(), turns.size());
    Logistic antecedent = new Logistic(List.of("right"), 0.1f, 0.2f, 1f);
    antecedent.rank(antecedents, 10, SEED);
    antecedent.write(out.resolve("antecedents.bin"));
    Logistic turn = new Logistic(List.of("right"), 0.1f, 0.2f, 1f);
    turn.rank(turns, 10, SEED);
    turn.write(out.resolve("turns.bin"));
  }
}
