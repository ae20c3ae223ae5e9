package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.classify.LinearModel;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Trains the three models of the speaker room that rank: antecedents of pronouns and of nominals,
 * and speakers of bare quotes.
 */
final class TrainSpeakers {
  private static final long SEED = 17;

  private static final int EPOCHS = 10;

  /** Orders in which choices are learned from: with so few of them, the order shows. */
  private static final int ORDERS = 16;

  /** A name given by hand counts as often: those of PolNeAR are a program's, and of one country. */
  private static final int BY_HAND = 3;

  /** What one article teaches. */
  private record Lesson(
      List<Logistic.Choice> antecedents,
      List<Logistic.Choice> nominals,
      List<Logistic.Choice> turns) {
    Lesson() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private final List<Lesson> lessons = new ArrayList<>();
  private Lesson lesson = new Lesson();

  /** What pronouns between quotes are resolved by; absent at first. */
  private final Optional<LinearModel> resolver;

  TrainSpeakers(Optional<LinearModel> resolver) {
    this.resolver = resolver;
  }

  /** Adds an annotated article with the quotes that were found in it. */
  void add(Quotes quotes, Polnear.Annotated article) {
    lesson = new Lesson();
    lessons.add(lesson);
    Cast cast = quotes.cast();
    Evidence evidence = new Evidence(cast, resolver);
    List<Integer> done = new ArrayList<>();
    for (Quote quote : quotes.quotes()) {
      Polnear.Gold gold = best(article, quote);
      if (gold == null || gold.sourceHead().isEmpty() && gold.speakerName().isEmpty()) {
        continue;
      }
      int head = gold.sourceHead().map(h -> cast.document().tokenAt(h.start())).orElse(-1);
      Mention mention = head < 0 ? null : cast.mentionAt(head).orElse(null);
      OptionalInt entity = entity(cast, mention, gold);
      if (evidence.isTurn(quote)) {
        OptionalInt who = entity.isPresent() ? entity : standIn(evidence, mention);
        turn(evidence, quote, who);
      } else if (mention != null && mention.kind() == Kind.PRONOUN && !done.contains(head)) {
        done.add(head);
        antecedent(evidence, mention, entity, gold);
      } else if (mention != null
          && gold.byHand()
          && evidence.isOpen(mention)
          && !done.contains(head)) {
        done.add(head);
        OptionalInt named = named(cast, gold);
        described(evidence, mention, named);
        entity = named.isPresent() ? named : entity;
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
    // A program's coreference is too often wrong to teach that somebody is none of those near.
    boolean none = gold.byHand() && entity.isPresent();
    if (gold.sure() && gold.speakerName().isPresent() && (place >= 0 || none)) {
      teach(lesson.antecedents(), new Logistic.Choice(choice.features(), place), gold.byHand());
    }
  }

  private static void teach(List<Logistic.Choice> lessons, Logistic.Choice choice, boolean byHand) {
    for (int i = 0; i < (byHand ? BY_HAND : 1); i++) {
      lessons.add(choice);
    }
  }

  private void described(Evidence evidence, Mention mention, OptionalInt named) {
    Evidence.Choice choice = evidence.antecedents(mention);
    int place = named.isPresent() ? choice.entities().indexOf(named.getAsInt()) : -1;
    teach(lesson.nominals(), new Logistic.Choice(choice.features(), place), true);
  }

  /** The person of the cast whom the annotation names. */
  private static OptionalInt named(Cast cast, Polnear.Gold gold) {
    for (Entity entity : cast.entities()) {
      if (entity.sort() == Entity.Sort.PERSON
          && gold.speakerName().isPresent()
          && sameName(gold.speakerName().get(), entity.name())) {
        return OptionalInt.of(entity.index());
      }
    }
    return OptionalInt.empty();
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
    List<Logistic.Choice> nominals = new ArrayList<>();
    List<Logistic.Choice> turns = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      if (places.test(i)) {
        antecedents.addAll(lessons.get(i).antecedents());
        nominals.addAll(lessons.get(i).antecedents());
        nominals.addAll(lessons.get(i).nominals());
        turns.addAll(lessons.get(i).turns());
      }
    }
    System.err.printf(
        "%d antecedents, %d with nominals, %d turns%n",
        antecedents.size(), nominals.size(), turns.size());
    rank(antecedents, out.resolve("antecedents.bin"));
    rank(nominals, out.resolve("nominals.bin"));
    rank(turns, out.resolve("turns.bin"));
  }

  private static void rank(List<Logistic.Choice> choices, Path file) throws IOException {
    List<Logistic> learners = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      Logistic learner = new Logistic(List.of("right"), 0.1f, 0.2f, 1f);
      learner.rank(choices, EPOCHS, SEED + i);
      learners.add(learner);
    }
    Logistic.writeMean(file, learners);
  }
}
