package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.document.Document;
import io.quoth.document.Marked;
import io.quoth.document.Token;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the stage, in text order: the persons of this paragraph, or of the last one if this has
 * none yet. What stands inside quotation marks puts nobody there.
 */
final class Stage {
  /** Who was spoken of in a paragraph this far back or nearer may be meant. */
  private static final int NEAR = 2;

  private final Document document;
  private final Set<String> speech;
  private final boolean[] quoted;
  private Set<Cluster> seen = none();
  private int paragraph = -1;

  /** A phrase that fits several, or is nobody's, leaves open who is there. */
  private boolean open;

  /**
   * Whoever was told to speak last: the subject of a verb of speech, or whom it is according to.
   */
  private @Nullable Cluster speaker;

  /** In which paragraph that was. */
  private int spoken = -1;

  /** Whom the last main clause is about, if that is somebody named. */
  private @Nullable Cluster main;

  /** In which paragraph that was. */
  private int told = -1;

  /**
   * @param speech lemmas of the verbs of speech
   */
  Stage(Document document, Set<String> speech) {
    this.document = document;
    this.speech = speech;
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
    if (!quoted[phrase.first] && !phrase.plural) {
      hear(phrase);
    }
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
   * "Paid for by a maker of mustard", "the oak that her grandfather felled", "told this reporter":
   * unnamed, in passing.
   */
  private boolean isAside(Phrase phrase) {
    int before = phrase.first - 1;
    if (phrase.kind == Kind.NAME || before < document.sentenceOf(phrase.first).first()) {
      return false;
    }
    String tag = document.tokens().get(before).tag();
    Token first = document.tokens().get(phrase.first);
    boolean unnamed = phrase.cluster == null || phrase.cluster.sort != Entity.Sort.PERSON;
    return unnamed
        && (tag.equals("IN")
            || tag.equals("TO")
            || first.text().equals("this")
            || first.tag().equals("PRP$")
            || first.tag().equals("WP$"));
  }

  private static boolean isPerson(Cluster cluster) {
    return cluster.sort == Entity.Sort.PERSON || cluster.sort == Entity.Sort.UNNAMED;
  }

  /** Somebody else that a main clause is about takes the word from whoever had it. */
  private void hear(Phrase phrase) {
    boolean person = phrase.cluster != null && phrase.cluster.sort == Entity.Sort.PERSON;
    if (isPerson(phrase) && isMain(phrase)) {
      main = person ? phrase.cluster : null;
      told = document.sentenceOf(phrase.first).paragraph();
    }
    if (speaks(phrase)) {
      speaker = person ? phrase.cluster : null;
      spoken = document.sentenceOf(phrase.first).paragraph();
    } else if (phrase.cluster != speaker && isPerson(phrase) && isMain(phrase)) {
      speaker = null;
    }
  }

  private static boolean isPerson(Phrase phrase) {
    return phrase.cluster == null ? !phrase.rivals.isEmpty() : isPerson(phrase.cluster);
  }

  private boolean isMain(Phrase phrase) {
    Token head = document.tokens().get(phrase.head);
    return head.relation().startsWith("nsubj")
        && head.head() >= 0
        && document.tokens().get(head.head()).relation().equals("root");
  }

  private boolean speaks(Phrase phrase) {
    Token head = document.tokens().get(phrase.head);
    if (head.relation().equals("nsubj") && head.head() >= 0) {
      Token verb = document.tokens().get(head.head());
      return speech.contains(verb.lemma()) && verb.isFinite() && !quoted[head.head()];
    }
    int before = phrase.first - 1;
    int start = document.sentenceOf(phrase.first).first();
    return before > start
        && document.tokens().get(before).text().equals("to")
        && document.tokens().get(before - 1).text().equalsIgnoreCase("according");
  }

  /** Whoever spoke last, if that is somebody named and not far back. */
  @Nullable Cluster speaker(Phrase phrase) {
    int now = document.sentenceOf(phrase.first).paragraph();
    return now - spoken > 1 ? null : speaker;
  }

  /** Whom the last main clause was about, if that is somebody named and not far back. */
  @Nullable Cluster main(Phrase phrase) {
    int now = document.sentenceOf(phrase.first).paragraph();
    return now - told > 1 ? null : main;
  }

  /** The persons there, if all of them are named; else none. */
  List<Cluster> named(Phrase phrase) {
    int now = document.sentenceOf(phrase.first).paragraph();
    boolean all = Lists.all(seen, one -> one.sort == Entity.Sort.PERSON);
    return open || !all || now - paragraph > NEAR ? List.of() : List.copyOf(seen);
  }
}
