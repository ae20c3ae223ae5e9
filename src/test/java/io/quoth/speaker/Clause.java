package io.quoth.speaker;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.mention.Cast;
import io.quoth.mention.Description;
import io.quoth.mention.Entity;
import io.quoth.mention.Gender;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sentence with its mentions, put together by hand: what no model reads otherwise. */
final class Clause {
  private final List<Token> tokens = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * @param words each with its tag: {@code said/VBD}
   */
  Clause(String words) {
    for (String word : words.split(" ")) {
      int slash = word.lastIndexOf('/');
      text.append(text.isEmpty() ? "" : " ");
      Span span = new Span(text.length(), text.length() + slash);
      String token = word.substring(0, slash);
      text.append(token);
      tokens.add(
          new Token(tokens.size(), span, token, word.substring(slash + 1), token, -1, "root"));
    }
  }

  /** Lets a token depend on another. */
  Clause attached(int token, int head, String relation) {
    Token old = tokens.get(token);
    tokens.set(
        token, new Token(token, old.span(), old.text(), old.tag(), old.lemma(), head, relation));
    return this;
  }

  /** A mention of somebody new, with its last token as its head. */
  Clause mention(Kind kind, int first, int end, Entity.Sort sort) {
    int entity = entities.size();
    mentions.add(mentioned(kind, first, end, entity));
    entities.add(
        new Entity(
            entity,
            "entity " + entity,
            sort,
            Gender.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            List.of(mentions.size() - 1)));
    return this;
  }

  /** A mention of nobody known. */
  Clause openMention(Kind kind, int first, int end) {
    mentions.add(mentioned(kind, first, end, -1));
    return this;
  }

  private Mention mentioned(Kind kind, int first, int end, int entity) {
    Span span = new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    return new Mention(
        mentions.size(),
        kind,
        span,
        first,
        end,
        end - 1,
        Gender.UNKNOWN,
        false,
        entity,
        List.of(),
        Description.NONE);
  }

  Scene scene() {
    Span all = new Span(0, text.length());
    Document document =
        new Document(
            Article.of("test", text.toString()),
            List.of(new Paragraph(0, all, 0, 1)),
            List.of(new Sentence(0, all, 0, tokens.size(), 0)),
            tokens,
            List.of(),
            List.of());
    return new Scene(new Cast(document, mentions, entities));
  }
}
