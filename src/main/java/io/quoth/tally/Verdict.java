package io.quoth.tally;

import io.quoth.article.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the speaker of a matched quote is right, by each measure; see {@link Metric}.
 *
 * @param right end to end
 * @param whole the full name right, or nobody named and rightly so
 */
public record Verdict(
    boolean mention, boolean name, boolean fullname, boolean right, boolean whole) {

  static Verdict of(GoldQuote gold, Guess guess, Words words) {
    Optional<Guess.Who> who = guess.who();
    Optional<String> given = who.flatMap(Guess.Who::name);
    boolean mention = mention(gold, who.flatMap(Guess.Who::mention), words);
    boolean name = both(gold.name(), given) && Names.agree(gold.name().get(), given.get());
    boolean fullname = both(gold.name(), given) && Names.whole(gold.name().get(), given.get());
    boolean unnamed = who.filter(Guess.Who::named).isEmpty();
    return new Verdict(
        mention,
        name,
        fullname,
        gold.hasSource() ? mention || name : who.isEmpty(),
        gold.name().isPresent() ? fullname : unnamed && (mention || gold.source().isEmpty()));
  }

  private static boolean both(Optional<String> a, Optional<String> b) {
    return a.isPresent() && b.isPresent();
  }

  private static boolean mention(GoldQuote gold, Optional<Span> mention, Words words) {
    if (mention.isEmpty() || gold.source().isEmpty()) {
      return false;
    }
    Set<Integer> given = words.of(List.of(mention.get()));
    Set<Integer> source = words.of(gold.source());
    Set<Integer> head = gold.sourceHead().map(h -> words.of(List.of(h))).orElse(source);
    Set<Integer> common = new HashSet<>(given);
    common.retainAll(source);
    return given.stream().anyMatch(head::contains) && 2 * common.size() >= given.size();
  }
}
