package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.document.Document;
import io.quoth.document.Marked;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Who is on the stage, in text order: the persons of this paragraph, or of the last one if this has
 * none yet. What stands inside quotation marks puts nobody there.
 */
final class Stage {
  /** Who was spoken of in a paragraph this far back or nearer may be meant. */
  private static final int NEAR = 2;

  private final Document document;
  private final boolean[] quoted;
  private Set<Cluster> seen = none();
  private int paragraph = -1;

  /** A phrase that fits several, or is nobody's, leaves open who is there. */
  private boolean open;

  Stage(Document document) {
    this.document = document;
    this.quoted = new boolean[document.tokens().size()];
    for (Marked marked : document.marked()) {
      Arrays.fill(quoted, marked.first(), marked.end(), true);
    }
  }

  private static Set<Cluster> none() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Takes notice of a phrase whose cluster is known by now. */
  void see(Phrase phrase) {
    boolean one = !phrase.hidden && !phrase.plural && !quoted[phrase.first] && !isAside(phrase);
    boolean rivals = !phrase.rivals.isEmpty();
    if (!one || !rivals && (phrase.cluster == null || !isPerson(phrase.cluster))) {
      return;
    }
    int now = document.sentenceOf(phrase.first).paragraph();
    if (now != paragraph) {
      seen = none();
      open = false;
      paragraph = now;
    }
    open |= rivals;
    if (phrase.cluster != null) {
      seen.add(phrase.cluster);
    }
  }

  /**
   * "Paid for by a maker of mustard", "the oak that her grandfather felled": unnamed, in passing.
   */
  private boolean isAside(Phrase phrase) {
    int before = phrase.first - 1;
    if (phrase.kind == Kind.NAME || before < document.sentenceOf(phrase.first).first()) {
      return false;
    }
    String tag = document.tokens().get(before).tag();
    boolean unnamed = phrase.cluster == null || phrase.cluster.sort != Entity.Sort.PERSON;
    return unnamed
        && (tag.equals("IN")
            || tag.equals("TO")
            || document.tokens().get(phrase.first).tag().equals("PRP$"));
  }

  private static boolean isPerson(Cluster cluster) {
    return cluster.sort == Entity.Sort.PERSON || cluster.sort == Entity.Sort.UNNAMED;
  }

  /** The persons there, if all of them are named; else none. */
  List<Cluster> named(Phrase phrase) {
    int now = document.sentenceOf(phrase.first).paragraph();
    boolean all = Lists.all(seen, one -> one.sort == Entity.Sort.PERSON);
    return open || !all || now - paragraph > NEAR ? List.of() : List.copyOf(seen);
  }
}
