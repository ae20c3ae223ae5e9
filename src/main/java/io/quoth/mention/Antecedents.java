package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.document.Document;
import io.quoth.document.Token;
import io.quoth.lexicon.Nouns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a nominal stands for, in text order: the entity whose role or own noun fits best;
 * where two fit alike and neither is much nearer, both remain rivals.
 */
final class Antecedents {
  /** A role that is the very noun; one that is a kind of it; a mere person for "the man". */
  private static final int SAME = 40;

  private static final int KIND = 20;
  private static final int ANY = 1;

  /** What was called "the report" before is meant again, rather than any other report. */
  private static final int AGAIN = 2;

  /** The nearer of two that fit alike is meant if the other is this many times farther off. */
  private static final int FARTHER = 3;

  /** Those without a name are spoken of for a short while. */
  private static final int FARTHER_UNNAMED = 2;

  /** "The man" and "the company" reach back no further than this many tokens. */
  private static final int NEAR = 80;

  /** "The Norwegian", "the former winger"; more words tell of somebody else. */
  static final int LONGEST_EPITHET = 3;

  /** Where more have been named, none is simply the one. */
  private static final int MOST_BODIES = 24;

  /** "In", "of" and "the" have no letter in such. */
  private static final int SMALL = 3;

  /** Who was first named more paragraphs back is no longer new. */
  private static final int ANEW = 2;

  private static final Set<String> PARTIES =
      Set.of(
          "Republican",
          "Democrat",
          "Democratic",
          "Tory",
          "Whig",
          "Socialist",
          "Communist",
          "Liberal",
          "Conservative",
          "Labour",
          "Labor",
          "Green",
          "Christian",
          "Muslim",
          "Catholic",
          "Jewish");

  /** "His Kazakh counterpart, Murat Example": of the same office elsewhere. */
  private static final String COUNTERPART = "counterpart";

  private static final String GUEST = "guest";

  private static final String WITNESS = "witness";

  /** Lemmas: who does so has guests. */
  private static final Set<String> RECEIVING = Set.of("receive", "host", "welcome", "greet");

  /** "Who is in the country on a two-day working visit": it ends no further on. */
  private static final int LONGEST_VISIT = 12;

  private static final String PERSON = "*person";
  private static final String BODY = "*body";

  private final Document document;
  private final Wordbook words;
  private final Recent recent = new Recent();
  private final Stage stage;
  private final Set<Cluster> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Cluster> repeated = new HashMap<>();

  /** Each role once, however many are called so. */
  private final Map<Role, Role> roles = new HashMap<>();

  private final Set<String> roleWords = new HashSet<>();
  private final List<Cluster> named;

  /** Persons by their offices in letters; made when first asked. */
  private @Nullable Map<String, Set<Cluster>> lettered;

  Antecedents(Document document, Wordbook words, List<Cluster> named) {
    this.document = document;
    this.words = words;
    this.named = named;
    this.stage = new Stage(document, words.speech());
    for (Cluster cluster : named) {
      cluster.roles.forEach(role -> roleWords.addAll(role.words()));
    }
  }

  /** Gives each nominal a cluster or rivals; names only refresh the memory. */
  void resolve(List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      if (isLetters(phrase)) {
        byLetters(phrase);
      }
      if (phrase.kind == Kind.NOMINAL) {
        Phrase before = i > 0 ? phrases.get(i - 1) : null;
        resolve(phrase, before, behind(phrases, i));
      }
      stage.see(phrase);
      if (phrase.cluster != null) {
        see(phrase.cluster, phrase);
      }
    }
  }

  /** "The DC": an office in letters, which the recogniser takes for an organisation's name. */
  private boolean isLetters(Phrase phrase) {
    String word = word(phrase.first);
    return phrase.kind == Kind.NAME
        && phrase.person == null
        && !phrase.hidden
        && phrase.end - phrase.first == 1
        && Folding.isLetters(word)
        && phrase.first > document.sentenceOf(phrase.first).first()
        && word(phrase.first - 1).equalsIgnoreCase("the")
        && isActing(phrase);
  }

  /** Gives such a phrase to the only person whose office has these letters. */
  private void byLetters(Phrase phrase) {
    Map<String, Set<Cluster>> known = lettered;
    if (known == null) {
      known = new HashMap<>();
      for (Cluster one : named) {
        learnLetters(one, known);
      }
      lettered = known;
    }
    Set<Cluster> holders = known.getOrDefault(word(phrase.first), Set.of());
    if (holders.size() == 1 && phrase.cluster != null) {
      phrase.cluster.phrases.remove(phrase);
      holders.iterator().next().add(phrase);
    }
  }

  /** The letters of somebody's offices, and those in brackets in front of the name. */
  private void learnLetters(Cluster one, Map<String, Set<Cluster>> into) {
    if (one.sort != Entity.Sort.PERSON) {
      return;
    }
    for (Role role : one.roles) {
      String letters = letters(role.text());
      for (int i = 0; i + 1 < letters.length(); i++) {
        holder(letters.substring(i), one, into);
      }
      // "MD" is "managing director of the company", too.
      int of = role.text().indexOf(" of ");
      if (of > 0) {
        holder(letters(role.text().substring(0, of)), one, into);
      }
    }
    for (Phrase phrase : one.phrases) {
      for (int i = phrase.first; i + 1 < phrase.end; i++) {
        if (Folding.isLetters(word(i)) && word(i + 1).equals(")")) {
          holder(word(i), one, into);
        }
      }
    }
  }

  private static void holder(String letters, Cluster one, Map<String, Set<Cluster>> into) {
    if (Folding.isLetters(letters)) {
      into.computeIfAbsent(letters, key -> new LinkedHashSet<>()).add(one);
    }
  }

  /** "Agriculture Cabinet Secretary": ACS; small words do not count. */
  private static String letters(String role) {
    StringBuilder letters = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < role.length(); i++) {
      char c = role.charAt(i);
      int end = i;
      while (end < role.length() && Character.isLetter(role.charAt(end))) {
        end++;
      }
      if (!inside && end - i > SMALL) {
        letters.append(Character.toUpperCase(c));
      }
      inside = Character.isLetter(c);
    }
    return letters.toString();
  }

  /** The next phrase that is no part of this one ("Port Hale" in "the mayor of Port Hale"). */
  private static @Nullable Phrase behind(List<Phrase> phrases, int place) {
    int end = phrases.get(place).end;
    for (int i = place + 1; i < phrases.size(); i++) {
      if (phrases.get(i).first >= end) {
        return phrases.get(i);
      }
    }
    return null;
  }

  private void resolve(Phrase phrase, @Nullable Phrase before, @Nullable Phrase next) {
    if (phrase.hidden) {
      return;
    }
    if (next != null && next.cluster != null && isNamedBehind(phrase, next)) {
      tell(next.cluster, phrase);
      join(phrase, next);
    } else if (before != null && before.cluster != null && isPredicate(phrase, before)) {
      tell(before.cluster, phrase);
    } else {
      refer(phrase);
    }
  }

  private void tell(Cluster cluster, Phrase phrase) {
    role(phrase).ifPresent(cluster::add);
    cluster.affiliation = cluster.affiliation.or(() -> phrase.affiliation);
    cluster.add(phrase);
  }

  /** "Lena Roe is a nurse": what is said of the name is its role. */
  private boolean isPredicate(Phrase phrase, Phrase before) {
    return before.kind == Kind.NAME
        && !before.hidden
        && before.cluster != null
        && !phrase.plural
        && isCopulaBetween(before.end, phrase.first)
        && before.cluster.gender.agrees(phrase.gender)
        && sorts(phrase, before.cluster);
  }

  /**
   * "Said the mayor, Ruth Dalby." is one mention, since nothing closes an apposition; in "The
   * mayor, Ruth Dalby, said" the name is a remark on the mayor.
   */
  private void join(Phrase phrase, Phrase name) {
    boolean open = name.end >= document.tokens().size() || !word(name.end).equals(",");
    if (open || isTitle(phrase, name)) {
      phrase.hidden = true;
      name.first = phrase.first;
    }
  }

  /** "Is", "was", and before it "who" with or without a comma. */
  private boolean isCopulaBetween(int end, int first) {
    int at = end;
    if (first - at > 1 && word(at).equals(",")) {
      at++;
    }
    if (first - at > 1 && word(at).equals("who")) {
      at++;
    }
    boolean relative = at > end && word(at - 1).equals("who");
    return at == first - 1
        && (at == end || relative)
        && (word(at).equals("is") || word(at).equals("was"));
  }

  private void refer(Phrase phrase) {
    List<Cluster> fitting = phrase.definite ? best(phrase) : List.of();
    if (fitting.size() == 1) {
      fitting.get(0).add(phrase);
      fitting.get(0).definite = true;
    } else if (fitting.size() > 1) {
      phrase.rivals = fitting;
    } else {
      Cluster cluster = again(phrase).orElseGet(() -> open(phrase));
      phrase.description = cluster.phrases.isEmpty() ? description(phrase) : Description.NONE;
      cluster.add(phrase);
      cluster.definite |= phrase.definite;
    }
  }

  /** "The party's chairman, Lena Roe, said": the name in apposition tells who it is. */
  private boolean isNamedBehind(Phrase phrase, Phrase next) {
    if (next.kind != Kind.NAME
        || next.hidden
        || next.cluster == null
        || phrase.plural
        || !sorts(phrase, next.cluster)) {
      return false;
    }
    if (isTitle(phrase, next)) {
      return true;
    }
    if (next.first != phrase.end + 1 || !word(phrase.end).equals(",")) {
      return false;
    }
    int end = next.end;
    return end >= document.tokens().size()
        || document.tokens().get(end).isPunctuation()
        || document.sentenceOf(next.first).end() == end;
  }

  /** "Head of the Water Users' Association Ada Sol": an office without an article. */
  private boolean isTitle(Phrase phrase, Phrase name) {
    return name.first == phrase.end
        && phrase.end > phrase.core
        && phrase.noun.sort() == Nouns.Sort.PERSON
        && words.isOffice(phrase.noun.lemma())
        && token(phrase.first).isNoun();
  }

  static boolean sorts(Phrase phrase, Cluster cluster) {
    return phrase.noun.sort() == Nouns.Sort.PERSON && cluster.sort == Entity.Sort.PERSON
        || phrase.noun.sort() == Nouns.Sort.GROUP && cluster.sort == Entity.Sort.ORGANISATION;
  }

  Optional<Role> role(Phrase phrase) {
    return new Roles(document, words)
        .read(phrase.first, phrase.told)
        .map(role -> roles.computeIfAbsent(role, one -> one));
  }

  private List<Cluster> best(Phrase phrase) {
    Set<Cluster> candidates = new LinkedHashSet<>();
    recent.collect(phrase.noun.lemma(), candidates);
    for (String kind : words.nouns().kindsOf(phrase.noun.lemma())) {
      recent.collect(kind, candidates);
    }
    Optional<String> age = age(phrase);
    age.ifPresent(years -> recent.collect(years, candidates));
    recent.collect(phrase.noun.sort() == Nouns.Sort.PERSON ? PERSON : BODY, candidates);
    Optional<Role> told = role(phrase);
    int top = 0;
    List<Cluster> best = new ArrayList<>();
    for (Cluster cluster : candidates) {
      int score = score(phrase, told, cluster);
      if (score > top) {
        best.clear();
      }
      if (score > 0 && score >= top) {
        top = score;
        best.add(cluster);
      }
    }
    best.sort((one, other) -> Integer.compare(other.lastSeen, one.lastSeen));
    if (isPlainBody(phrase) && !Lists.any(best, one -> isSurely(phrase, one))) {
      List<Cluster> fitting = bodiesOf(phrase);
      boolean any = words.nouns().isAnybody(phrase.noun.lemma());
      List<Cluster> near = any || fitting.size() == 1 ? nearest(phrase, fitting) : List.of();
      return near.size() == 1 ? near : nearest(phrase, best);
    }
    if (best.isEmpty()) {
      List<Cluster> there = stage.named(phrase);
      List<Cluster> called = Lists.filter(there, one -> isCalled(phrase, told, one));
      boolean sure = there.size() == 1 || words.nouns().isPosition(phrase.noun.lemma());
      if (sure && called.size() == 1) {
        return called;
      }
      Cluster one = there.size() == 1 ? there.get(0) : stage.speaker(phrase);
      one = one == null && isKin(phrase) ? stage.main(phrase) : one;
      if (one != null && isHonour(phrase) && one.gender.agrees(owner(phrase))) {
        return List.of(one);
      }
      return one != null
              && (isAnew(phrase, told, one) || isMain(phrase) && isCalled(phrase, told, one))
          ? List.of(one)
          : List.of();
    }
    return Nouns.isAge(phrase.noun.lemma()) ? best : nearest(phrase, best);
  }

  /**
   * Whether a phrase that nothing before it explains can be a new word for a person just spoken of:
   * an age, a people, a place in the team, or what somebody was before.
   */
  private boolean isCalled(Phrase phrase, Optional<Role> told, Cluster one) {
    String lemma = phrase.noun.lemma();
    boolean definite = word(phrase.first).equalsIgnoreCase("the") && phrase.end == phrase.core;
    if (!definite
        || phrase.plural
        || !one.gender.agrees(phrase.gender)
        || told.filter(role -> isStranger(role, one)).isPresent()) {
      return false;
    }
    if (words.nouns().isFolk(lemma) && !isActing(phrase)) {
      return false;
    }
    if (words.nouns().isEpithet(lemma)) {
      boolean another =
          words.nouns().isPosition(lemma) && !Lists.all(one.nouns, words.nouns()::isAnyPosition);
      boolean older = Nouns.isAge(lemma) && Lists.any(one.nouns, Nouns::isAge);
      return phrase.core - phrase.first <= LONGEST_EPITHET && !another && !older;
    }
    return told.filter(this::isPast).isPresent() && (one.roles.isEmpty() || isActing(phrase));
  }

  /**
   * "Said Ana Sol. The hotelier claimed": whether a phrase that nothing before explains calls anew
   * whom the article has just brought in, since news does so where it would have to say "she" once
   * more. Offices have holders of their own.
   */
  private boolean isAnew(Phrase phrase, Optional<Role> told, Cluster one) {
    String lemma = phrase.noun.lemma();
    boolean whole =
        phrase.end == phrase.core || document.tokens().get(phrase.end - 1).tag().equals("CD");
    boolean older =
        Lists.any(one.nouns, Nouns::isAge) && (Nouns.isAge(lemma) || age(phrase).isPresent());
    return whole
        && !older
        && word(phrase.first).equalsIgnoreCase("the")
        && !phrase.plural
        && phrase.noun.sort() == Nouns.Sort.PERSON
        && phrase.core - phrase.first <= LONGEST_EPITHET + 1
        && (!words.titles().isTitle(lemma) || isKin(phrase))
        && !words.nouns().isPosition(lemma)
        && !(phrase.core - phrase.first == 2 && words.nouns().isScene(lemma) && !isKin(phrase))
        && one.gender.agrees(phrase.gender)
        && told.filter(role -> isStranger(role, one)).isEmpty()
        && !isOwned(phrase)
        && !isAnother(phrase)
        && !isOfAParty(phrase)
        && isActing(phrase)
        && isMain(phrase)
        && !isApposed(phrase)
        && isFresh(one, phrase);
  }

  /** "The 45-year-old mother", "the father of nine": told by age or children, not by an office. */
  private boolean isKin(Phrase phrase) {
    boolean children =
        phrase.end - phrase.core == 2 && document.tokens().get(phrase.end - 1).tag().equals("CD");
    return children || age(phrase).isPresent();
  }

  /**
   * Whether a phrase opens its sentence, or stands beside its verb or a mark: not "as the clerk
   * says".
   */
  private boolean isMain(Phrase phrase) {
    int before = phrase.first - 1;
    if (before < document.sentenceOf(phrase.first).first()) {
      return true;
    }
    Token token = token(before);
    return token.isPunctuation() || token.isVerb() || token.tag().equals("CC");
  }

  /** "The Republican nominee" may well be the other one. */
  private boolean isOfAParty(Phrase phrase) {
    for (int i = phrase.first + 1; i < phrase.core - 1; i++) {
      boolean people = words.nouns().isPeople(word(i)) && !PARTIES.contains(word(i));
      if (token(i).isCapitalised() && word(i).indexOf('-') < 0 && !people) {
        return true;
      }
    }
    return false;
  }

  /** "The developer, Ana Sol": a name behind a comma tells who it is. */
  private boolean isApposed(Phrase phrase) {
    return phrase.end + 1 < document.tokens().size()
        && word(phrase.end).equals(",")
        && token(phrase.end + 1).isCapitalised();
  }

  /** "The second witness", "the Republican nominee": may well be another one. */
  private boolean isAnother(Phrase phrase) {
    for (int i = phrase.first + 1; i < phrase.core; i++) {
      boolean stranger = !token(i).isCapitalised() && words.nouns().isStranger(word(i));
      if (stranger || PARTIES.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAccordingTo(Phrase phrase) {
    return phrase.first > 1
        && word(phrase.first - 1).equals("to")
        && word(phrase.first - 2).equalsIgnoreCase("according");
  }

  /**
   * What a nominal tells of somebody who may have been named; nothing of a part in what happened
   * ("the driver"), of somebody's somebody, or of another one ("the second witness").
   */
  private Description description(Phrase phrase) {
    String lemma = phrase.noun.lemma();
    if (!phrase.definite
        || phrase.plural
        || phrase.noun.sort() != Nouns.Sort.PERSON
        || !word(phrase.first).equalsIgnoreCase("the")
        || !isMain(phrase) && !isAccordingTo(phrase)
        || isOwned(phrase)
        || isAnother(phrase)) {
      return Description.NONE;
    }
    if (isKin(phrase) || Nouns.isAge(lemma)) {
      return Description.AGE;
    }
    if (words.nouns().isFolk(lemma)) {
      return Description.PEOPLE;
    }
    if (words.titles().isTitle(lemma) || words.nouns().isPosition(lemma)) {
      return Description.OFFICE;
    }
    return words.nouns().isScene(lemma) ? Description.NONE : Description.OTHER;
  }

  /** "The programme's host": somebody that belongs to somebody else. */
  private boolean isOwned(Phrase phrase) {
    for (int i = phrase.first; i < phrase.core; i++) {
      if (tag(i).equals("POS")) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody was named first not long ago. */
  private boolean isFresh(Cluster one, Phrase phrase) {
    int now = document.sentenceOf(phrase.first).paragraph();
    // Names come first in a cluster, in text order.
    int named = document.sentenceOf(one.phrases.get(0).first).paragraph();
    return now - named <= ANEW;
  }

  /**
   * Whether a phrase does something: "the Norwegian said", "said the Norwegian." Elsewhere such a
   * word is likelier an adjective ("between the Norwegian and Swedish governments").
   */
  private boolean isActing(Phrase phrase) {
    int next = phrase.end;
    if (next >= document.tokens().size()) {
      return false;
    }
    int limit = document.sentenceOf(phrase.first).end();
    while (next + 1 < limit
        && (token(next).tag().equals("RB") || token(next).relation().equals("advmod"))) {
      next++;
    }
    Token behind = token(next);
    boolean inverted = phrase.first > 0 && document.tokens().get(phrase.first - 1).isVerb();
    boolean opens = document.sentenceOf(phrase.first).first() == phrase.first;
    return behind.isVerb()
        || behind.tag().equals("MD")
        || (inverted || opens) && behind.isPunctuation();
  }

  /** "The company", "the club", and no more. */
  private boolean isPlainBody(Phrase phrase) {
    return phrase.noun.sort() == Nouns.Sort.GROUP
        && !phrase.plural
        && phrase.end - phrase.first == 2
        && word(phrase.first).equalsIgnoreCase("the");
  }

  private boolean isSurely(Phrase phrase, Cluster cluster) {
    String lemma = phrase.noun.lemma();
    return isNamed(cluster) ? !words.nouns().isAnybody(lemma) : cluster.nouns.contains(lemma);
  }

  /** The organisations named so far that are of a kind, or tell none if anybody may be meant. */
  private List<Cluster> bodiesOf(Phrase phrase) {
    String lemma = phrase.noun.lemma();
    boolean any = words.nouns().isAnybody(lemma);
    List<String> kinds = words.nouns().kindsOf(lemma);
    if (bodies.size() > MOST_BODIES) {
      return List.of();
    }
    List<Cluster> fitting =
        new ArrayList<>(
            Lists.filter(
                bodies,
                body ->
                    body.nouns.contains(lemma)
                        || any && body.nouns.isEmpty()
                        || Lists.any(kinds, body.nouns::contains)));
    if (Lists.any(fitting, body -> !body.nouns.isEmpty())) {
      fitting.removeIf(body -> body.nouns.isEmpty());
    }
    fitting.sort((one, other) -> Integer.compare(other.lastSeen, one.lastSeen));
    return fitting;
  }

  /** "His Highness", "Her Excellency". */
  private boolean isHonour(Phrase phrase) {
    return words.nouns().isHonour(phrase.noun.lemma())
        && phrase.core - phrase.first == 2
        && tag(phrase.first).equals("PRP$");
  }

  private Gender owner(Phrase phrase) {
    return switch (word(phrase.first).toLowerCase(Locale.ROOT)) {
      case "his" -> Gender.MALE;
      case "her" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }

  /** "The 46-year-old carpenter": the age. */
  private Optional<String> age(Phrase phrase) {
    for (int i = phrase.first; i < phrase.core - 1; i++) {
      if (Nouns.isAge(word(i))) {
        return Optional.of(word(i).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  private static List<Cluster> nearest(Phrase phrase, List<Cluster> best) {
    if (best.size() < 2) {
      return best;
    }
    int near = phrase.first - best.get(0).lastSeen;
    int far = phrase.first - best.get(1).lastSeen;
    int farther = isNamed(best.get(0)) || isNamed(best.get(1)) ? FARTHER : FARTHER_UNNAMED;
    return far > farther * near ? best.subList(0, 1) : List.copyOf(best);
  }

  private int score(Phrase phrase, Optional<Role> told, Cluster cluster) {
    if (!isSort(phrase, cluster)
        || !cluster.gender.agrees(phrase.gender)
        || isPlural(cluster) != phrase.plural) {
      return 0;
    }
    String lemma = phrase.noun.lemma();
    if (lemma.equals(GUEST) && isGuest(told, cluster)) {
      return SAME;
    }
    boolean same = cluster.nouns.contains(lemma) || isCounterpart(told, lemma, cluster);
    boolean kind = !same && Lists.any(words.nouns().kindsOf(lemma), cluster.nouns::contains);
    Optional<String> age = age(phrase);
    if (age.isPresent() && Lists.any(cluster.nouns, Nouns::isAge)) {
      return cluster.nouns.contains(age.get()) ? SAME : 0;
    }
    if (!same && !kind) {
      return anybody(phrase, cluster);
    }
    if (tag(phrase.first).equals("PRP$") && !isTold(lemma, cluster)) {
      return 0;
    }
    if (told.isEmpty()) {
      return same ? SAME : KIND;
    }
    boolean another =
        isStranger(told.get(), cluster)
            || isElsewhere(told.get(), cluster)
            || (same
                ? conflicts(told.get(), lemma, cluster)
                : tellsMore(told.get(), lemma, cluster));
    if (another) {
      return 0;
    }
    boolean again = !isNamed(cluster) && cluster.definite && !tellsWhose(told.get(), cluster);
    return (same ? SAME : KIND) + overlap(told.get(), cluster) + (again ? AGAIN : 0);
  }

  /** "The Malaysian minister": of a people that nothing called so before was told to be of. */
  private boolean tellsWhose(Role told, Cluster cluster) {
    return Lists.any(
        peoples(told),
        people ->
            !PARTIES.contains(capitalised(people))
                && !Lists.any(cluster.roles, role -> role.words().contains(people)));
  }

  /** "The guest" has been received, or is on a visit; "the Uzbek guest" holds an Uzbek office. */
  private boolean isGuest(Optional<Role> told, Cluster cluster) {
    Set<String> peoples = told.map(this::peoples).orElse(Set.of());
    return peoples.isEmpty()
        ? cluster.guest
        : Lists.any(cluster.roles, role -> Lists.any(peoples, peoples(role)::contains));
  }

  /** Whether a name is told of as somebody's guest. */
  private boolean isReceived(Phrase name) {
    for (int i = name.first; i < name.end; i++) {
      int verb = token(i).relation().equals("dobj") ? token(i).head() : -1;
      if (verb >= 0 && RECEIVING.contains(token(verb).lemma())) {
        return true;
      }
    }
    int end = document.sentenceOf(name.first).end();
    if (name.end + 1 >= end || !word(name.end).equals(",") || !word(name.end + 1).equals("who")) {
      return false;
    }
    for (int i = name.end + 2; i < end && i < name.end + LONGEST_VISIT; i++) {
      if (token(i).isPunctuation()) {
        return false;
      }
      if (token(i).lemma().equals("visit")) {
        return true;
      }
    }
    return false;
  }

  /** "Ana Sol testified", "Ana Sol gave evidence". */
  private boolean testifies(Phrase name) {
    Token head = token(name.head);
    if (!head.relation().equals("nsubj") || head.head() < 0) {
      return false;
    }
    int verb = head.head();
    boolean evidence =
        token(verb).lemma().equals("give")
            && verb + 1 < document.tokens().size()
            && word(verb + 1).equals("evidence");
    return evidence || token(verb).lemma().equals("testify");
  }

  /** "The Kazakh minister", where a minister's Kazakh counterpart has been named. */
  private boolean isCounterpart(Optional<Role> told, String lemma, Cluster cluster) {
    return told.isPresent()
        && cluster.offices.contains(lemma)
        && Lists.any(
            cluster.roles,
            role ->
                role.nouns().contains(COUNTERPART)
                    && (Lists.any(peoples(told.get()), peoples(role)::contains)
                        || Lists.any(role.words(), word -> isOrigin(word, told.get()))));
  }

  /** Whether a word tells in both whose office it is: of a country that no list has. */
  private boolean isOrigin(String word, Role told) {
    return told.words().contains(word)
        && !told.nouns().contains(word)
        && !words.titles().isQualifier(word)
        && !words.nouns().isStranger(word);
  }

  /** Of whoever is called a counterpart: the offices of the last person before who has one. */
  private Set<String> offices(Cluster counterpart) {
    for (Cluster other : recent.under(PERSON)) {
      List<String> offices =
          Lists.filter(other.nouns, noun -> words.isOffice(noun) && !noun.equals(COUNTERPART));
      if (other != counterpart && !offices.isEmpty()) {
        return Set.copyOf(offices);
      }
    }
    return Set.of();
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** "His wife" is whoever was told to be a wife, not a body called so. */
  private static boolean isTold(String lemma, Cluster cluster) {
    return Lists.any(cluster.roles, role -> role.nouns().contains(lemma));
  }

  /** "The next president" is not the one spoken of, unless that one is called so. */
  boolean isStranger(Role told, Cluster cluster) {
    return Lists.any(
        told.words(),
        word ->
            words.nouns().isStranger(word)
                && !Lists.any(cluster.roles, role -> role.words().contains(word)));
  }

  /** "The rebel leader" tells of an office that the president's role does not. */
  private boolean tellsMore(Role told, String lemma, Cluster cluster) {
    return Lists.any(
        offices(told, lemma),
        word ->
            !Lists.any(
                cluster.roles, role -> role.words().contains(word) || role.nouns().contains(word)));
  }

  static boolean isNamed(Cluster cluster) {
    return cluster.sort == Entity.Sort.PERSON || cluster.sort == Entity.Sort.ORGANISATION;
  }

  private static boolean isPlural(Cluster cluster) {
    return !cluster.phrases.isEmpty() && !isNamed(cluster) && cluster.phrases.get(0).plural;
  }

  private static boolean isSort(Phrase phrase, Cluster cluster) {
    return switch (phrase.noun.sort()) {
      case PERSON -> cluster.sort == Entity.Sort.PERSON || cluster.sort == Entity.Sort.UNNAMED;
      case GROUP -> cluster.sort == Entity.Sort.ORGANISATION || cluster.sort == Entity.Sort.GROUP;
      case DOCUMENT -> cluster.sort == Entity.Sort.DOCUMENT;
    };
  }

  /** "The defence minister" is not the foreign one, nor "the president" a vice president. */
  boolean conflicts(Role told, String lemma, Cluster cluster) {
    if (isElsewhere(told, cluster)) {
      return true;
    }
    boolean any = false;
    for (Role role : cluster.roles) {
      if (role.nouns().contains(lemma)) {
        any = true;
        if (isDeputy(role) == isDeputy(told)
            && meet(offices(role, lemma), offices(told, lemma))
            && meet(peoples(role), peoples(told))) {
          return false;
        }
      }
    }
    return any;
  }

  private boolean isDeputy(Role role) {
    return Lists.any(role.words(), words.titles()::isDeputy);
  }

  /** Whether two sets share a word, or one tells nothing. */
  private static boolean meet(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || Lists.any(one, other::contains);
  }

  /** The words that tell which office of its kind it is: "defence", "foreign". */
  private Set<String> offices(Role role, String lemma) {
    Set<String> offices = new HashSet<>();
    for (String word : role.words()) {
      boolean tells = words.nouns().find(word).isPresent() || roleWords.contains(word);
      if (tells && !word.equals(lemma) && !words.titles().isQualifier(word) && !isPeople(word)) {
        offices.add(word);
      }
    }
    // "The chief medical officer" is not the chief operating officer.
    if (role.words().size() > 2) {
      String[] told = role.text().toLowerCase(Locale.ROOT).split(" ", -1);
      for (int i = 2; i < told.length; i++) {
        if (told[i].equals(lemma) && words.isOffice(told[i - 2])) {
          offices.add(told[i - 1]);
        }
      }
    }
    return offices;
  }

  /** The peoples that a role tells of, by their names or by those of their countries. */
  private Set<String> peoples(Role role) {
    Set<String> peoples = new HashSet<>();
    for (String word : role.words()) {
      if (isPeople(word)) {
        peoples.add(word);
      }
      peoples.addAll(words.nouns().peoplesOf(word));
    }
    for (String place : role.complement()) {
      peoples.addAll(words.nouns().peoplesOf(place));
    }
    return peoples;
  }

  private boolean isPeople(String word) {
    return words.nouns().isPeople(capitalised(word));
  }

  /** Whether the nominal tells of where it belongs, and the role not of the same place. */
  private boolean isElsewhere(Role told, Cluster cluster) {
    if (told.complement().isEmpty() && told.common().isEmpty()) {
      return false;
    }
    boolean placed = false;
    for (Role role : cluster.roles) {
      if (belongs(told.complement(), role) || belongs(told.common(), role)) {
        return false;
      }
      placed |= !role.complement().isEmpty() || tellsOther(told, role);
    }
    return placed || told.complement().isEmpty();
  }

  /** "The mayor's spokesman" is not the transport spokesman. */
  private boolean tellsOther(Role told, Role role) {
    return Lists.any(
        role.words(),
        word ->
            !role.nouns().contains(word)
                && !told.words().contains(word)
                && !words.titles().isQualifier(word)
                && !isPeople(word));
  }

  private static boolean belongs(Set<String> places, Role role) {
    return Lists.any(
        places,
        place ->
            role.complement().contains(place)
                || role.common().contains(place)
                || role.words().contains(place));
  }

  /** How many words of the nominal a role has too; that both are past, or neither, is one more. */
  private int overlap(Role told, Cluster cluster) {
    Set<String> shared = new HashSet<>();
    boolean samePast = cluster.roles.isEmpty();
    for (Role role : cluster.roles) {
      shared.addAll(role.words());
      shared.addAll(role.complement());
      shared.addAll(peoples(role));
      samePast |= isPast(role) == isPast(told);
    }
    Set<String> mine = new HashSet<>(told.words());
    mine.removeAll(told.nouns());
    mine.addAll(told.complement());
    mine.retainAll(shared);
    return mine.size() + (samePast ? 1 : 0);
  }

  boolean isPast(Role role) {
    return Lists.any(role.words(), words.titles()::isPast);
  }

  /** "The man", "the 46-year-old", "the company": anyone near of the right sort. */
  private int anybody(Phrase phrase, Cluster cluster) {
    boolean near = phrase.first - cluster.lastSeen <= NEAR;
    boolean placed = phrase.core - phrase.first == 3 && isPlaced(word(phrase.first + 1));
    boolean modified = phrase.core - phrase.first > 2 && !placed;
    if (!near || modified || !words.nouns().isAnybody(phrase.noun.lemma())) {
      return 0;
    }
    boolean fits =
        cluster.sort == Entity.Sort.PERSON && cluster.gender == phrase.gender
            || cluster.sort == Entity.Sort.ORGANISATION && cluster.nouns.isEmpty();
    return fits ? ANY : 0;
  }

  /** "The Oslo-based company", "the Norwegian company". */
  private boolean isPlaced(String word) {
    return word.endsWith("-based") || words.nouns().isPeople(word);
  }

  /** Bare plurals and mass nouns ("officials", "police") stand for the same ones all along. */
  private Optional<Cluster> again(Phrase phrase) {
    boolean bare = phrase.definite || phrase.plural || phrase.noun.sort() == Nouns.Sort.GROUP;
    boolean article = !phrase.definite && tag(phrase.first).equals("DT");
    if (!bare
        || article
        || tag(phrase.first).equals("CD")
        || words.nouns().isIndefinite(word(phrase.head))) {
      return Optional.empty();
    }
    return Optional.ofNullable(repeated.get(key(text(phrase))));
  }

  private String text(Phrase phrase) {
    return Folding.line(document.text(document.span(phrase.first, phrase.end)));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Cluster open(Phrase phrase) {
    Cluster cluster =
        new Cluster(
            switch (phrase.noun.sort()) {
              case PERSON -> Entity.Sort.UNNAMED;
              case GROUP -> Entity.Sort.GROUP;
              case DOCUMENT -> Entity.Sort.DOCUMENT;
            });
    String text = text(phrase);
    cluster.name = phrase.name.isEmpty() ? text : phrase.name;
    cluster.addNoun(phrase.noun.lemma());
    role(phrase).ifPresent(role -> cluster.roles = new ArrayList<>(List.of(role)));
    repeated.put(key(text), cluster);
    return cluster;
  }

  private void see(Cluster cluster, Phrase phrase) {
    cluster.lastSeen = phrase.first;
    if (cluster.offices.isEmpty() && cluster.nouns.contains(COUNTERPART)) {
      cluster.offices = offices(cluster);
    }
    cluster.offices.forEach(noun -> recent.touch(noun, cluster));
    if (phrase.kind == Kind.NAME && cluster.sort == Entity.Sort.PERSON) {
      cluster.guest |= isReceived(phrase);
      if (testifies(phrase)) {
        cluster.addNoun(WITNESS);
      }
    }
    cluster.nouns.forEach(noun -> recent.touch(noun, cluster));
    if (cluster.sort == Entity.Sort.PERSON) {
      recent.touch(PERSON, cluster);
      if (!phrase.name.isEmpty()) {
        cluster.addNoun(phrase.name + "-year-old");
        recent.touch(phrase.name + "-year-old", cluster);
      }
    } else if (cluster.sort == Entity.Sort.ORGANISATION) {
      bodies.add(cluster);
      recent.touch(BODY, cluster);
    }
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
