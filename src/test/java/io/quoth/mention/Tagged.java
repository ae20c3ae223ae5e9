package io.quoth.mention;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A document written down for a test: a sentence a line, an empty line between paragraphs, {@code
 * [person]}, {@code {organisation}} and {@code <place>} as the recogniser would find them. A word
 * may carry its tag ({@code retired/JJ}); common words, capitals and plurals are tagged without.
 */
record Tagged(Document document, List<Name> names) {
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          tag("DT", "the a an this that these those another some no every"),
          tag("PRP$", "his her their its my our"),
          tag("PRP", "he she they it i we him them me us"),
          tag("WP", "who whom"),
          tag("WDT", "which"),
          tag("IN", "of in at for from with by on about after before because as"),
          tag("TO", "to"),
          tag("CC", "and or but"),
          tag("MD", "will would could"),
          tag("VBD", "said told asked won left met saw was were had spoke agreed refused wrote"),
          tag("VBZ", "says is has runs leads owns"),
          tag("RB", "not also later"),
          tag("CD", "one two three"));

  /** What children and officials are called in the tests. */
  private static final Map<String, Gender> GIVEN =
      Map.ofEntries(
          Map.entry("Maria", Gender.FEMALE),
          Map.entry("Lena", Gender.FEMALE),
          Map.entry("Ida", Gender.FEMALE),
          Map.entry("Ruth", Gender.FEMALE),
          Map.entry("Orhan", Gender.MALE),
          Map.entry("Robert", Gender.MALE),
          Map.entry("Bob", Gender.MALE),
          Map.entry("Peter", Gender.MALE),
          Map.entry("Ben", Gender.MALE),
          Map.entry("Dean", Gender.MALE),
          Map.entry("Pedro", Gender.MALE),
          Map.entry("Sami", Gender.MALE),
          Map.entry("Robin", Gender.UNKNOWN));

  private static Map.Entry<String, String> tag(String tag, String words) {
    return Map.entry(tag, " " + words + " ");
  }

  /** The cast of a text. */
  static Cast cast(String text) {
    Tagged tagged = of(text);
    return new CastFinder(document -> tagged.names, word -> Optional.ofNullable(GIVEN.get(word)))
        .find(tagged.document);
  }

  static Tagged of(String text) {
    StringBuilder plain = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    int opened = 0;
    for (String line : text.split("\n")) {
      if (line.isBlank()) {
        paragraphs.add(paragraph(paragraphs.size(), sentences, opened));
        opened = sentences.size();
        plain.append('\n');
      } else {
        int first = tokens.size();
        read(line.strip(), plain, tokens, names);
        Span span =
            new Span(tokens.get(first).span().start(), tokens.get(tokens.size() - 1).span().end());
        sentences.add(
            new Sentence(sentences.size(), span, first, tokens.size(), paragraphs.size()));
        plain.append('\n');
      }
    }
    paragraphs.add(paragraph(paragraphs.size(), sentences, opened));
    Article article = Article.of("test", plain.toString());
    return new Tagged(
        new Document(article, paragraphs, sentences, tokens, List.of(), List.of()), names);
  }

  private static Paragraph paragraph(int index, List<Sentence> sentences, int first) {
    Span span = sentences.get(first).span().cover(sentences.get(sentences.size() - 1).span());
    return new Paragraph(index, span, first, sentences.size());
  }

  private static void read(String line, StringBuilder plain, List<Token> tokens, List<Name> names) {
    String spaced =
        line.replaceAll("([\\[\\]{}<>,;:()]|\\.$)", " $1 ").replaceAll("('s)(?=\\s|$)", " $1");
    int open = -1;
    for (String word : spaced.strip().split("\\s+")) {
      int kind = "[{<".indexOf(word);
      int close = "]}>".indexOf(word);
      if (kind >= 0) {
        open = tokens.size();
      } else if (close >= 0) {
        Name.Type[] types = {Name.Type.PERSON, Name.Type.ORGANISATION, Name.Type.LOCATION};
        names.add(new Name(open, tokens.size(), types[close]));
      } else {
        tokens.add(token(word, plain, tokens.size()));
      }
    }
  }

  private static Token token(String word, StringBuilder plain, int index) {
    int slash = word.lastIndexOf('/');
    String text = slash > 0 ? word.substring(0, slash) : word;
    String tag = slash > 0 ? word.substring(slash + 1) : tag(text);
    boolean glued = text.equals("'s") || ",.;:)".contains(text);
    if (plain.length() > 0 && !glued && plain.charAt(plain.length() - 1) != '(') {
      plain.append(Character.isWhitespace(plain.charAt(plain.length() - 1)) ? "" : " ");
    }
    int start = plain.length();
    plain.append(text);
    Span span = new Span(start, plain.length());
    return new Token(index, span, text, tag, lemma(text, tag), -1, "dep");
  }

  private static String lemma(String text, String tag) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("is") || lower.equals("was") || lower.equals("were")) {
      return "be";
    }
    return tag.equals("VBZ") && lower.endsWith("s")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  private static String tag(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> tag : TAGS.entrySet()) {
      if (tag.getValue().contains(" " + lower + " ")) {
        return tag.getKey();
      }
    }
    char first = text.charAt(0);
    if (!Character.isLetterOrDigit(first)) {
      return text.equals("'s") ? "POS" : text;
    }
    if (Character.isDigit(first)) {
      return text.contains("-") ? "JJ" : "CD";
    }
    if (Character.isUpperCase(first)) {
      return "NNP";
    }
    return text.endsWith("s") && !text.endsWith("ss") ? "NNS" : "NN";
  }
}
