package io.quoth.mention;

import io.quoth.document.Document;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.Nouns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts right the bounds of the names that the recogniser found, by what stands beside them and by
 * the other mentions in the article: a headline in title case swallows verbs, a given name or a
 * particle is left out, a title is taken for a name.
 */
final class NameMending {
  /** In title case if, of the words with this many letters or more, all but a few are capitals. */
  private static final int LONG_WORD = 4;

  /** A line with fewer long words tells nothing of its case. */
  private static final int FEWEST = 3;

  /** Persons' names have no more words than this. */
  private static final int LONGEST_NAME = 6;

  /** Longer runs of capitals are headings. */
  private static final int LONGEST_UNSEEN = 3;

  /** Words of an office in front of a name. */
  private static final int LONGEST_OFFICE = 8;

  /** As headlines in title case have them, where taggers take them for names. */
  private static final Set<String> ADVERBS =
      Set.of("Just", "Finally", "Now", "Still", "Already", "Also", "Again", "Once", "Never", "Not");

  /** "Port Hale" and "City Council": with such a first word a body is that of a place. */
  private static final Set<String> AREAS =
      Set.of("City", "County", "Town", "District", "Borough", "Parish", "Regional", "Municipal");

  private final Document document;
  private final Wordbook words;

  /** The names outside title-case lines, each with its words joined by spaces. */
  private final Set<String> plain = new HashSet<>();

  /** Persons' family names in the article, folded. */
  private final Set<String> families = new HashSet<>();

  /** First words of the longer names of organisations, folded. */
  private final Set<String> companies = new HashSet<>();

  /** First words of the names that a word such as "Ltd" ends, folded; those without it, whole. */
  private final Set<String> corporations = new HashSet<>();

  /** The longer names of organisations. */
  private final Set<String> bodies = new HashSet<>();

  /** Names of organisations in short ("HHI"). */
  private final Set<String> letters = new HashSet<>();

  /** Persons' names of one word that is no given name, folded. */
  private final Set<String> singles = new HashSet<>();

  /** First words of the longer names of persons, folded. */
  private final Set<String> firsts = new HashSet<>();

  /** For the last word of each longer person's name, the words in front of it. */
  private final Map<String, List<String>> particled = new HashMap<>();

  NameMending(Document document, Wordbook words) {
    this.document = document;
    this.words = words;
  }

  /** The names in text order, mended. */
  List<Name> mend(List<Name> found) {
    List<Name> parted = new ArrayList<>();
    found.forEach(name -> part(withoutVerb(name), parted));
    parted.sort((a, b) -> Integer.compare(a.first(), b.first()));
    List<Name> names = suffixed(parted);
    names.replaceAll(this::bracketed);
    Set<String> people = new HashSet<>();
    names.forEach(name -> people.add(lastOfPerson(name)));
    names.replaceAll(this::judge);
    names.replaceAll(name -> ranked(name, people));
    names.replaceAll(this::union);
    names.removeIf(this::isNoName);
    boolean[] heading = headings();
    for (Name name : names) {
      if (!heading[document.sentenceOf(name.first()).index()]) {
        plain.add(line(name.first(), name.end()));
      }
    }
    names.replaceAll(name -> heading[document.sentenceOf(name.first()).index()] ? cut(name) : name);
    names.removeIf(name -> name.first() == name.end());
    names.replaceAll(this::untitled);
    List<Name> offices = new OfficeNames(document, words).part(names);
    names.clear();
    names.addAll(offices);
    names.replaceAll(this::company);
    names.replaceAll(this::holder);
    names.forEach(this::learn);
    names.replaceAll(name -> label(name, heading[document.sentenceOf(name.first()).index()]));
    names.sort((a, b) -> Integer.compare(a.first(), b.first()));
    List<Name> widened = new ArrayList<>();
    int free = 0;
    for (Name name : names) {
      // "Roig" may have been found by itself where it is the end of a name.
      if (name.end() > free) {
        boolean inHeading = heading[document.sentenceOf(name.first()).index()];
        Name wide = widen(name, free, inHeading);
        int last = widened.size() - 1;
        if (last >= 0 && !inHeading && isFrontOf(widened.get(last), wide)) {
          wide = new Name(widened.remove(last).first(), wide.end(), wide.type());
        }
        widened.add(wide);
        free = wide.end();
      }
    }
    List<Name> unseen = unseen(widened, heading);
    unseen.forEach(this::learn);
    widened.addAll(unseen);
    widened.replaceAll(this::withoutExcellency);
    widened.replaceAll(this::body);
    widened.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return whole(widened);
  }

  /** "Said Sol: …", where that is known to be a verb. */
  private Name withoutVerb(Name name) {
    boolean verb =
        name.end() - name.first() > 1
            && document.tokens().get(name.first()).isFinite()
            && words.speech().contains(document.tokens().get(name.first()).lemma())
            && document.sentenceOf(name.first()).first() == name.first();
    return verb ? new Name(name.first() + 1, name.end(), name.type()) : name;
  }

  /** "HE Salim Al Harthy": no other title is a pronoun, too. */
  private Name withoutExcellency(Name name) {
    return name.end() - name.first() > 1 && token(name.first()).text().equals("HE")
        ? new Name(name.first() + 1, name.end(), name.type())
        : name;
  }

  /** "GENOA — Ana Sol" is a place and a person; so is "Zhao Lin of Port Hale". */
  private void part(Name name, List<Name> into) {
    for (int i = name.first() + 1; i + 1 < name.end(); i++) {
      if (isDash(i)) {
        boolean person = i + 2 < name.end() && isUnheard(i + 1, name.end());
        into.add(new Name(name.first(), i, Name.Type.LOCATION));
        into.add(new Name(i + 1, name.end(), person ? Name.Type.PERSON : name.type()));
        return;
      }
      if (word(i).equals("of") && isPersonIn(name, i)) {
        into.add(new Name(name.first(), i, Name.Type.PERSON));
        into.add(new Name(i + 1, name.end(), Name.Type.LOCATION));
        return;
      }
    }
    into.add(name);
  }

  /** "Simon Wetherell" and "KC", "Kvalheim" and "ASA": what follows a name at once ends it. */
  private List<Name> suffixed(List<Name> names) {
    List<Name> joined = new ArrayList<>();
    for (Name name : names) {
      int last = joined.size() - 1;
      Name before = last < 0 ? null : joined.get(last);
      Name.Type type = before == null ? null : withSuffix(before, name);
      if (before == null || type == null) {
        joined.add(name);
      } else {
        joined.set(last, new Name(before.first(), name.end(), type));
      }
    }
    return joined;
  }

  /** What a name is together with the next one, or null if that does not belong to it. */
  private Name.@Nullable Type withSuffix(Name before, Name name) {
    boolean council =
        before.end() == name.first()
            && before.type() == Name.Type.LOCATION
            && name.type() == Name.Type.ORGANISATION
            && AREAS.contains(word(name.first()));
    if (council) {
      return Name.Type.ORGANISATION;
    }
    if (before.end() != name.first() || name.end() - name.first() > 1) {
      return null;
    }
    String word = Folding.fold(word(name.first()));
    boolean honour = words.parts().isHonour(word) || words.parts().isSuffix(word);
    if (honour && before.type() == Name.Type.PERSON) {
      return Name.Type.PERSON;
    }
    boolean body = words.parts().isCorporate(word) && !isGiven(before.first());
    return body ? Name.Type.ORGANISATION : null;
  }

  /** "Jan Kalyan Dal (JKD)": nobody has initials in brackets, but bodies do. */
  private Name bracketed(Name name) {
    boolean body =
        name.type() != Name.Type.ORGANISATION
            && name.end() - name.first() > 1
            && isBracketed(name)
            && word(name.end() + 1).length() > 1;
    return body ? new Name(name.first(), name.end(), Name.Type.ORGANISATION) : name;
  }

  /** "Lady Justice Moss", "Mr Justice Hale": a judge, where a title stands before another. */
  private Name judge(Name name) {
    int first = name.first();
    int length = name.end() - first;
    boolean within = length > 2 && isJustice(first + 1) && words.titles().isTitle(word(first));
    boolean behind =
        length > 1 && first > 0 && isJustice(first) && words.titles().isTitle(word(first - 1));
    if (behind) {
      return new Name(first + 1, name.end(), Name.Type.PERSON);
    }
    return within ? new Name(first, name.end(), Name.Type.PERSON) : name;
  }

  /** The last word of a person's longer name, or nothing. */
  private String lastOfPerson(Name name) {
    boolean person = name.type() == Name.Type.PERSON && name.end() - name.first() > 1;
    return person ? Folding.family(word(name.end() - 1)) : "";
  }

  /** "PC Ana Sol", "Justice Sol": a person, where a rank was taken for the beginning of a body. */
  private Name ranked(Name name, Set<String> people) {
    int first = name.first() + 1;
    int length = name.end() - first;
    boolean person =
        name.type() != Name.Type.PERSON
            && length > 0
            && length <= LONGEST_UNSEEN
            && words.titles().isTitle(word(name.first()))
            && (length > 1
                ? isGiven(first) && isUnheard(first, name.end())
                : people.contains(Folding.family(word(first))));
    return person ? new Name(first, name.end(), Name.Type.PERSON) : name;
  }

  private boolean isJustice(int i) {
    return word(i).equals("Justice");
  }

  /** "The shopworkers' union Usta": what a body of others is called. */
  private Name union(Name name) {
    int first = name.first();
    boolean union =
        name.type() == Name.Type.PERSON
            && name.end() - first == 1
            && first > 1
            && tag(first - 2).equals("POS")
            && !token(first - 1).isCapitalised()
            && words
                .nouns()
                .find(word(first - 1))
                .filter(noun -> noun.sort() == Nouns.Sort.GROUP && !noun.plural())
                .isPresent();
    return union ? new Name(first, name.end(), Name.Type.ORGANISATION) : name;
  }

  /** Whether the initials of a name stand behind it in brackets. */
  private boolean isBracketed(Name name) {
    int open = name.end();
    return open + 2 < document.tokens().size()
        && isBracket(open, "(", "-LRB-")
        && isBracket(open + 2, ")", "-RRB-")
        && word(open + 1).equals(initials(name));
  }

  private boolean isBracket(int i, String one, String other) {
    return word(i).equals(one) || word(i).equals(other);
  }

  private String initials(Name name) {
    StringBuilder initials = new StringBuilder();
    for (int i = name.first(); i < name.end(); i++) {
      if (token(i).isCapitalised()) {
        initials.append(word(i).charAt(0));
      }
    }
    return initials.toString();
  }

  private boolean isDash(int i) {
    return switch (word(i)) {
      case "–", "—", "--", "―" -> true;
      default -> false;
    };
  }

  private boolean isPersonIn(Name name, int end) {
    return name.type() != Name.Type.PERSON
        && end - name.first() > 1
        && end - name.first() <= LONGEST_UNSEEN
        && (isGiven(name.first()) || isSurnameFirst(name.first()))
        && isUnheard(name.first(), end);
  }

  /** "Rural Affairs Dr. Ana Sol": a person's name begins behind the last "Dr." in it. */
  private Name untitled(Name name) {
    if (name.type() != Name.Type.PERSON) {
      return name;
    }
    for (int i = name.end() - 2; i > name.first(); i--) {
      if (words.isShortTitle(word(i))) {
        return new Name(i + 1, name.end(), name.type());
      }
    }
    return name;
  }

  /**
   * Whether a name of one word is the beginning of the one that follows it at once: the recogniser
   * parts names whose words it has never seen.
   */
  private boolean isFrontOf(Name front, Name name) {
    int first = front.first();
    return front.type() == Name.Type.PERSON
        && name.type() == Name.Type.PERSON
        && front.end() == name.first()
        && front.end() - first == 1
        && name.end() - first <= LONGEST_NAME
        && !families.contains(Folding.family(word(first)))
        && document.sentenceOf(first).index() == document.sentenceOf(name.first()).index()
        && isUnheard(first, name.end());
  }

  /** Whether a run is no heading and tells no office, kind, people or time: but a name. */
  private boolean isUnheard(int first, int end) {
    boolean heard = false;
    for (int i = first; i < end; i++) {
      heard |= Folding.shouts(word(i));
    }
    return !heard && isBare(first, end);
  }

  /** "Gen." by itself, a verb that opens its sentence, or "the former GP". */
  private boolean isNoName(Name name) {
    if (isNoun(name)) {
      return true;
    }
    if (name.type() != Name.Type.PERSON) {
      return false;
    }
    boolean titles = true;
    for (int i = name.first(); i < name.end(); i++) {
      titles &= words.titles().isTitle(word(i)) && word(i).endsWith(".");
    }
    boolean verb =
        name.end() - name.first() == 1 && tag(name.first()).equals("VBG") && !isGiven(name.first());
    return titles || verb;
  }

  /** "The former GP", "an MCA": capitals that are a noun for persons; "the Dane", who is no Mr. */
  private boolean isNoun(Name name) {
    int first = name.first();
    String word = word(first);
    boolean told = first > 0 && (tag(first - 1).equals("DT") || tag(first - 1).startsWith("JJ"));
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    boolean folk =
        name.type() == Name.Type.PERSON && words.nouns().isFolk(word.toLowerCase(Locale.ROOT));
    return told && name.end() - first == 1 && (capitals && words.isPerson(word) || folk);
  }

  /** For each sentence, whether its words begin with capitals as in a headline. */
  private boolean[] headings() {
    boolean[] headings = new boolean[document.sentences().size()];
    for (Sentence sentence : document.sentences()) {
      int capitals = 0;
      int others = 0;
      for (int i = sentence.first(); i < sentence.end(); i++) {
        String word = word(i);
        if (word.length() >= LONG_WORD && Character.isLetter(word.charAt(0))) {
          capitals += token(i).isCapitalised() ? 1 : 0;
          others += token(i).isCapitalised() ? 0 : 1;
        }
      }
      headings[sentence.index()] = capitals >= FEWEST && capitals > 4 * others;
    }
    return headings;
  }

  /**
   * A person in a headline: the longest beginning that is a name elsewhere, or all up to a verb.
   */
  private Name cut(Name name) {
    if (plain.contains(line(name.first(), name.end()))) {
      return name;
    }
    if (name.type() != Name.Type.PERSON) {
      return beforeVerb(name);
    }
    for (int end = Math.min(name.end() - 1, name.first() + LONGEST_NAME);
        end > name.first();
        end--) {
      if (plain.contains(line(name.first(), end)) && !isGivenAlone(name.first(), end)) {
        return new Name(name.first(), end, name.type());
      }
    }
    int end = name.first() + 1;
    while (end < name.end() && !token(end).isVerb()) {
      end++;
    }
    return new Name(name.first(), end, name.type());
  }

  /**
   * "Lawyer Tells Jury", "Ana Sol Just Said": a body up to a verb; nothing where that is no more
   * than a noun.
   */
  private Name beforeVerb(Name name) {
    int end = name.first() + 1;
    while (end < name.end() && !token(end).isFinite() && !ADVERBS.contains(word(end))) {
      end++;
    }
    if (end == name.end()) {
      return name;
    }
    boolean noun = end == name.first() + 1 && words.isTelling(word(name.first()));
    return new Name(name.first(), noun ? name.first() : end, name.type());
  }

  /** "Barack" alone does not show that "Barack Obama" ends there. */
  private boolean isGivenAlone(int first, int end) {
    return end - first == 1 && isGiven(first) && !families.contains(Folding.family(word(first)));
  }

  private void learn(Name name) {
    if (name.end() - name.first() < 2) {
      if (name.type() == Name.Type.ORGANISATION && Folding.isLetters(word(name.first()))) {
        letters.add(word(name.first()));
      }
      if (name.type() == Name.Type.PERSON && !isGiven(name.first())) {
        singles.add(Folding.family(word(name.first())));
      }
      return;
    }
    if (name.type() == Name.Type.ORGANISATION) {
      if (isBracketed(name)) {
        letters.add(word(name.end() + 1));
      }
      bodies.add(line(name.first(), name.end()));
      if (name.end() - name.first() > 2
          && words.parts().isCorporate(Folding.fold(word(name.end() - 1)))
          && isBare(name.first(), name.first() + 1)) {
        corporations.add(Folding.family(word(name.first())));
        corporations.add(line(name.first(), name.end() - 1));
      }
      if (isBare(name.first(), name.first() + 1)) {
        companies.add(Folding.family(word(name.first())));
      }
    }
    if (name.type() != Name.Type.PERSON) {
      return;
    }
    int last = name.end() - 1;
    families.add(Folding.family(word(last)));
    if (isBare(name.first(), name.first() + 1)) {
      firsts.add(Folding.family(word(name.first())));
    }
    List<String> before = new ArrayList<>();
    for (int i = name.first(); i < last; i++) {
      before.add(word(i));
    }
    particled.merge(word(last), before, (one, other) -> one.size() >= other.size() ? one : other);
  }

  /** "Nordvik Shipping" and "the firm Kade Advies" are neither persons nor places. */
  private Name company(Name name) {
    boolean called =
        name.type() == Name.Type.PERSON
            && name.first() > 1
            && isBodyNoun(name.first() - 1)
            && !isBehindOffice(name.first());
    boolean company =
        called
            || name.end() - name.first() > 1
                && !isGiven(name.first())
                && words.parts().isCompany(Folding.fold(word(name.end() - 1)))
                && token(name.end() - 1).isCapitalised();
    return company ? new Name(name.first(), name.end(), Name.Type.ORGANISATION) : name;
  }

  /**
   * "The firm", "a charity": in lower case right before a name, which is what it is called; but not
   * "secretary of state".
   */
  private boolean isBodyNoun(int i) {
    return tag(i).equals("NN")
        && !tag(i - 1).equals("IN")
        && !token(i).isCapitalised()
        && words.isBody(word(i));
  }

  /** "The treasurer, Zhuo Mingde, spoke": no place holds an office. */
  private Name holder(Name name) {
    int comma = name.first() - 1;
    if (name.type() != Name.Type.LOCATION
        || name.end() - name.first() < 2
        || comma < 2
        || !word(comma).equals(",")
        || name.end() >= document.tokens().size()
        || !word(name.end()).equals(",")) {
      return name;
    }
    boolean office = tag(comma - 2).equals("DT") && words.isPerson(word(comma - 1));
    return office ? new Name(name.first(), name.end(), Name.Type.PERSON) : name;
  }

  /** "Nordvik" is short for "Nordvik Shipping" where nobody has that name. */
  private Name body(Name name) {
    int first = name.first();
    String key = Folding.family(word(first));
    if (name.type() != Name.Type.ORGANISATION && isCorporation(name)) {
      return new Name(first, name.end(), Name.Type.ORGANISATION);
    }
    boolean body =
        name.type() == Name.Type.PERSON
            && name.end() - first == 1
            && companies.contains(key)
            && !families.contains(key)
            && !firsts.contains(key)
            && !isGiven(first)
            && (first == 0 || !words.titles().isTitle(word(first - 1)));
    return body ? new Name(first, name.end(), Name.Type.ORGANISATION) : name;
  }

  /** "Torrance" of "Torrance Fibre Ltd", taken for a place, but not in it; "Torrance Fibre". */
  private boolean isCorporation(Name name) {
    int first = name.first();
    if (name.end() - first > 1) {
      return corporations.contains(line(first, name.end()));
    }
    boolean within = first > 0 && tag(first - 1).equals("IN") && !word(first - 1).equals("of");
    return name.type() == Name.Type.LOCATION
        && !within
        && corporations.contains(Folding.family(word(first)));
  }

  /**
   * "The Harlow County Medical Examiner's Office", "the Indonesian Traders' Association": a body
   * has all the capitals between its article and its last noun.
   */
  private List<Name> whole(List<Name> names) {
    List<Name> wholes = new ArrayList<>();
    for (Name name : names) {
      int first = isBody(name) ? withCapitals(name.first()) : name.first();
      int kept = wholes.size();
      while (kept > 0
          && wholes.get(kept - 1).first() >= first
          && wholes.get(kept - 1).type() != Name.Type.PERSON) {
        kept--;
      }
      boolean free = kept == 0 || wholes.get(kept - 1).end() <= first;
      if (first < name.first() && free) {
        wholes.subList(kept, wholes.size()).clear();
        wholes.add(new Name(first, name.end(), Name.Type.ORGANISATION));
      } else {
        wholes.add(name);
      }
    }
    return wholes;
  }

  private boolean isBody(Name name) {
    return name.type() != Name.Type.PERSON
        && name.end() - name.first() > 1
        && (isBodyWord(name.end() - 1)
            || isBodyWord(name.first()) && word(name.first() + 1).equals("of"));
  }

  /** Where the capitals begin that end before a token, if an article stands there; or the token. */
  private int withCapitals(int first) {
    int start = document.sentenceOf(first).first();
    int at = first;
    while (at > start && first - at < LONGEST_NAME && isOfBody(at - 1)) {
      at--;
    }
    return at > start && word(at - 1).equalsIgnoreCase("the") ? at : first;
  }

  private boolean isBodyWord(int i) {
    return token(i).isCapitalised() && words.isBody(word(i));
  }

  private boolean isOfBody(int i) {
    return token(i).isCapitalised()
        && (token(i).isProperNoun() || tag(i).startsWith("JJ"))
        && !words.titles().isTitle(word(i));
  }

  /**
   * "DALBY: Thank you." in a transcript is Ruth Dalby, whatever it was taken for; so is "Dalby"
   * taken for an organisation or a place of which the article has no longer name.
   */
  private Name label(Name name, boolean heading) {
    int first = name.first();
    if (name.type() == Name.Type.PERSON) {
      return name;
    }
    if (name.end() - first > 1) {
      boolean full =
          name.type() == Name.Type.LOCATION && !heading && isProper(first) && !isPlaced(first);
      return full && isFullOfSingle(first, name.end())
          ? new Name(first, name.end(), Name.Type.PERSON)
          : name;
    }
    boolean person =
        families.contains(Folding.family(word(first))) && isLabel(first) || isMistaken(first);
    return person ? new Name(first, name.end(), Name.Type.PERSON) : name;
  }

  /**
   * "Truong Khai" where the article goes on with "Khai": the full name of a person whom it calls by
   * the last word of it, or by the first where family names stand in front ("Lo Kwai-fong").
   */
  private boolean isFullOfSingle(int first, int end) {
    boolean last = singles.contains(Folding.family(word(end - 1)));
    boolean front = isSurnameFirst(first) && singles.contains(Folding.family(word(first)));
    return end - first > 1
        && end - first <= LONGEST_UNSEEN
        && (last || front)
        && isUnheard(first, end);
  }

  private boolean isLabel(int i) {
    return i == document.sentenceOf(i).first()
        && i + 1 < document.tokens().size()
        && word(i + 1).equals(":")
        && Folding.shouts(word(i));
  }

  /** Whether a word that is no given name is a person's elsewhere, and nothing else's. */
  private boolean isMistaken(int i) {
    String key = Folding.family(word(i));
    boolean person = families.contains(key) || firsts.contains(key) && !isGiven(i);
    return person && !companies.contains(key) && !Folding.shouts(word(i)) && !isPlaced(i);
  }

  /** Whether a preposition stands before a word, as before a place: but not "according to". */
  private boolean isPlaced(int i) {
    if (i == 0 || !tag(i - 1).equals("IN") && !tag(i - 1).equals("TO")) {
      return false;
    }
    return i < 2 || !word(i - 2).equalsIgnoreCase("according");
  }

  /** Takes in what belongs to a person's name in front of it. */
  private Name widen(Name name, int free, boolean heading) {
    int first = name.first();
    int start = Math.max(free, document.sentenceOf(first).first());
    if (name.type() != Name.Type.PERSON) {
      return name;
    }
    first = withParticles(first, start);
    boolean given = name.end() - first == 1 && first > start && isGivenInFront(first - 1, start);
    if (given || first > start && !heading && isUnheardInFront(first - 1, start, name)) {
      first--;
    }
    return new Name(first, withFamily(name), name.type());
  }

  /** Where "Nuria Casals i Prat" ends, of which only "Nuria Casals" was found. */
  private int withFamily(Name name) {
    int end = name.end();
    int limit = document.sentenceOf(name.first()).end();
    int at = behindParticles(end, limit);
    boolean more = end - name.first() > 1 && at > end && at < limit && token(at).isCapitalised();
    return more ? at + 1 : end;
  }

  /**
   * Behind the small words of a family name, in lower case, that begin at a token; or the token.
   */
  private int behindParticles(int first, int limit) {
    int at = first;
    while (at < limit
        && !token(at).isCapitalised()
        && words.parts().isParticle(Folding.fold(word(at)))) {
      at++;
    }
    return at;
  }

  /** "Van der Meulen" where the article has "Ludo van der Meulen". */
  private int withParticles(int first, int start) {
    List<String> before = particled.getOrDefault(word(first), List.of());
    int at = first;
    for (int i = before.size() - 1; i >= 0 && at > start; i--) {
      String wanted = before.get(i);
      if (!words.parts().isParticle(Folding.fold(wanted))
          || !wanted.equalsIgnoreCase(word(at - 1))) {
        return at;
      }
      at--;
    }
    return at;
  }

  /** "Per Lind", "May Sayer": not "in May", nor a title. */
  private boolean isGivenInFront(int i, int start) {
    if (!isGiven(i) || !tag(i).equals("NNP") || words.titles().isTitle(word(i))) {
      return false;
    }
    boolean dated = words.nouns().isTime(word(i)) && i > start && tag(i - 1).equals("IN");
    boolean known = words.nouns().find(word(i)).isPresent() || words.nouns().isPeople(word(i));
    return !dated && !known;
  }

  /** "Lam Van Ut", "Colonel Jhon Tabares", of which the recogniser found the last words. */
  private boolean isUnheardInFront(int i, int start, Name name) {
    boolean family =
        isSurnameFirst(i) && !isSurnameFirst(name.first()) && name.end() - i <= LONGEST_UNSEEN;
    boolean titled = i > start && words.titles().isTitle(word(i - 1));
    boolean known = firsts.contains(Folding.family(word(i))) && isGiven(name.first());
    return name.end() - name.first() > 1
        && (family || titled || known)
        && isProper(i)
        && isUnheard(i, name.end());
  }

  private boolean isSurnameFirst(int i) {
    return words.parts().isSurnameFirst(Folding.family(word(i)));
  }

  /** Names that the recogniser missed: those known from elsewhere, and given name and family. */
  private List<Name> unseen(List<Name> names, boolean[] heading) {
    boolean[] taken = new boolean[document.tokens().size()];
    names.forEach(name -> Arrays.fill(taken, name.first(), name.end(), true));
    List<Name> unseen = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        int end = i;
        while (end < sentence.end() && !taken[end] && isProper(end)) {
          end++;
        }
        boolean free = (end == sentence.end() || !taken[end]) && (i == 0 || !taken[i - 1]);
        int family = !taken[i] ? particled(i, sentence, taken) : -1;
        if (family >= 0) {
          unseen.add(new Name(i, family + 1, Name.Type.PERSON));
          end = family + 1;
        } else if (end > i && free) {
          Optional<Name> person = person(i, end, heading[sentence.index()]);
          body(i, end).or(() -> person).ifPresent(unseen::add);
        }
        i = Math.max(end, i + 1);
      }
    }
    return unseen;
  }

  /**
   * "Anneke van der Velde": the family name behind a given name and particles in lower case, or -1.
   */
  private int particled(int first, Sentence sentence, boolean[] taken) {
    if (!token(first).isCapitalised()) {
      return -1;
    }
    int at = behindParticles(first + 1, sentence.end());
    boolean name =
        at > first + 1
            && at < sentence.end()
            && !taken[at]
            && token(at).isCapitalised()
            && !token(at).isPunctuation()
            && isGiven(first)
            && isBare(first, first + 1);
    return name ? at : -1;
  }

  /** A run that is an organisation's name elsewhere, or ends like a company's. */
  private Optional<Name> body(int first, int end) {
    boolean brief =
        end - first == 1
            && companies.contains(Folding.family(word(first)))
            && !isGiven(first)
            && !families.contains(Folding.family(word(first)))
            && isFiniteVerb(end);
    boolean body =
        brief
            || end - first == 1
                && letters.contains(word(first))
                && !families.contains(Folding.family(word(first)))
            || end - first > 1
                && end - first <= LONGEST_NAME
                && (bodies.contains(line(first, end))
                    || !isGiven(first)
                        && isBare(first, end - 1)
                        && words.parts().isCompany(Folding.fold(word(end - 1))));
    return body ? Optional.of(new Name(first, end, Name.Type.ORGANISATION)) : Optional.empty();
  }

  private Optional<Name> person(int first, int end, boolean heading) {
    String family = Folding.family(word(first));
    boolean repeated = end - first == 1 && (families.contains(family) || firsts.contains(family));
    boolean full =
        end - first > 1
            && end - first <= LONGEST_UNSEEN
            && isGiven(first)
            && isBare(first, end)
            && (families.contains(Folding.family(word(end - 1))) || isFiniteVerb(end));
    boolean held =
        !heading
            && end - first > 1
            && end - first <= LONGEST_UNSEEN
            && isFiniteVerb(end)
            && isUnheard(first, end)
            && isBehindOffice(first);
    return repeated || full || held || !heading && isFullOfSingle(first, end) && isSubject(end)
        ? Optional.of(new Name(first, end, Name.Type.PERSON))
        : Optional.empty();
  }

  /** "Head of the port administration Sevinj Mahmudlu said". */
  private boolean isBehindOffice(int first) {
    int start = document.sentenceOf(first).first();
    if (first - start < 3 || !tag(first - 1).equals("NN") || token(first - 1).isCapitalised()) {
      return false;
    }
    for (int i = first - 2; i > start && first - i <= LONGEST_OFFICE; i--) {
      if (token(i).isVerb() || token(i).isPunctuation()) {
        return false;
      }
      if (word(i).equals("of") && words.isOffice(word(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether no word of a run is an office, a people, a time or a body. */
  private boolean isBare(int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.isTelling(word(i)) || words.nouns().isTime(word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether what ends before a token does something, or is told about. */
  private boolean isSubject(int end) {
    return isFiniteVerb(end) || end < document.tokens().size() && word(end).equals(",");
  }

  private boolean isFiniteVerb(int i) {
    return i < document.tokens().size() && (tag(i).equals("VBD") || tag(i).equals("VBZ"));
  }

  private boolean isGiven(int i) {
    return words.givenNames().apply(word(i)).isPresent();
  }

  private boolean isProper(int i) {
    return token(i).isProperNoun() && token(i).isCapitalised() || words.isArticled(word(i));
  }

  private String line(int first, int end) {
    return Folding.line(document.text(document.span(first, end))).toLowerCase(Locale.ROOT);
  }

  private Token token(int i) {
    return document.tokens().get(i);
  }

  private String word(int i) {
    return token(i).text();
  }

  private String tag(int i) {
    return token(i).tag();
  }
}
