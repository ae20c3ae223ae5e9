package io.quoth.speaker;

import io.quoth.article.Lists;
import io.quoth.article.Span;
import io.quoth.classify.Features;
import io.quoth.document.Document;
import io.quoth.document.Paragraph;
import io.quoth.mention.Entity;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What speaks for and against an entity being the speaker of a quote that nothing reports. */
final class TurnFeatures {
  private static final int PARAGRAPHS_BACK = 3;

  private final Scene scene;
  private final int first;
  private final int last;
  private final Paragraph paragraph;
  private final List<Mention> before;
  private final List<Mention> after;

  TurnFeatures(Scene scene, Span extent) {
    this.scene = scene;
    Document document = scene.document;
    first = document.tokenAt(extent.start());
    last = Math.max(first, document.tokenAt(extent.end() - 1));
    paragraph = document.paragraphOf(first);
    before = scene.mentionsBefore(first);
    int end = document.endToken(document.paragraphOf(last));
    after = scene.mentionsBetween(last, end);
  }

  /** Who could be speaking: those who spoke before, and those mentioned close by. */
  List<Integer> candidates() {
    Set<Integer> found = new LinkedHashSet<>();
    for (int back = 0; back < 2; back++) {
      scene.turnBefore(first, back).ifPresent(turn -> found.add(turn.entity()));
    }
    for (Mention mention : before) {
      int distance = paragraph.index() - paragraphOf(mention);
      if (distance <= PARAGRAPHS_BACK && canSpeak(mention)) {
        found.add(mention.entity());
      }
    }
    for (Mention mention : after) {
      if (canSpeak(mention)) {
        found.add(mention.entity());
      }
    }
    return new ArrayList<>(found);
  }

  private boolean canSpeak(Mention mention) {
    return scene.entity(mention.entity()).sort() != Entity.Sort.LOCATION;
  }

  private int paragraphOf(Mention mention) {
    return scene.document.sentenceOf(mention.head()).paragraph();
  }

  /** Fills the buffer for an entity. */
  void of(int entity, Features into) {
    into.clear();
    into.bias();
    Entity who = scene.entity(entity);
    into.add(1, who.sort().name());
    String turn = turn(entity);
    into.add(2, turn);
    into.add(3, turn, opens() ? "o" : "", closes() ? "c" : "");
    int near = 9;
    int rank = 0;
    boolean subject = false;
    boolean lastSentence = false;
    for (Mention mention : before) {
      if (mention.entity() == entity) {
        near = Math.min(4, paragraph.index() - paragraphOf(mention));
        subject = scene.isSubject(mention);
        lastSentence =
            scene.document.sentenceOf(first).index()
                    - scene.document.sentenceOf(mention.head()).index()
                <= 1;
        break;
      }
      rank++;
    }
    rank = Math.min(rank, 5);
    into.add(4, near);
    into.add(5, near, turn);
    into.add(6, near * 8 + rank);
    into.add(7, near, subject ? "s" : "", turn);
    into.add(8, lastSentence ? "l" : "", subject ? "s" : "", turn);
    boolean follows = Lists.any(after, m -> m.entity() == entity);
    boolean followsFirst = !after.isEmpty() && after.get(0).entity() == entity;
    into.add(9, follows ? "f" : "", followsFirst ? "1" : "", turn);
    into.add(10, followsFirst ? "1" : "", opens() ? "o" : "", closes() ? "c" : "");
    into.add(11, near, who.sort().name(), opens() ? "o" : "");
    into.add(12, Math.min(4, who.mentions().size()));
    String prior = first < 2 ? "" : scene.document.tokens().get(first - 2).text();
    into.add(13, turn, prior);
    into.add(14, near, prior, subject ? "s" : "");
    int length = Math.min(4, (last - first) / 6);
    into.add(15, length, turn);
    into.add(16, length, near == 0 ? "p" : "", turn);
  }

  /** Whether this was the last speaker, and how far back; or the one before. */
  private String turn(int entity) {
    for (int back = 0; back < 2; back++) {
      var turn = scene.turnBefore(first, back);
      if (turn.isPresent() && turn.get().entity() == entity) {
        return back + "-" + Math.min(3, paragraph.index() - turn.get().paragraph());
      }
    }
    return "";
  }

  /** Whether the quote opens its paragraph. */
  private boolean opens() {
    return first - scene.document.firstToken(paragraph) <= 1;
  }

  /** Whether the quote closes its paragraph. */
  private boolean closes() {
    return scene.document.endToken(scene.document.paragraphOf(last)) - last <= 2;
  }
}
