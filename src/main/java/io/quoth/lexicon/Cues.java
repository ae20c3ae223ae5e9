package io.quoth.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reporting cues by class: verbs and nouns by lemma, and words that report without being either.
 */
public final class Cues {
  /** Where a lemma stands in several lists, the first of these is its class. */
  private static final List<CueClass> PRECEDENCE =
      List.of(CueClass.SPEECH, CueClass.WRITING, CueClass.THOUGHT, CueClass.INTENTION);

  private final Map<CueClass, Set<String>> verbs = new EnumMap<>(CueClass.class);
  private final Set<String> attitudes;
  private final Map<String, CueClass> nouns = new HashMap<>();
  private final Map<String, Phrase> phrases = new HashMap<>();
  private final Set<String> unsaid;
  private final Set<String> media;
  private final Set<String> relays;
  private final Set<String> issuings;
  private final Set<String> hearers;
  private final Map<String, String> works = new HashMap<>();
  private final Set<String> namings;
  private final Set<String> times;
  private final Set<String> headings;

  private Cues() {
    verbs.put(CueClass.SPEECH, Entries.words("cues-speech.txt"));
    verbs.put(CueClass.WRITING, Entries.words("cues-writing.txt"));
    verbs.put(CueClass.THOUGHT, Entries.words("cues-thought.txt"));
    verbs.put(CueClass.INTENTION, Entries.words("cues-intention.txt"));
    attitudes = Entries.words("cues-attitude.txt");
    unsaid = new HashSet<>();
    for (String[] part : Entries.read("unsaid.txt")) {
      unsaid.add(part[0] + "\t" + part[1]);
    }
    media = Entries.words("media.txt");
    relays = Entries.words("cues-relay.txt");
    issuings = Entries.words("cues-issuing.txt");
    hearers = Entries.words("hearers.txt");
    namings = Entries.words("cues-naming.txt");
    times = Entries.words("times.txt");
    headings = Entries.words("headings.txt");
    for (String[] part : Entries.read("works.txt")) {
      works.put(part[0], part[1]);
    }
    for (String[] part : Entries.read("cue-nouns.txt")) {
      nouns.put(part[0], CueClass.valueOf(part[1].toUpperCase(java.util.Locale.ROOT)));
    }
    for (String[] part : Entries.read("cue-phrases.txt")) {
      CueClass type = CueClass.valueOf(part[3].toUpperCase(java.util.Locale.ROOT));
      phrases.put(part[0] + "\t" + part[1], new Phrase(part[2], type));
    }
  }

  /** Reads the word lists. */
  public static Cues load() {
    return new Cues();
  }

  /** The lemmas of verbs of speech alone, for those who need no more. */
  public static Set<String> speechVerbs() {
    return Entries.words("cues-speech.txt");
  }

  /**
   * A reporting word that is no verb or noun of speaking.
   *
   * @param lemma of the whole phrase, "according to"
   */
  public record Phrase(String lemma, CueClass type) {}

  /** The first class that lists a verb. */
  public Optional<CueClass> verb(String lemma) {
    for (CueClass type : PRECEDENCE) {
      if (isVerb(lemma, type)) {
        return Optional.of(type);
      }
    }
    return attitudes.contains(lemma) ? Optional.of(CueClass.THOUGHT) : Optional.empty();
  }

  /** Whether a class lists a verb, whatever other classes do. */
  public boolean isVerb(String lemma, CueClass type) {
    Set<String> listed = verbs.get(type);
    return listed != null && listed.contains(lemma);
  }

  /** Whether a verb is one of speech or writing, whatever other classes do. */
  public boolean isTelling(String lemma) {
    return isVerb(lemma, CueClass.SPEECH) || isVerb(lemma, CueClass.WRITING);
  }

  /** Whether a verb tells a stance: speech where it comes with quoted words, thought where not. */
  public boolean isAttitude(String lemma) {
    return attitudes.contains(lemma);
  }

  public Optional<CueClass> noun(String lemma) {
    return Optional.ofNullable(nouns.get(lemma));
  }

  /**
   * @param word in lower case
   * @param tag Penn Treebank part of speech; its first letter counts
   */
  public Optional<Phrase> phrase(String word, String tag) {
    return Optional.ofNullable(phrases.get(word + "\t" + tag.charAt(0)));
  }

  /**
   * Whether a word that depends on a cue makes it report nothing: a denial, a condition.
   *
   * @param word in lower case
   * @param relation how it depends on the cue
   */
  public boolean isUnsaid(String word, String relation) {
    return unsaid.contains(word + "\t" + relation);
  }

  /** Whether a verb is one that gives a thing a name. */
  public boolean isNaming(String lemma) {
    return namings.contains(lemma);
  }

  /** Whether a verb is one by which the press passes words on. */
  public boolean isRelay(String lemma) {
    return relays.contains(lemma);
  }

  /** Whether a verb is one by which somebody lets a document speak. */
  public boolean isIssuing(String lemma) {
    return issuings.contains(lemma);
  }

  /** Whether a noun is one for a work, before whose title it may stand. */
  public boolean isWork(String lemma) {
    return "before".equals(works.get(lemma));
  }

  /** Whether a noun is one before which the title of a work may stand: "the … actress". */
  public boolean isBesideTitle(String lemma) {
    return works.containsKey(lemma);
  }

  /** Whether a noun is one for those before whom people speak. */
  public boolean isHearer(String lemma) {
    return hearers.contains(lemma);
  }

  /** Whether a lower-case word makes a phrase that of a news outlet. */
  public boolean isMedium(String word) {
    return media.contains(word);
  }

  /** Whether a lower-case word tells when: a day, a month, a time of day. */
  public boolean isTime(String word) {
    return times.contains(word);
  }

  /** Whether a lower-case word before a colon heads a part of an article ("agenda"). */
  public boolean isHeading(String word) {
    return headings.contains(word);
  }

  /** The lists that a verb stands in, a bit each: one number to learn from. */
  public int verbBits(String lemma) {
    int bits = attitudes.contains(lemma) ? 16 : 0;
    for (CueClass type : PRECEDENCE) {
      bits |= isVerb(lemma, type) ? 1 << type.ordinal() : 0;
    }
    return bits;
  }
}
