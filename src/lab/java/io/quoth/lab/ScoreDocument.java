package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Annotator;
import io.quoth.document.Document;
import io.quoth.document.Plain;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Scores the annotator as it ships, from raw text: {@code ScoreDocument DATA}. */
public final class ScoreDocument {
  private final Annotator annotator;
  private final Score sentences = new Score();
  private final Score tokens = new Score();
  private int matched;
  private int tagged;
  private int words;
  private int lemmas;
  private int verbs;
  private int verbLemmas;

  private ScoreDocument(Annotator annotator) {
    this.annotator = annotator;
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Annotator annotator = Annotator.load(ScoreDocument::open);
    Treebank.Split gum = Treebank.gum(data);
    score("GUM held out", annotator, gum.test());
    score("GUM news", annotator, gum.news());
    score("PolNeAR dev", annotator, Treebank.polnear(data, "dev"));
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = ScoreDocument.class.getResourceAsStream("/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }

  private static void score(String name, Annotator annotator, List<Treebank.Text> texts) {
    ScoreDocument score = new ScoreDocument(annotator);
    texts.forEach(text -> text.blocks().forEach(score::add));
    System.out.printf(Locale.ROOT, "%s%n  sentences %s%n", name, score.sentences);
    System.out.printf(Locale.ROOT, "  tokens    %s%n", score.tokens);
    System.out.printf(
        Locale.ROOT,
        "  tags %.4f of %d tokens found, lemmas %.4f of %d words, of %d verbs %.4f%n",
        (double) score.tagged / score.matched,
        score.matched,
        (double) score.lemmas / score.words,
        score.words,
        score.verbs,
        (double) score.verbLemmas / score.verbs);
  }

  private void add(Treebank.Block block) {
    Document document = annotator.annotate(Article.of("block", block.text()));
    Set<Span> there = new HashSet<>();
    Set<Span> ends = new HashSet<>();
    Map<Span, Treebank.Word> gold = new HashMap<>();
    for (List<Treebank.Word> sentence : block.sentences()) {
      ends.add(new Span(sentence.get(0).start(), sentence.get(sentence.size() - 1).end()));
      for (Treebank.Word word : sentence) {
        there.add(new Span(word.start(), word.end()));
        gold.put(new Span(word.start(), word.end()), word);
      }
    }
    sentences.add(ends, document.sentences().stream().map(Sentence::span).toList());
    tokens.add(there, document.tokens().stream().map(Token::span).toList());
    for (Token token : document.tokens()) {
      Treebank.Word word = gold.get(token.span());
      if (word != null) {
        matched++;
        tagged += token.tag().equals(word.tag()) ? 1 : 0;
        compare(token, word);
      }
    }
  }

  private void compare(Token token, Treebank.Word word) {
    if (!Character.isLetter(word.text().charAt(0))) {
      return;
    }
    boolean name = token.tag().startsWith("NNP") && word.tag().startsWith("NNP");
    String lemma = Plain.word(word.lemma()).toLowerCase(Locale.ROOT);
    boolean right = name || token.lemma().toLowerCase(Locale.ROOT).equals(lemma);
    words++;
    lemmas += right ? 1 : 0;
    if (word.tag().startsWith("VB")) {
      verbs++;
      verbLemmas += right ? 1 : 0;
    }
  }
}
