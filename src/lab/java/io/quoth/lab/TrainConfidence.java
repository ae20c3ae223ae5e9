package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Trains the model that tells how far an attribution can be trusted. */
final class TrainConfidence {
  private static final long SEED = 17;
  private final List<Logistic.Example> examples = new ArrayList<>();

  /** Adds what was found in an article by models that had not seen it. */
  void add(Evidence.Trial trial, Polnear.Annotated article) {
    for (Evidence.Judged each : trial.judged()) {
      int outcome = outcome(trial.found(), each.attribution(), article);
      examples.add(new Logistic.Example(each.features(), outcome));
    }
  }

  /** Place of what became of an attribution among {@link Evidence#outcomes()}. */
  private static int outcome(Attributions found, Attribution a, Polnear.Annotated article) {
    Document document = found.document();
    Polnear.Gold gold = TrainSpeakers.best(article, a.quote());
    if (gold == null || !isFound(document, a.quote(), gold, article)) {
      return 0;
    }
    return isSpeaker(found, a, gold) ? 2 : 1;
  }

  /**
   * Whether content is as annotated: of a quotation whether half of what stands in marks is, since
   * annotators join what we tell apart; otherwise whether half of the words are shared.
   */
  private static boolean isFound(
      Document document, Quote quote, Polnear.Gold gold, Polnear.Annotated article) {
    Set<Integer> mine = tokens(document, quote.spans());
    Set<Integer> theirs = tokens(document, gold.content());
    if (quote.verbatim().isEmpty()) {
      return isMatch(mine, theirs);
    }
    Set<Integer> marked = tokens(document, article.marked());
    Set<Integer> verbatim = new HashSet<>(tokens(document, quote.verbatim()));
    verbatim.retainAll(marked);
    if (verbatim.isEmpty()) {
      return isMatch(mine, theirs);
    }
    Set<Integer> both = new HashSet<>(verbatim);
    both.retainAll(theirs);
    return both.size() * 2 >= verbatim.size();
  }

  /** Whether two sets share half of what either has. */
  private static boolean isMatch(Set<Integer> mine, Set<Integer> theirs) {
    Set<Integer> both = new HashSet<>(mine);
    both.retainAll(theirs);
    return both.size() * 2 >= mine.size() + theirs.size() - both.size();
  }

  /** Whether the name is right or the phrase is that of the source, or rightly there is neither. */
  private static boolean isSpeaker(Attributions found, Attribution a, Polnear.Gold gold) {
    Optional<String> name =
        a.speaker().isPresent()
            ? Optional.of(found.speakers().get(a.speaker().getAsInt()).name())
            : Optional.empty();
    if (gold.source().isEmpty() && gold.speakerName().isEmpty()) {
      return name.isEmpty() && a.mention().isEmpty();
    }
    if (gold.sure()
        && gold.speakerName().isPresent()
        && name.isPresent()
        && TrainSpeakers.sameName(gold.speakerName().get(), name.get())) {
      return true;
    }
    if (a.mention().isEmpty() || gold.sourceHead().isEmpty()) {
      return false;
    }
    Set<Integer> mine = tokens(found.document(), List.of(a.mention().get().span()));
    Set<Integer> head = tokens(found.document(), List.of(gold.sourceHead().get()));
    Set<Integer> source = tokens(found.document(), gold.source());
    int size = mine.size();
    head.retainAll(mine);
    mine.retainAll(source);
    return !head.isEmpty() && mine.size() * 2 >= size;
  }

  /** Words in some spans, by their place. */
  private static Set<Integer> tokens(Document document, List<Span> spans) {
    Set<Integer> tokens = new HashSet<>();
    for (Span span : spans) {
      int end = GoldFrames.end(document, span);
      for (int i = document.tokenAt(span.start()); i < end; i++) {
        if (!document.tokens().get(i).isPunctuation()) {
          tokens.add(i);
        }
      }
    }
    return tokens;
  }

  /** Trains the model and writes it into a folder. */
  void train(Path out) throws IOException {
    int[] counts = new int[Evidence.outcomes().size()];
    examples.forEach(example -> counts[example.gold()]++);
    System.err.printf("%d attributions: %s%n", examples.size(), java.util.Arrays.toString(counts));
    Logistic model = new Logistic(Evidence.outcomes(), 0.05f, 1f, 1f);
    model.train(examples, 8, SEED);
    model.write(out.resolve("confidence.bin"));
  }
}
