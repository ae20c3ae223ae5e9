package io.quoth.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns for those that can speak: persons, groups and documents. */
public final class Nouns {
  /** What a noun stands for. */
  public enum Sort {
    PERSON,
    GROUP,
    DOCUMENT
  }

  /**
   * A noun as it was looked up.
   *
   * @param lemma its singular, in lower case
   * @param gender {@code m}, {@code f}, or {@code u} where the word tells none
   */
  public record Noun(String lemma, Sort sort, char gender, boolean plural) {}

  /** A shorter word ("mist", "man") says nothing by its ending. */
  private static final int SHORTEST_AGENT = 7;

  private static final String YEARS = "-year-old";

  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, List<String>> kinds = new HashMap<>();
  private final Map<String, Boolean> indefinites = new HashMap<>();
  private final List<String[]> agents = Entries.read("agents.txt");
  private final Set<String> anybodies = Entries.words("anybody.txt");
  private final Map<String, String> epithets = new HashMap<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> plurals = new HashSet<>();
  private final Set<String> peoples = Entries.words("peoples.txt");
  private final Set<String> demonyms = Entries.words("demonyms.txt");
  private final Map<String, Set<String>> nations = new HashMap<>();
  private final Set<String> times = Entries.words("times.txt");
  private final Set<String> circumstances = Entries.words("circumstances.txt");
  private final Set<String> strangers = Entries.words("strangers.txt");
  private final Set<String> attaching = Entries.words("attaching.txt");
  private final Set<String> denials = Entries.words("denials.txt");
  private final Set<String> trades = Entries.words("trades.txt");

  private Nouns() {}

  /** Reads the word lists. */
  public static Nouns load() {
    Nouns nouns = new Nouns();
    for (String[] entry : Entries.read("persons.txt")) {
      nouns.add(entry[0], Sort.PERSON, Entries.letter(entry, 1));
    }
    for (String[] entry : Entries.read("groups.txt")) {
      nouns.add(entry[0], Sort.GROUP, 'u');
      if (entry.length > 1) {
        (entry[1].equals("place") ? nouns.places : nouns.plurals).add(entry[0]);
      }
    }
    Entries.words("documents.txt").forEach(word -> nouns.add(word, Sort.DOCUMENT, 'u'));
    for (String[] entry : Entries.read("kinds.txt")) {
      int colon = entry[0].indexOf(": ");
      nouns.kinds.put(
          entry[0].substring(0, colon), List.of(entry[0].substring(colon + 2).split(" ")));
    }
    for (String[] entry : Entries.read("epithets.txt")) {
      nouns.epithets.put(entry[0], entry.length > 1 ? entry[1] : "");
    }
    for (String[] entry : Entries.read("nations.txt")) {
      Set<String> its = new HashSet<>();
      for (int i = 1; i < entry.length; i++) {
        its.add(entry[i].toLowerCase(Locale.ROOT));
      }
      nouns.nations.put(entry[0].toLowerCase(Locale.ROOT), its);
    }
    for (String[] entry : Entries.read("indefinites.txt")) {
      nouns.indefinites.put(entry[0], entry[1].equals("p"));
    }
    return nouns;
  }

  private void add(String word, Sort sort, char gender) {
    nouns.putIfAbsent(word, new Noun(word, sort, gender, false));
  }

  /** Looks a word up, in any case and number; by the part behind its last hyphen if need be. */
  public Optional<Noun> find(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Optional<Noun> noun = exact(lower);
    int hyphen = lower.lastIndexOf('-');
    if (noun.isEmpty() && hyphen > 0) {
      noun = isAge(lower) ? person(lower, 'u', false) : find(lower.substring(hyphen + 1));
    }
    return noun.isPresent() ? noun : demonym(word).or(() -> agent(lower));
  }

  private Optional<Noun> exact(String word) {
    Noun noun = nouns.get(word);
    if (noun != null) {
      return Optional.of(noun);
    }
    for (String singular : singulars(word)) {
      Noun one = nouns.get(singular);
      if (one != null) {
        return Optional.of(new Noun(one.lemma(), one.sort(), one.gender(), true));
      }
    }
    return Optional.empty();
  }

  private Optional<Noun> demonym(String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return Optional.empty();
    }
    if (demonyms.contains(word)) {
      return person(word.toLowerCase(Locale.ROOT), 'u', false);
    }
    for (String one : singulars(word)) {
      if (demonyms.contains(one)) {
        return person(one.toLowerCase(Locale.ROOT), 'u', true);
      }
    }
    return Optional.empty();
  }

  private Optional<Noun> agent(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    forms.addAll(singulars(word));
    for (String form : forms) {
      for (String[] ending : agents) {
        if (form.length() >= SHORTEST_AGENT && form.endsWith(ending[0])) {
          return person(form, Entries.letter(ending, 1), !form.equals(word));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Noun> person(String lemma, char gender, boolean plural) {
    return Optional.of(new Noun(lemma, Sort.PERSON, gender, plural));
  }

  private static List<String> singulars(String word) {
    List<String> forms = new ArrayList<>(3);
    if (word.endsWith("men")) {
      forms.add(cut(word, 2) + "an");
    }
    if (word.endsWith("people")) {
      forms.add(cut(word, 6) + "person");
    }
    if (word.endsWith("s") && !word.endsWith("ss")) {
      forms.add(cut(word, 1));
      if (word.endsWith("ies")) {
        forms.add(cut(word, 3) + "y");
      } else if (word.endsWith("wives")) {
        forms.add(cut(word, 3) + "fe");
      } else if (word.endsWith("es")) {
        forms.add(cut(word, 2));
      }
    }
    if (word.equals("children")) {
      forms.add("child");
    }
    return forms;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  /** The words for special cases, or near synonyms, of a general noun; itself not among them. */
  public List<String> kindsOf(String lemma) {
    return kinds.getOrDefault(lemma, List.of());
  }

  /** Whether a word can stand alone for people ("others", "one"). */
  public boolean isIndefinite(String word) {
    return indefinites.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** Whether such a word stands for several. */
  public boolean isPluralIndefinite(String word) {
    return indefinites.getOrDefault(word.toLowerCase(Locale.ROOT), false);
  }

  /** Whether a capitalised word tells a nationality, region, faith or party. */
  public boolean isPeople(String word) {
    return peoples.contains(word);
  }

  /**
   * What is of a country is called so ("kazakh"), all in lower case.
   *
   * @param word of the country's name ("kazakhstan"); of what is no country there is nothing
   */
  public Set<String> peoplesOf(String word) {
    return nations.getOrDefault(word, Set.of());
  }

  /** Whether a group noun stands for several ("police"). */
  public boolean isSeveral(String lemma) {
    return plurals.contains(lemma);
  }

  /** Whether a noun can stand for anybody of its kind ("man", "company"). */
  public boolean isAnybody(String lemma) {
    return anybodies.contains(lemma);
  }

  /** Whether a noun calls somebody just named anew ("the matchwinner", "the Norwegian"). */
  public boolean isEpithet(String lemma) {
    return isAge(lemma) || "".equals(epithets.get(lemma)) || isPosition(lemma) || isFolk(lemma);
  }

  /** Whether it is a place in a team, which nobody holds who is told to hold another. */
  public boolean isPosition(String lemma) {
    return "position".equals(epithets.get(lemma));
  }

  /** Whether somebody of any position can be called so ("captain"). */
  public boolean isAnyPosition(String lemma) {
    String kind = epithets.getOrDefault(lemma, "scene");
    return isAge(lemma) || kind.isEmpty() || kind.equals("other") || isFolk(lemma);
  }

  /** Whether it is a part that somebody has in what happened, or to another ("driver", "wife"). */
  public boolean isScene(String lemma) {
    String kind = epithets.getOrDefault(lemma, "");
    return kind.equals("scene") || kind.equals("other");
  }

  /** Whether it is a form of address that names nobody ("Highness"). */
  public boolean isHonour(String lemma) {
    return "honour".equals(epithets.get(lemma));
  }

  /** "46-year-old". */
  public static boolean isAge(String lemma) {
    return lemma.endsWith(YEARS);
  }

  /** Whether it calls somebody by where they come from ("Norwegian"); it may be no noun at all. */
  public boolean isFolk(String lemma) {
    return !lemma.isEmpty()
        && demonyms.contains(Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1));
  }

  /** Whether a group noun tells a place, after which no organisation is called for short. */
  public boolean isPlace(String lemma) {
    return places.contains(lemma);
  }

  /** Whether a word before a noun tells of somebody not spoken of before ("the next president"). */
  public boolean isStranger(String word) {
    return strangers.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a noun tells a time ("Friday", "year"). */
  public boolean isTime(String word) {
    return times.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a noun behind a preposition tells when or why, not whom somebody belongs to. */
  public boolean isCircumstance(String word) {
    return isTime(word) || circumstances.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a preposition can tell somebody from others ("a woman in a nightdress"). */
  public boolean isAttaching(String word) {
    return attaching.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word denies what the verb before it says, or that there is anybody ("nobody"). */
  public boolean isDenial(String word) {
    return denials.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a verb, by its base form, tells an occupation ("who runs the clinic"). */
  public boolean isTrade(String lemma) {
    return trades.contains(lemma.toLowerCase(Locale.ROOT));
  }
}
