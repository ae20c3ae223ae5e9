package io.quoth.document;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.article.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers paragraphs, sentences and tokens as they come, and makes the document of them. */
final class Assembly {
  private final String text;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final Tokens.Builder tokens;

  Assembly(String text) {
    this.text = text;
    this.tokens = new Tokens.Builder(text);
  }

  void add(Span span, List<TaggedSentence> tagged) {
    int first = sentences.size();
    for (TaggedSentence sentence : tagged) {
      int start = tokens.size();
      for (int i = 0; i < sentence.size(); i++) {
        tokens.add(sentence.spans().get(i), sentence.tags().get(i), sentence.lemmas().get(i));
      }
      Span whole = sentence.spans().get(0).cover(sentence.spans().get(sentence.size() - 1));
      sentences.add(new Sentence(sentences.size(), whole, start, tokens.size(), paragraphs.size()));
    }
    paragraphs.add(new Paragraph(paragraphs.size(), span, first, sentences.size()));
  }

  Document document(
      Article article,
      List<QuotationMarks.Region> regions,
      List<Warning> warnings,
      Tokens.Attaching attaching) {
    List<Token> all = tokens.build(sentences, attaching);
    Document bare = new Document(article, paragraphs, sentences, all, List.of(), warnings);
    return new Document(
        article, bare.paragraphs(), bare.sentences(), all, marked(bare, regions), bare.warnings());
  }

  /** The regions that hold a token, numbered anew. */
  private List<Marked> marked(Document document, List<QuotationMarks.Region> regions) {
    List<Marked> marked = new ArrayList<>();
    int[] index = new int[regions.size()];
    Arrays.fill(index, -1);
    for (int i = 0; i < index.length; i++) {
      QuotationMarks.Region region = regions.get(i);
      Span inside = region.inner();
      Span inner = Paragraphs.trimmed(text, inside.start(), inside.end());
      int first = document.tokenAt(inner.start());
      int end = document.tokenAt(inner.end());
      if (first < end) {
        index[i] = marked.size();
        int parent = region.parent() < 0 ? -1 : index[region.parent()];
        int continues = region.continues() < 0 ? -1 : index[region.continues()];
        marked.add(
            new Marked(
                marked.size(),
                region.outer(),
                inner,
                first,
                end,
                parent,
                region.closed(),
                continues));
      }
    }
    return marked;
  }
}
