package io.quoth.document;

import io.quoth.archive.Models;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.article.Warning;
import io.quoth.classify.NamedModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes an article apart: paragraphs, quotation marks, sentences, tokens, tags, lemmas. Start
 * reading here. One serves a whole process; threads may share it.
 */
public final class Annotator {
  private static final String LISTS = "io/quoth/lexicon/en/";

  private final NamedModel sentences;
  private final Words words;
  private final Tagger tagger;
  private final Lemmas lemmas;
  private final Set<String> abbreviations;
  private final Elisions elisions;
  private final Supplier<Parser> parser;

  private Annotator(
      NamedModel sentences,
      Words words,
      Tagger tagger,
      Lemmas lemmas,
      Set<String> abbreviations,
      Elisions elisions,
      Supplier<Parser> parser) {
    this.sentences = sentences;
    this.words = words;
    this.tagger = tagger;
    this.lemmas = lemmas;
    this.abbreviations = abbreviations;
    this.elisions = elisions;
    this.parser = parser;
  }

  /**
   * Loads the models from {@code io/quoth/models} and the word lists from {@code
   * io/quoth/lexicon/en}.
   *
   * @throws IOException where one is missing or damaged; for a model, the message names it
   */
  public static Annotator load(Models.Opener resources) throws IOException {
    Parser parser = parser(resources);
    return load(resources, () -> parser);
  }

  /**
   * The parser of such a folder.
   *
   * @throws IOException as {@link #load(Models.Opener)}
   */
  public static Parser parser(Models.Opener resources) throws IOException {
    return Models.read(resources, "parser.bin", Parser::read);
  }

  /**
   * Loads all but the parser, which may still be loading while sentences are cut and tagged.
   *
   * @param parser asked once an article
   * @throws IOException as {@link #load(Models.Opener)}
   */
  public static Annotator load(Models.Opener resources, Supplier<Parser> parser)
      throws IOException {
    try (InputStream abbreviations = resources.open(LISTS + "abbreviations.txt");
        InputStream elisions = resources.open(LISTS + "elisions.txt")) {
      Set<String> listed = WordList.read(abbreviations);
      return new Annotator(
          Models.read(resources, "sentences.bin", NamedModel::read),
          new Words(Models.read(resources, "tokens.bin", NamedModel::read), listed),
          Models.read(resources, "pos.bin", Tagger::read),
          Models.read(resources, "lemmas.tsv", Lemmas::read),
          listed,
          Elisions.read(elisions),
          parser);
    }
  }

  /** The article's parts; blank text has none. Nothing in a text makes this fail. */
  public Document annotate(Article article) {
    String text = article.text();
    List<Span> spans = Paragraphs.of(text);
    QuotationMarks.Paired paired = QuotationMarks.pair(text, spans, elisions);
    List<Warning> warnings = new ArrayList<>(article.warnings());
    warnings.addAll(Mojibake.warnings(text));
    warnings.addAll(paired.warnings());
    Assembly assembly = new Assembly(text);
    Sentences splitter = new Sentences(sentences, abbreviations);
    MarkQueue marks = new MarkQueue(paired.marks());
    for (Span span : spans) {
      Plain plain = Plain.of(text, span);
      Places places = marks.upTo(span.end(), plain);
      List<TaggedSentence> tagged = new ArrayList<>();
      for (Span sentence : splitter.of(plain.text(), places::isClosing)) {
        List<Span> cut = words.of(plain.text(), sentence.start(), sentence.end(), places::length);
        tagged.add(tagged(plain, cut, places, text));
      }
      assembly.add(span, ReportingClauses.joined(tagged));
    }
    return assembly.document(article, paired.regions(), warnings, parser.get()::parse);
  }

  private TaggedSentence tagged(Plain plain, List<Span> cut, Places places, String text) {
    List<Span> spans = new ArrayList<>(cut.size());
    String[] words = new String[cut.size()];
    for (int i = 0; i < words.length; i++) {
      Span token = cut.get(i);
      spans.add(plain.span(token.start(), token.end(), text));
      words[i] = word(token, plain, places);
      if (i > 0 && words[i - 1].equals(":") && isArticle(words[i])) {
        // Behind a place and a colon, where the tagger takes it for a name.
        words[i] = words[i].toLowerCase(Locale.ROOT);
      }
    }
    String[] tags = tagger.tags(words);
    ClosedClasses.mend(words, tags);
    DoerNouns.mend(words, tags);
    ReportingVerbs.mend(words, tags);
    return new TaggedSentence(spans, List.of(tags), List.of(lemmas.of(words, tags)));
  }

  private static boolean isArticle(String word) {
    return word.equals("A") || word.equals("An") || word.equals("The");
  }

  private static String word(Span token, Plain plain, Places places) {
    if (places.length(token.start()) > 0) {
      return places.isOpening(token.start()) ? Tagger.OPEN : Tagger.CLOSE;
    }
    return Plain.word(plain.text().substring(token.start(), token.end()));
  }
}
