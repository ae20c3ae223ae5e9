package io.quoth.lab;

import io.quoth.document.Parser;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How near a parser comes to given trees. */
final class ParserScore {
  private static final Set<String> SUBJECT = Set.of("nsubj", "nsubjpass");
  private static final Set<String> CONTENT = Set.of("ccomp");

  private long tokens;
  private long attached;
  private long labelled;
  private long words;
  private long wordsAttached;
  private final long[] subject = new long[3];
  private final long[] content = new long[3];

  /** Scores a parser with the trees' own tags, or with those that a tagger gave. */
  static ParserScore of(Parser parser, List<ParserData.Tree> trees, List<List<String>> tags) {
    ParserScore score = new ParserScore();
    for (int i = 0; i < trees.size(); i++) {
      score.add(trees.get(i), parser.parse(trees.get(i).words(), tags.get(i)));
    }
    return score;
  }

  private void add(ParserData.Tree gold, Parser.Tree found) {
    for (int i = 0; i < gold.size(); i++) {
      boolean right = found.head(i) == gold.heads()[i] - 1;
      boolean both = right && found.relation(i).equals(gold.relations()[i]);
      tokens++;
      attached += right ? 1 : 0;
      labelled += both ? 1 : 0;
      if (!gold.relations()[i].equals("punct")) {
        words++;
        wordsAttached += right ? 1 : 0;
      }
      count(SUBJECT, gold.relations()[i], found.relation(i), right, subject);
      count(CONTENT, gold.relations()[i], found.relation(i), right, content);
    }
  }

  /** Counts given, found and common edges of some relations. */
  private static void count(
      Set<String> of, String gold, String found, boolean right, long[] counts) {
    counts[0] += of.contains(gold) ? 1 : 0;
    counts[1] += of.contains(found) ? 1 : 0;
    counts[2] += of.contains(gold) && of.contains(found) && right ? 1 : 0;
  }

  @Override
  public String toString() {
    return String.format(
        "%d tokens, UAS %.2f (without punctuation %.2f), LAS %.2f, subjects %s, ccomp %s",
        tokens,
        percent(attached, tokens),
        percent(wordsAttached, words),
        percent(labelled, tokens),
        edges(subject),
        edges(content));
  }

  private static String edges(long[] counts) {
    return String.format(
        "P %.1f R %.1f (%d)",
        percent(counts[2], counts[1]), percent(counts[2], counts[0]), counts[0]);
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** Tokens per CPU second of one thread, the best of some rounds after warming up. */
  static long speed(Parser parser, List<ParserData.Tree> trees) {
    long[] rounds = new long[4];
    var clock = java.lang.management.ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds.length; round++) {
      long start = clock.getCurrentThreadCpuTime();
      long tokens = 0;
      for (ParserData.Tree tree : trees) {
        tokens += parser.parse(tree.words(), tree.tags()).size();
      }
      rounds[round] = tokens * 1_000_000_000L / (clock.getCurrentThreadCpuTime() - start);
    }
    return Arrays.stream(rounds).max().orElse(0);
  }
}
