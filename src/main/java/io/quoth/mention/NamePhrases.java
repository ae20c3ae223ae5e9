package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.document.Document;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.Nouns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes phrases of names: the title in front joins the name, roles are read off around it. */
final class NamePhrases {
  /** Longer runs before a name are no title. */
  private static final int LONGEST_TITLE = 10;

  /** Longer names are no person's that nobody knows for one. */
  private static final int LONGEST_PERSON = 3;

  private final Document document;
  private final Wordbook words;
  private final Roles roles;
  private final List<Phrase> phrases = new ArrayList<>();

  /** Place of the name that a token belongs to, or -1. */
  private final int[] nameAt;

  /** Tokens that are the head of an apposition, or lie in its noun group. */
  private final boolean[] apposed;

  private List<Name> names = List.of();

  // Each once: a long text has the same names over and over.
  private final Map<String, PersonName> persons = new HashMap<>();
  private final Map<String, String> lines = new HashMap<>();

  NamePhrases(Document document, Wordbook words) {
    this.document = document;
    this.words = words;
    this.roles = new Roles(document, words);
    this.nameAt = new int[document.tokens().size()];
    this.apposed = new boolean[document.tokens().size()];
    Arrays.fill(nameAt, -1);
  }

  /** The phrases of the names, in text order; a name inside another's title is hidden. */
  List<Phrase> find(List<Name> found) {
    List<Name> all = new NameMending(document, words).mend(Lists.map(found, this::sorted));
    all.addAll(unseen(List.copyOf(all)));
    names = tidy(all);
    names.replaceAll(
        name -> isDateline(name) ? new Name(name.first(), name.end(), Name.Type.LOCATION) : name);
    for (int i = 0; i < names.size(); i++) {
      Arrays.fill(nameAt, names.get(i).first(), names.get(i).end(), i);
    }
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      Phrase phrase = name.type() == Name.Type.PERSON ? person(i) : other(name);
      hideFrom(phrase.first);
      phrase.hidden = isDateline(name);
      phrases.add(phrase);
    }
    return phrases;
  }

  /** "Zhuo Mingde, a senior engineer": no place, where nothing shows that it is one. */
  private Name sorted(Name name) {
    if (isCompany(name)) {
      return new Name(name.first(), name.end(), Name.Type.ORGANISATION);
    }
    int length = name.end() - name.first();
    if (name.type() == Name.Type.PERSON || length < 2 || length > LONGEST_PERSON) {
      return name;
    }
    boolean given = words.givenNames().apply(word(name.first())).isPresent();
    boolean place = name.type() == Name.Type.LOCATION;
    boolean placed =
        name.first() > 0 && (isLinkOrIn(name.first() - 1) || tag(name.first() - 1).equals("DT"));
    boolean surname = words.parts().isSurnameFirst(Folding.family(word(name.first())));
    if (placed || !(given || surname || place) || isBodyWithin(name)) {
      return name;
    }
    boolean apposed =
        roles
            .behind(name.end(), Nouns.Sort.PERSON)
            .filter(behind -> behind.head() >= 0 && (place || tag(behind.first()).equals("DT")))
            .filter(behind -> !words.nouns().kindsOf("company").contains(word(behind.head())))
            .isPresent();
    return apposed ? new Name(name.first(), name.end(), Name.Type.PERSON) : name;
  }

  /**
   * "Sadaf Water, a consortium of three": what is told behind the name is true of no place and
   * nobody.
   */
  private boolean isCompany(Name name) {
    int i = name.end() + 1;
    if (name.type() == Name.Type.ORGANISATION
        || i + 1 >= document.sentenceOf(name.first()).end()
        || !word(i - 1).equals(",")
        || !word(i).equals("a") && !word(i).equals("an")) {
      return false;
    }
    int noun = i + 1;
    while (noun + 1 < document.sentenceOf(name.first()).end()
        && (tag(noun).startsWith("JJ") || token(noun).isNoun())
        && token(noun + 1).isNoun()) {
      noun++;
    }
    String lemma = token(noun).lemma();
    // A maker and an operator may be somebody.
    boolean group =
        words.nouns().find(lemma).filter(n -> n.sort() == Nouns.Sort.GROUP).isPresent()
            && !words.isPerson(lemma);
    return group
        && (lemma.equals("company") || words.nouns().kindsOf("company").contains(lemma))
        && words.givenNames().apply(word(name.first())).isEmpty();
  }

  private boolean isLinkOrIn(int i) {
    return tag(i).equals("IN") || tag(i).equals("TO");
  }

  private boolean isBodyWithin(Name name) {
    for (int i = name.first(); i < name.end(); i++) {
      if (words.isTelling(word(i)) || !token(i).isCapitalised()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token is told as somebody's role behind the name. */
  boolean isApposed(int token) {
    return apposed[token];
  }

  /**
   * Names that the recogniser missed: capitalised runs behind a title, or that end in a word for a
   * body.
   */
  private List<Name> unseen(List<Name> found) {
    boolean[] taken = new boolean[document.tokens().size()];
    found.forEach(name -> Arrays.fill(taken, name.first(), name.end(), true));
    List<Name> unseen = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        int end = i;
        while (end < sentence.end() && !taken[end] && isProper(end)) {
          end++;
        }
        boolean free = (end == sentence.end() || !taken[end]) && (i == 0 || !taken[i - 1]);
        int titled = behindTitle(i, end);
        if (titled > 0) {
          unseen.add(new Name(titled, end, Name.Type.PERSON));
        } else if (end > i + 1 && free && isBody(end - 1)) {
          unseen.add(new Name(i, end, Name.Type.ORGANISATION));
        }
        i = Math.max(end, i + 1);
      }
    }
    return unseen;
  }

  /** Where a person's name begins in a capitalised run, behind "Mr." and the like; else -1. */
  private int behindTitle(int first, int end) {
    // "Mr Justice Hale" has a name of its own.
    boolean title = end > first && words.titles().isTitle(word(end - 1));
    if (title && (word(end - 1).endsWith(".") || word(end - 1).equals("Justice"))) {
      return -1;
    }
    for (int i = end - 2; i >= first && i >= end - 4; i--) {
      boolean sure = words.titles().isCourtesy(word(i)) || word(i).endsWith(".");
      if (words.titles().isTitle(word(i)) && (sure || isUnheard(i + 1, end))) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether all words of a run tell nothing but a name. */
  private boolean isUnheard(int first, int end) {
    for (int i = first; i < end; i++) {
      boolean capitals = word(i).equals(word(i).toUpperCase(Locale.ROOT));
      if (capitals || words.isTelling(word(i)) || words.nouns().isTime(word(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isProper(int i) {
    return token(i).isProperNoun() && token(i).isCapitalised();
  }

  private boolean isBody(int i) {
    return words.isBody(word(i));
  }

  private boolean isDateline(Name name) {
    Sentence sentence = document.sentenceOf(name.first());
    return name.end() - sentence.first() <= Dateline.LONGEST
        && name.end() <= Dateline.end(document, sentence);
  }

  private void hideFrom(int first) {
    for (int i = phrases.size() - 1; i >= 0 && phrases.get(i).end > first; i--) {
      phrases.get(i).hidden = true;
    }
  }

  /** In text order, without overlap, possessive marks, leading articles and stray punctuation. */
  private List<Name> tidy(List<Name> found) {
    List<Name> sorted = new ArrayList<>(found);
    sorted.sort((a, b) -> Integer.compare(a.first(), b.first()));
    List<Name> tidy = new ArrayList<>();
    int free = 0;
    for (Name name : sorted) {
      int first = Math.max(name.first(), free);
      int end = name.end();
      while (first < end && (token(first).isPunctuation() || tag(first).equals("DT"))) {
        first++;
      }
      while (end > first && isTail(end - 1)) {
        end--;
      }
      if (first < end) {
        tidy.add(new Name(first, end, name.type()));
        free = end;
      }
    }
    return nicknamed(tidy);
  }

  private boolean isTail(int i) {
    String word = word(i);
    return tag(i).equals("POS")
        || word.equals("'s")
        || word.equals("’s")
        || token(i).isPunctuation() && !word.equals(".") && !word.equals("!");
  }

  /** Joins a name that a nickname in quotation marks breaks: Robert "Bo" Hale. */
  private List<Name> nicknamed(List<Name> tidy) {
    List<Name> joined = new ArrayList<>();
    for (Name name : tidy) {
      Name last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && isNicknameBetween(last, name)) {
        joined.set(joined.size() - 1, new Name(last.first(), name.end(), last.type()));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  private boolean isNicknameBetween(Name one, Name other) {
    if (one.type() != Name.Type.PERSON || other.type() != Name.Type.PERSON) {
      return false;
    }
    int gap = other.first() - one.end();
    boolean opened = one.end() < other.first() && isMark(one.end());
    boolean closed = opened && isMark(other.first() - 1);
    boolean inside =
        gap == 1 && opened && other.end() - other.first() >= 3 && isMark(other.first() + 1);
    return gap == 3 && closed && token(one.end() + 1).isCapitalised() || inside;
  }

  private boolean isMark(int i) {
    return switch (word(i)) {
      case "\"", "“", "”", "``", "''", "'", "‘", "’" -> true;
      default -> false;
    };
  }

  private String once(String line) {
    String known = lines.putIfAbsent(line, line);
    return known == null ? line : known;
  }

  private Phrase other(Name name) {
    Phrase phrase = new Phrase(Kind.NAME, name.first(), name.end(), name.end() - 1);
    phrase.type = name.type();
    phrase.name = once(line(name.first(), name.end()));
    phrase.gender = Gender.NEUTER;
    if (name.type() == Name.Type.ORGANISATION) {
      roles.behind(name.end(), Nouns.Sort.GROUP).ifPresent(behind -> appose(phrase, behind));
    }
    return phrase;
  }

  private Phrase person(int place) {
    Name name = names.get(place);
    int bare = name.first();
    while (bare < name.end() - 1 && isOffice(name, bare)) {
      bare++;
    }
    int end = withSuffix(name.end());
    int first = title(name.first());
    Phrase phrase = new Phrase(Kind.NAME, first, end, headOf(bare, end));
    phrase.type = Name.Type.PERSON;
    phrase.person =
        persons.computeIfAbsent(
            nameText(place, bare, withoutHonours(bare, end)), text -> PersonName.of(text, words));
    phrase.gender = genderOf(first, bare);
    phrase.title = titleRightBefore(first, bare);
    phrase.before = roles.read(first, bare).or(() -> shared(place));
    phrase.affiliation = affiliationBefore(first, bare);
    roles.behind(end, Nouns.Sort.PERSON).ifPresent(behind -> appose(phrase, behind));
    roles.age(end).ifPresent(age -> phrase.name = age);
    if (phrase.affiliation.isEmpty()) {
      phrase.affiliation = affiliationBehind(end).or(() -> affiliationInClause(end));
    }
    return phrase;
  }

  /** "Ada Roe KC": what stands behind the name is an honour, as a title is. */
  private int withoutHonours(int bare, int end) {
    int last = end;
    while (last - 1 > bare
        && words.parts().isHonour(Folding.fold(word(last - 1)))
        && Character.isUpperCase(word(last - 1).charAt(word(last - 1).length() - 1))) {
      last--;
    }
    return last;
  }

  /** "Dr", "Prof": a title that tells two people of one name apart where no gender does. */
  private String titleRightBefore(int first, int bare) {
    if (bare == first || !words.titles().isTitle(word(bare - 1))) {
      return "";
    }
    boolean tells = words.titles().gender(word(bare - 1)) == 'u';
    return tells ? Folding.fold(word(bare - 1).replace(".", "")) : "";
  }

  private void appose(Phrase phrase, Roles.Apposition behind) {
    phrase.behind =
        behind.head() < 0 ? Optional.of(clause(behind)) : roles.read(behind.first(), behind.end());
    if (behind.head() >= 0) {
      Arrays.fill(apposed, behind.first(), behind.head() + 1, true);
      second(behind);
      words.nouns().find(word(behind.head())).ifPresent(noun -> see(phrase, noun));
      phrase.affiliation = phrase.affiliation.or(() -> affiliationIn(behind));
    }
  }

  /** "A tax lawyer and senior fellow": the second noun of an apposition is a role, too. */
  private void second(Roles.Apposition behind) {
    int and = behind.head() + 1;
    while (and < behind.end() && !tag(and).equals("CC")) {
      and++;
    }
    int head = and + 1;
    while (head < behind.end() && !isPerson(head)) {
      head++;
    }
    if (head < behind.end()) {
      Arrays.fill(apposed, and, head + 1, true);
    }
  }

  private Role clause(Roles.Apposition behind) {
    String text = line(behind.first(), behind.end());
    return new Role(text, Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static void see(Phrase phrase, Nouns.Noun noun) {
    if (phrase.type == Name.Type.PERSON) {
      phrase.gender = Wordbook.both(phrase.gender, Wordbook.gender(noun.gender()));
    }
  }

  /** "Bill and Hillary Clinton": the first of a couple has the second's family name. */
  private String nameText(int place, int bare, int end) {
    String text = line(bare, end);
    boolean single = end - bare == 1 && words.givenNames().apply(text).isPresent();
    if (!single || place + 1 >= names.size() || end >= document.tokens().size()) {
      return text;
    }
    Name next = names.get(place + 1);
    boolean couple =
        next.type() == Name.Type.PERSON
            && next.first() == end + 1
            && (word(end).equals("and") || word(end).equals("&"))
            && next.end() - next.first() == 2
            && words.givenNames().apply(word(next.first())).isPresent();
    return couple ? text + " " + word(next.end() - 1) : text;
  }

  /** Takes in ", Jr." and the like behind a name. */
  private int withSuffix(int end) {
    int limit = document.sentenceOf(end - 1).end();
    if (end < limit && isGeneration(end)) {
      return end + 1;
    }
    return end + 1 < limit && word(end).equals(",") && isGeneration(end + 1) ? end + 2 : end;
  }

  private boolean isGeneration(int i) {
    String folded = Folding.fold(word(i));
    return (folded.equals("jr") || folded.equals("sr")) && token(i).isCapitalised();
  }

  private int headOf(int first, int end) {
    int head = end - 1;
    while (head > first
        && (token(head).isPunctuation() || words.parts().isSuffix(Folding.fold(word(head))))) {
      head--;
    }
    return head;
  }

  /** Whether a word that the recogniser took for a part of the name is a title in front of it. */
  private boolean isOffice(Name name, int i) {
    boolean given = words.givenNames().apply(word(i)).isPresent();
    if (i + 2 < name.end() && words.titles().isTitle(word(i) + " " + word(i + 1))) {
      return true;
    }
    if (words.titles().isTitle(word(i)) && token(i).isCapitalised()) {
      boolean brief = name.end() - i == 2 && !word(i).endsWith(".");
      boolean titled =
          i == name.first()
              && i > 0
              && isTitleWord(i - 1)
              && !isCourtesy(i)
              && !words.titles().isShort(word(i));
      return !(brief && (given && !isCourtesy(i) || titled));
    }
    return !given && !tag(i).equals("NNP") && isPerson(i) && !words.nouns().isPeople(word(i));
  }

  private boolean isCourtesy(int i) {
    return words.titles().isCourtesy(word(i));
  }

  private boolean isPerson(int i) {
    return words.isPerson(word(i));
  }

  private Gender genderOf(int first, int bare) {
    Gender gender = Gender.UNKNOWN;
    for (int i = first; i < bare; i++) {
      boolean common = isCourtesy(i) && !token(i).isCapitalised();
      gender =
          common ? gender : Wordbook.both(gender, Wordbook.gender(words.titles().gender(word(i))));
      if (i == bare - 1) {
        Optional<Nouns.Noun> noun = words.nouns().find(word(i));
        if (noun.isPresent()) {
          gender = Wordbook.both(gender, Wordbook.gender(noun.get().gender()));
        }
      }
    }
    return gender;
  }

  /** The first token of the title in front of a name. */
  private int title(int first) {
    int start = document.sentenceOf(first).first();
    int anchor = anchor(first, start);
    if (anchor < 0) {
      return first;
    }
    boolean proper = token(Math.min(anchor, first - 1)).isCapitalised();
    int at = anchor;
    while (at > start && first - at < LONGEST_TITLE && isPremodifier(at - 1, proper, first)) {
      at--;
    }
    at = wholeName(at, first);
    while (at < first && (token(at).isPunctuation() || tag(at).equals("CC"))) {
      at++;
    }
    return at;
  }

  /** "The ministers Ilic and Okafor": the office that two names share, in the singular. */
  private Optional<Role> shared(int place) {
    Name name = names.get(place);
    if (place > 0 && isPairOf(place - 1)) {
      return sharedOffice(names.get(place - 1).first() - 1);
    }
    return isPairOf(place) ? sharedOffice(name.first() - 1) : Optional.empty();
  }

  private boolean isPairOf(int place) {
    if (place + 1 >= names.size()) {
      return false;
    }
    Name one = names.get(place);
    Name other = names.get(place + 1);
    return one.type() == Name.Type.PERSON
        && other.type() == Name.Type.PERSON
        && other.first() == one.end() + 1
        && word(one.end()).equals("and");
  }

  private Optional<Role> sharedOffice(int i) {
    boolean opens = i == 0 || i > 0 && tag(i - 1).equals("DT");
    if (i < 0 || !opens || !tag(i).equals("NNS")) {
      return Optional.empty();
    }
    return words
        .nouns()
        .find(word(i))
        .filter(noun -> noun.sort() == Nouns.Sort.PERSON && noun.plural())
        .map(noun -> Role.of(noun.lemma()));
  }

  /** A premodifier is taken whole or not at all. */
  private int wholeName(int at, int first) {
    int name = nameAt[at];
    if (name < 0 || names.get(name).first() >= at) {
      return at;
    }
    int whole = names.get(name).first();
    return first - whole <= LONGEST_TITLE ? whole : names.get(name).end();
  }

  /** The token of the title next to the name, or the first of "Secretary of State"; else -1. */
  private int anchor(int first, int start) {
    int before = first - 1;
    if (before < start) {
      return -1;
    }
    if (isTitleWord(before)) {
      // "Minister of Works Dr. Ana Sol": behind the office another title.
      int office =
          words.titles().isCourtesy(word(before)) || word(before).endsWith(".")
              ? ofArea(before - 1, start, first)
              : -1;
      if (office >= 0) {
        return office;
      }
      return isOfAnother(before, start) ? before - 3 : before;
    }
    if (before - 3 >= start && isBracketed(before - 1) && isTitleWord(before - 3)) {
      return before - 3;
    }
    return ofArea(before, start, first);
  }

  /** The office whose area ends at a token, "Minister" of "Minister of Works", or -1. */
  private int ofArea(int before, int start, int first) {
    int at = before;
    while (at > start && before - at < 6 && isOfficeArea(at)) {
      at--;
    }
    while (at > start
        && at < before
        && before - at < LONGEST_TITLE
        && (word(at).equals("of") || word(at).equals("for"))) {
      if (isTitleWord(at - 1)) {
        return isChain(at - 1, first) ? at - 1 : -1;
      }
      at--;
      while (at > start && before - at < LONGEST_TITLE && isOfficeArea(at)) {
        at--;
      }
    }
    return -1;
  }

  /** "Prof. (Mrs) Ada Roe", "Chief (Dr) Ben Okoro": a second title in brackets. */
  private boolean isBracketed(int i) {
    return words.titles().isTitle(word(i)) && word(i - 1).equals("(") && word(i + 1).equals(")");
  }

  /** "Press Secretary of the President Ana Sol": of a president himself there would be no "the". */
  private boolean isOfAnother(int title, int start) {
    return title - 3 >= start
        && word(title - 1).equals("the")
        && (word(title - 2).equals("of") || word(title - 2).equals("for"))
        && token(title - 3).isCapitalised()
        && isTitleWord(title - 3);
  }

  private boolean isOfficeArea(int i) {
    boolean person = nameAt[i] >= 0 && names.get(nameAt[i]).type() == Name.Type.PERSON;
    return !person
        && (token(i).isNoun()
            || word(i).equals("and")
            || word(i).equals("the")
            || tag(i).equals("POS"));
  }

  /** "The head of the department Ana Sol": in lower case, only a definite office does so. */
  private boolean isChain(int office, int first) {
    boolean capitals = token(office).isCapitalised();
    for (int i = office + 1; i < first && !capitals; i++) {
      capitals = token(i).isCapitalised();
    }
    return capitals || office > 0 && word(office - 1).equalsIgnoreCase("the");
  }

  private boolean isTitleWord(int i) {
    String word = word(i);
    if (nameAt[i] >= 0 && names.get(nameAt[i]).type() == Name.Type.PERSON) {
      return false;
    }
    if (words.titles().isTitle(word) && token(i).isCapitalised()) {
      return !isVerbal(i);
    }
    boolean noun = token(i).isNoun() || tag(i).equals("JJ") && words.titles().isTitle(word);
    return noun && words.isPerson(word);
  }

  private boolean isVerbal(int i) {
    String tag = tag(i);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("PRP") || tag.equals("IN");
  }

  private boolean isPremodifier(int i, boolean proper, int first) {
    String word = word(i);
    String tag = tag(i);
    if (nameAt[i] >= 0) {
      Name name = names.get(nameAt[i]);
      return name.type() != Name.Type.PERSON || modifies(name);
    }
    if (words.nouns().isTime(word) && token(i).isCapitalised()) {
      return false;
    }
    if (tag.equals("RB") && !word(i + 1).equals("-")) {
      return false;
    }
    if (isGerund(i, first)) {
      return true;
    }
    if (words.titles().isQualifier(word)
        || words.titles().isTitle(word) && token(i).isCapitalised()) {
      return !isVerbal(i);
    }
    if (token(i).isCapitalised()) {
      return token(i).isNoun() || tag.startsWith("JJ") || words.nouns().isPeople(word);
    }
    if (tag.equals("HYPH") || word.equals("-") || word.equals("&")) {
      return tag.equals("HYPH")
          || word.equals("&")
          || token(i).span().end() == token(i + 1).span().start();
    }
    if (word.equals("and") || word.equals("turned")) {
      return i > 0 && isTitleWord(i - 1) && isTitleWord(i + 1) || joinsAreas(i, first);
    }
    boolean speaks =
        words.nouns().find(word).filter(n -> n.sort() != Nouns.Sort.DOCUMENT).isPresent();
    return proper
        ? token(i).isNoun() && speaks && !tag.equals("NNS")
        : tag.equals("NN") || tag.startsWith("JJ");
  }

  /** "Health and Welfare Minister Ada Roe": an office of two things, neither of them named. */
  private boolean joinsAreas(int and, int first) {
    int title = and + 1;
    while (title < first && isArea(title)) {
      title++;
    }
    return word(and).equals("and")
        && and > 0
        && isArea(and - 1)
        && title > and + 1
        && title < first
        && isTitleWord(title)
        && token(title).isCapitalised();
  }

  private boolean isArea(int i) {
    return nameAt[i] < 0 && token(i).isCapitalised() && token(i).isNoun() && !isTitleWord(i);
  }

  /** "Planning officer Lena Roe said": in a clause of its own the noun's verb would be missing. */
  private boolean isGerund(int i, int first) {
    if (!tag(i).equals("VBG")
        || i != document.sentenceOf(i).first()
        || !isTitleWord(i + 1)
        || nameAt[first] < 0) {
      return false;
    }
    int end = names.get(nameAt[first]).end();
    return end < document.sentenceOf(i).end()
        && (tag(end).equals("VBD") || tag(end).equals("VBZ") || tag(end).equals("MD"));
  }

  /** "Hale campaign manager": a person's name before a noun in lower case that can speak. */
  private boolean modifies(Name name) {
    return name.end() - name.first() <= 2
        && !token(name.end()).isCapitalised()
        && words.nouns().find(word(name.end())).isPresent();
  }

  /** An organisation or place within the title, or possessing it. */
  private Optional<String> affiliationBefore(int first, int bare) {
    for (int i = first; i < bare; i++) {
      if (nameAt[i] >= 0 && isPlace(nameAt[i])) {
        return Optional.of(line(nameAt[i]));
      }
    }
    boolean possessed = first < bare && first > 1 && tag(first - 1).equals("POS");
    return possessed && nameAt[first - 2] >= 0 && isPlace(nameAt[first - 2])
        ? Optional.of(line(nameAt[first - 2]))
        : Optional.empty();
  }

  /** "X of the University of Y". */
  private Optional<String> affiliationBehind(int name) {
    int limit = document.sentenceOf(name - 1).end();
    int end = name + 1 < limit && word(name).equals(",") && isOfOrAt(name + 1) ? name + 1 : name;
    if (end + 1 >= limit || !isLink(end)) {
      return Optional.empty();
    }
    int at = word(end + 1).equalsIgnoreCase("the") ? end + 2 : end + 1;
    boolean held = at < limit && nameAt[at] >= 0 && names.get(nameAt[at]).first() == at;
    if (!held || !isPlace(nameAt[at])) {
      return Optional.empty();
    }
    boolean body = names.get(nameAt[at]).type() == Name.Type.ORGANISATION;
    return body || word(end).equals("of") ? Optional.of(line(nameAt[at])) : Optional.empty();
  }

  /** "X, who leads the Port Trust": the body that somebody works for. */
  private Optional<String> affiliationInClause(int end) {
    int limit = document.sentenceOf(end - 1).end();
    boolean clause =
        end + 4 < limit
            && word(end).equals(",")
            && word(end + 1).equals("who")
            && token(end + 2).isVerb()
            && words.nouns().isTrade(token(end + 2).lemma());
    if (!clause) {
      return Optional.empty();
    }
    int at = end + 3;
    while (at < limit - 1 && at < end + 6 && (isLinkOrIn(at) || tag(at).equals("DT"))) {
      at++;
    }
    boolean body =
        nameAt[at] >= 0
            && names.get(nameAt[at]).first() == at
            && names.get(nameAt[at]).type() == Name.Type.ORGANISATION;
    return body ? Optional.of(line(nameAt[at])) : Optional.empty();
  }

  private Optional<String> affiliationIn(Roles.Apposition behind) {
    for (int i = behind.first(); i < behind.end(); i++) {
      if (nameAt[i] >= 0 && isPlace(nameAt[i])) {
        return Optional.of(line(nameAt[i]));
      }
    }
    return Optional.empty();
  }

  private boolean isOfOrAt(int i) {
    return word(i).equals("of") || word(i).equals("at") || word(i).equals("from");
  }

  private boolean isLink(int i) {
    return switch (word(i)) {
      case "of", "from", "at", "with" -> true;
      default -> false;
    };
  }

  private boolean isPlace(int name) {
    return names.get(name).type() != Name.Type.PERSON;
  }

  private String line(int name) {
    return line(names.get(name).first(), names.get(name).end());
  }

  private String line(int first, int end) {
    return Folding.line(document.text(document.span(first, end)));
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
