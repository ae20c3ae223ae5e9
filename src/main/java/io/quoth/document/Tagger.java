package io.quoth.document;

import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Gives the words of a sentence their parts of speech and lemmas. For one thread. */
final class Tagger {
  /** More words are tagged in pieces: OpenNLP's time grows with the square of their number. */
  private static final int LONGEST_SENTENCE = 300;

  private static final String OPEN = "``";
  private static final String CLOSE = "''";

  private final POSTaggerME tagger;
  private final Lemmas lemmas;

  Tagger(POSModel model, Lemmas lemmas) {
    this.tagger = new POSTaggerME(model, POSTagFormat.CUSTOM);
    this.lemmas = lemmas;
  }

  TaggedSentence tag(Plain plain, List<opennlp.tools.util.Span> cut, Places places, String text) {
    List<Span> spans = new ArrayList<>(cut.size());
    String[] words = new String[cut.size()];
    for (int i = 0; i < words.length; i++) {
      opennlp.tools.util.Span token = cut.get(i);
      spans.add(plain.span(token.getStart(), token.getEnd(), text));
      boolean mark = places.length(token.getStart()) > 0;
      words[i] =
          !mark
              ? Plain.word(token.getCoveredText(plain.text()).toString())
              : places.isOpening(token.getStart()) ? OPEN : CLOSE;
    }
    String[] tags = tags(words);
    return new TaggedSentence(spans, Arrays.asList(tags), Arrays.asList(lemmas.of(words, tags)));
  }

  private String[] tags(String[] words) {
    String[] tags = new String[words.length];
    for (int start = 0; start < words.length; start += LONGEST_SENTENCE) {
      int end = Math.min(words.length, start + LONGEST_SENTENCE);
      String[] piece = tagger.tag(Arrays.copyOfRange(words, start, end));
      System.arraycopy(piece, 0, tags, start, piece.length);
    }
    for (int i = 0; i < tags.length; i++) {
      if (words[i].equals(OPEN) || words[i].equals(CLOSE)) {
        tags[i] = words[i];
      }
    }
    return tags;
  }
}
