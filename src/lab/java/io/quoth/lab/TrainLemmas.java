package io.quoth.lab;

import io.quoth.document.Lemmas;
import io.quoth.document.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Derives the lemma dictionary: {@code TrainLemmas DATA OUT}. */
public final class TrainLemmas {
  /** A lemma by hand counts for so many by CoreNLP. */
  private static final int HAND = 20;

  /** What CoreNLP alone says must be seen so often. */
  private static final int LEAST = 2;

  private TrainLemmas() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path out = Path.of(args[1]).resolve("lemmas.tsv");
    Treebank.Split gum = Treebank.gum(data);
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    gum.train().forEach(text -> count(text, HAND, seen));
    Treebank.polnear(data, "train").forEach(text -> count(text, 1, seen));
    List<String> lines = lines(seen);
    lines.addAll(CueForms.wrongByRule(lines));
    lines.sort(null);
    Files.write(out, lines);
    try (InputStream in = Files.newInputStream(out)) {
      Lemmas lemmas = Lemmas.read(in);
      score("GUM held out", gum.test(), lemmas);
      score("GUM news", gum.news(), lemmas);
      score("PolNeAR dev", Treebank.polnear(data, "dev"), lemmas);
    }
  }

  private static void count(
      Treebank.Text text, int weight, Map<String, Map<String, Integer>> seen) {
    text.sentences()
        .flatMap(List::stream)
        .filter(TrainLemmas::teaches)
        .forEach(
            word ->
                seen.computeIfAbsent(
                        plain(word).toLowerCase(Locale.ROOT) + "\t" + word.tag(),
                        key -> new HashMap<>())
                    .merge(gold(word), weight, Integer::sum));
  }

  /** Letters only; the rest is its own lemma. */
  private static boolean counts(Treebank.Word word) {
    String text = plain(word);
    return text.chars().anyMatch(Character::isLetter) && !word.tag().equals("GW");
  }

  /** Of signs beyond ASCII, CoreNLP makes others: that is no other form of a word. */
  private static boolean teaches(Treebank.Word word) {
    return counts(word)
        && !word.tag().startsWith("NNP")
        && plain(word).chars().allMatch(sign -> sign < 0x80);
  }

  private static String plain(Treebank.Word word) {
    return Plain.word(word.text());
  }

  private static String gold(Treebank.Word word) {
    String lemma = Plain.word(word.lemma());
    return word.tag().startsWith("NNP") ? plain(word) : lemma.toLowerCase(Locale.ROOT);
  }

  private static List<String> lines(Map<String, Map<String, Integer>> seen) {
    List<String> lines = new ArrayList<>();
    seen.forEach(
        (key, lemmas) -> {
          String best = null;
          int most = 0;
          for (Map.Entry<String, Integer> lemma : new TreeMap<>(lemmas).entrySet()) {
            if (lemma.getValue() > most) {
              best = lemma.getKey();
              most = lemma.getValue();
            }
          }
          String[] parts = key.split("\t");
          if (most >= LEAST && !Lemmas.byRule(parts[0], parts[1]).equals(best)) {
            lines.add(key + "\t" + best);
          }
        });
    return lines;
  }

  private static void score(String name, List<Treebank.Text> texts, Lemmas lemmas) {
    print(name, "all words", texts, lemmas, word -> true);
    print(name, "verbs", texts, lemmas, word -> word.tag().startsWith("VB"));
  }

  private static void print(
      String name,
      String which,
      List<Treebank.Text> texts,
      Lemmas lemmas,
      Predicate<Treebank.Word> wanted) {
    int right = 0;
    int all = 0;
    for (Treebank.Text text : texts) {
      for (Treebank.Word word :
          text.sentences().flatMap(List::stream).filter(TrainLemmas::counts).toList()) {
        if (wanted.test(word)) {
          String[] guess = lemmas.of(new String[] {plain(word)}, new String[] {word.tag()});
          right += guess[0].equals(gold(word)) ? 1 : 0;
          all++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "lemmas, gold tags, %s, %s: %.4f (%d)%n",
        name,
        which,
        (double) right / all,
        all);
  }
}
