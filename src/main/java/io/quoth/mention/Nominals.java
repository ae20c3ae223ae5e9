package io.quoth.mention;

import io.quoth.document.Document;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.Nouns;
import io.quoth.lexicon.Pronouns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the noun phrases, other than names, that stand for somebody or something that can speak.
 * One walk over the tags of each sentence; a noun group is taken whole, with its possessor and its
 * complement.
 */
final class Nominals {
  /** Longer noun groups are mistakes of the tagger. */
  private static final int LONGEST = 16;

  /** Who did one of these did not write it: "a report seen by the Echo". */
  private static final Set<String> ACCESS =
      Set.of("seen", "obtained", "viewed", "reviewed", "cited", "quoted", "consulted", "read");

  private final Document document;
  private final Wordbook words;
  private final NamePhrases names;
  private final List<Phrase> namePhrases;
  private final int[] owner;
  private final List<Phrase> phrases = new ArrayList<>();

  Nominals(Document document, Wordbook words, NamePhrases names, List<Phrase> namePhrases) {
    this.document = document;
    this.words = words;
    this.names = names;
    this.namePhrases = namePhrases;
    this.owner = new int[document.tokens().size()];
    Arrays.fill(owner, -1);
    for (int i = 0; i < namePhrases.size(); i++) {
      if (!namePhrases.get(i).hidden) {
        Arrays.fill(owner, namePhrases.get(i).first, namePhrases.get(i).end, i);
      }
    }
  }

  /** The nominals in text order; the names that they take in are hidden. */
  List<Phrase> find() {
    for (Sentence sentence : document.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        int end = group(i, sentence.end());
        i = end > i ? Math.max(take(i, end, sentence.end()), i + 1) : lone(i, sentence.end());
      }
    }
    return phrases;
  }

  /** The end of the noun group that begins at a token, behind its last noun; or the token. */
  private int group(int first, int limit) {
    int last = -1;
    int i = first;
    while (i < limit && i - first < LONGEST && continues(first, i, last, limit)) {
      if (token(i).isNoun() || owner[i] >= 0 || isNounAdjective(i, limit)) {
        last = i;
      }
      i++;
    }
    return last + 1;
  }

  private boolean continues(int first, int i, int last, int limit) {
    if (owner[i] >= 0) {
      return continuesName(first, i, last);
    }
    String tag = tag(i);
    if (!Character.isLetterOrDigit(word(i).codePointAt(0)) && tag.startsWith("NN")) {
      return false;
    }
    if (i > first && isHyphen(i - 1)) {
      return isAdjective(i) || token(i).isNoun() || tag.equals("CD") || isHyphen(i);
    }
    boolean open = last < 0 || tag(i - 1).equals("POS");
    boolean next = i + 1 < limit;
    return switch (tag) {
      case "DT", "PDT", "PRP$", "WP$" -> i == first || tag(i - 1).equals("PDT") || isHalf(i - 1);
      case "NN", "NNS", "NNP", "NNPS" -> last < 0 || !words.nouns().isTime(word(i));
      case "JJ", "JJR", "JJS" ->
          open
              || token(i).isCapitalised() && next && token(i + 1).isNoun()
              || isNounAdjective(i, limit) && last < 0
              || isWithinOffice(i, limit);
      case "CD" -> open;
      case "RB", "RBS", "RBR" -> open && i > first && next && isAdjective(i + 1);
      case "VBN", "VBG" ->
          isWithinOffice(i, limit)
              || open
                  && (i > first && !tag(i - 1).equals("POS") || words.titles().isQualifier(word(i)))
                  && next
                  && (token(i + 1).isNoun() || isAdjective(i + 1) || isNounAdjective(i, limit));
      case "POS" -> last == i - 1;
      case "HYPH" -> i > first;
      case ",", ":" ->
          isHyphen(i) && i > first
              || word(i).equals(",")
                  && last < 0
                  && i > first
                  && next
                  && isAdjective(i - 1)
                  && isAdjective(i + 1);
      case "CC" -> word(i).equals("&") && last == i - 1;
      default -> false;
    };
  }

  /** A name goes on with the group unless it begins a new one, as a person's does. */
  private boolean continuesName(int first, int i, int last) {
    if (i == first || owner[i] == owner[i - 1]) {
      return true;
    }
    boolean person = namePhrases.get(owner[i]).type == Name.Type.PERSON;
    return last < i - 1 || tag(i - 1).equals("POS") || owner[i - 1] < 0 && !person;
  }

  /** A hyphen within a word, not a dash between words. */
  private boolean isHyphen(int i) {
    boolean glued = i > 0 && token(i).span().start() == token(i - 1).span().end();
    return tag(i).equals("HYPH") || word(i).equals("-") && glued;
  }

  private boolean isHalf(int i) {
    return i >= 0
        && switch (word(i).toLowerCase(Locale.ROOT)) {
          case "all", "both", "half", "such" -> true;
          default -> false;
        };
  }

  private boolean isAdjective(int i) {
    return tag(i).startsWith("JJ") || tag(i).equals("VBN") || tag(i).equals("VBG");
  }

  /** "Its chief operating officer": between two nouns of one office. */
  private boolean isWithinOffice(int i, int limit) {
    return i > 0
        && i + 1 < limit
        && token(i - 1).isNoun()
        && words.isOffice(word(i - 1))
        && words.isPerson(word(i + 1))
        && token(i).head() == i + 1;
  }

  /** "the 46-year-old", "the accused": an adjective that is a noun here. */
  private boolean isNounAdjective(int i, int limit) {
    boolean adjective = tag(i).startsWith("JJ") || tag(i).equals("VBN");
    if (!adjective || i == 0 || !isArticle(i - 1) && !isHyphen(i - 1)) {
      return false;
    }
    // "The German nevertheless admitted".
    boolean adverb =
        i + 2 < limit
            && (tag(i + 1).equals("RB") || token(i + 1).relation().equals("advmod"))
            && token(i + 2).isVerb();
    int next = adverb ? i + 2 : i + 1;
    boolean ends =
        next >= limit
            || token(next).isVerb()
            || tag(next).equals("MD")
            || token(next).isPunctuation();
    return ends && (words.nouns().find(word(i)).isPresent() || isOld(i));
  }

  private boolean isArticle(int i) {
    return tag(i).equals("DT") || tag(i).equals("JJ") || tag(i).equals("CD");
  }

  /** The last part of "46-year-old" where hyphens are tokens of their own. */
  private boolean isOld(int i) {
    return word(i).equals("old")
        && i >= 4
        && word(i - 2).equals("year")
        && Roles.isAge(word(i - 4));
  }

  /** Makes a phrase of a noun group if its head can speak; returns the token to go on from. */
  private int take(int first, int end, int limit) {
    int head = end - 1;
    if (owner[head] >= 0) {
      if (isNamedBody(first, head)) {
        return end;
      }
      return possessor(first, namePhrases.get(owner[head]).first, end);
    }
    Optional<Nouns.Noun> noun = noun(head);
    if (noun.isEmpty()) {
      return possessor(first, end, end);
    }
    if (names.isApposed(head) || isTitleOf(end, limit) || isClauseOf(head, noun.get())) {
      return end;
    }
    int own = noun.get().sort() == Nouns.Sort.DOCUMENT ? behindOwner(first, head) : first;
    Phrase phrase = phrase(own, end, head, noun.get(), limit);
    if (own > first) {
      phrase.definite = true;
      phrase.name = Folding.line(document.text(document.span(first, phrase.end)));
    }
    phrase.hidden = isPredicateOfOthers(phrase) || isNobody(phrase);
    phrases.add(phrase);
    hide(phrase);
    return phrase.end;
  }

  /** "The pilots' union SNPA": the union speaks, and it has a name. */
  private boolean isNamedBody(int first, int head) {
    Name.Type type = namePhrases.get(owner[head]).type;
    int before = namePhrases.get(owner[head]).first - 1;
    return type != Name.Type.PERSON
        && before > first
        && noun(before).filter(noun -> noun.sort() == Nouns.Sort.GROUP).isPresent();
  }

  /**
   * "She is a lawyer", "Park is not a lawyer", "to become the first judge": nobody is spoken of but
   * the subject, who is no name to take the role, or is denied it.
   */
  private boolean isPredicateOfOthers(Phrase phrase) {
    int start = document.sentenceOf(phrase.first).first();
    if (phrase.noun.sort() != Nouns.Sort.PERSON) {
      return false;
    }
    if (phrase.first > start && token(phrase.first - 1).lemma().equals("become")) {
      return true;
    }
    boolean vague = tag(phrase.first).equals("DT") && !phrase.definite && !phrase.plural;
    if (!vague) {
      return false;
    }
    int at = phrase.first - 1;
    while (at > start && tag(at).equals("RB")) {
      at--;
    }
    boolean denied = isDenied(at + 1, phrase.first);
    boolean copula = at > start && token(at).isVerb() && token(at).lemma().equals("be");
    return copula && (denied || isPersonal(at - 1));
  }

  /** "Nobody", "no official": there is no such person. */
  private boolean isNobody(Phrase phrase) {
    return words.nouns().isDenial(word(phrase.first)) || words.nouns().isDenial(word(phrase.head));
  }

  private boolean isDenied(int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.nouns().isDenial(word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPersonal(int i) {
    return words.pronouns().find(word(i)).filter(Nominals::isSubject).isPresent();
  }

  private static boolean isSubject(Pronouns.Pronoun pronoun) {
    return pronoun.form() == Pronouns.Form.SUBJECT && pronoun.gender() != 'n';
  }

  /**
   * "Hale tweets that …", "The Harbour Post reports": behind a name without a mark of possession, a
   * plural document is a verb that the tagger missed.
   */
  private boolean isClauseOf(int head, Nouns.Noun noun) {
    if (noun.sort() != Nouns.Sort.DOCUMENT || head == 0 || owner[head - 1] < 0) {
      return false;
    }
    return noun.plural() || namePhrases.get(owner[head - 1]).type == Name.Type.PERSON;
  }

  /** Whoever owns a document is the likelier speaker, and keeps a mention of its own. */
  private int behindOwner(int first, int head) {
    for (int i = head - 1; i > first; i--) {
      if (tag(i).equals("POS") && owner[i - 1] >= 0) {
        return i + 1;
      }
    }
    return first;
  }

  private Optional<Nouns.Noun> noun(int head) {
    if (isOld(head)) {
      String age = word(head - 4) + "-year-old";
      return Optional.of(new Nouns.Noun(age, Nouns.Sort.PERSON, 'u', false));
    }
    if (words.nouns().isIndefinite(word(head))) {
      return Optional.of(anybody(head));
    }
    return words.nouns().find(word(head));
  }

  private Nouns.Noun anybody(int head) {
    boolean plural = words.nouns().isPluralIndefinite(word(head));
    return new Nouns.Noun(word(head).toLowerCase(Locale.ROOT), Nouns.Sort.PERSON, 'u', plural);
  }

  /** Where the head cannot speak, or is a name, its possessor may: "the ministry's budget". */
  private int possessor(int first, int before, int end) {
    for (int i = before - 1; i > first; i--) {
      if (tag(i).equals("POS")) {
        if (owner[i - 1] < 0) {
          take(first, i, i);
        }
        return end;
      }
    }
    return end;
  }

  private boolean isTitleOf(int end, int limit) {
    return end < limit
        && owner[end] >= 0
        && owner[end] != owner[end - 1]
        && namePhrases.get(owner[end]).type == Name.Type.PERSON
        && namePhrases.get(owner[end]).first == end;
  }

  private Phrase phrase(int first, int core, int head, Nouns.Noun noun, int limit) {
    int told = complement(core, limit, noun.sort());
    boolean written = noun.sort() == Nouns.Sort.DOCUMENT;
    int near = told == core ? circumstance(first, core, limit, written) : told;
    int end = Math.max(near, description(first, core, limit, written));
    Phrase phrase = new Phrase(Kind.NOMINAL, first, end, head);
    phrase.core = core;
    phrase.told = told;
    phrase.noun = noun;
    phrase.plural =
        noun.plural()
            || tag(head).startsWith("NN") && tag(head).endsWith("S")
            || words.nouns().isSeveral(noun.lemma())
            || isMany(first);
    phrase.gender =
        noun.sort() == Nouns.Sort.PERSON ? Wordbook.gender(noun.gender()) : Gender.NEUTER;
    phrase.definite = isDefinite(first, core) || isOffice(first, core, noun);
    phrase.affiliation = affiliation(first, end);
    return phrase;
  }

  /** "300 head": more than one; but not "the 2008 campaign". */
  private boolean isMany(int i) {
    boolean year = word(i).length() == 4 && (word(i).startsWith("19") || word(i).startsWith("20"));
    boolean one = word(i).equalsIgnoreCase("one") || word(i).equals("1");
    return tag(i).equals("CD") && !one && !year;
  }

  private boolean isDefinite(int first, int core) {
    if (tag(first).equals("PRP$")) {
      return true;
    }
    for (int i = first; i < core; i++) {
      if (tag(i).equals("POS")) {
        return true;
      }
    }
    return switch (word(first).toLowerCase(Locale.ROOT)) {
      case "the", "this", "that", "these", "those" -> true;
      default -> false;
    };
  }

  /** "Then Governor agreed": an office in place of the name. */
  private boolean isOffice(int first, int core, Nouns.Noun noun) {
    return token(first).isCapitalised()
        && core - first == 1
        && first > document.sentenceOf(first).first()
        && !noun.plural()
        && tag(first).equals("NNP");
  }

  private Optional<String> affiliation(int first, int end) {
    for (int i = first; i < end; i++) {
      if (owner[i] >= 0 && namePhrases.get(owner[i]).type != Name.Type.PERSON) {
        return Optional.of(namePhrases.get(owner[i]).name);
      }
    }
    return Optional.empty();
  }

  /** Takes in up to two prepositional complements: "a spokeswoman for the ministry of health". */
  private int complement(int core, int limit, Nouns.Sort sort) {
    int end = once(core, limit, sort);
    return end > core ? once(end, limit, sort) : core;
  }

  /**
   * Takes in what tells somebody unknown from others, where it can belong to nothing else: between
   * the noun and its verb, or between a verb and the end of its clause ("a boy in a red cap", "two
   * people familiar with the matter").
   */
  private int circumstance(int first, int core, int limit, boolean written) {
    boolean subject = isSubject(first);
    int at = core;
    if (at + 1 < limit && isPostmodifier(at) && isPreposition(at + 1)) {
      at++;
    }
    if (at >= limit
        || !isPreposition(at)
        || isDefinite(first, core)
        || words.nouns().isIndefinite(word(core - 1))) {
      return core;
    }
    int end = group(at + 1, limit);
    if (end <= at + 1
        || words.nouns().isCircumstance(word(end - 1))
        || written && isPerson(end - 1)) {
      return core;
    }
    boolean verb = end < limit && isFinite(end);
    boolean close = end == limit || token(end).isPunctuation();
    return (subject ? verb || isAside(end, limit) : close) ? end : core;
  }

  /**
   * Takes in all that describes somebody or something unknown up to the verb, or behind a verb to
   * the end of the clause: "a study by researchers at the institute", "a letter signed by doctors".
   */
  private int description(int first, int core, int limit, boolean written) {
    boolean opens =
        core + 1 < limit
            && (tag(core).equals("IN")
                || tag(core).equals("VBN")
                || tag(core).equals("JJ") && tag(core + 1).equals("IN"));
    if (!opens || isDefinite(first, core) || words.nouns().isIndefinite(word(core - 1))) {
      return core;
    }
    // "Released on Sunday by the relief office": a participle may tell when, but of what is written
    // only counts by whom it is.
    boolean participle = written && tag(core).equals("VBN");
    if (ACCESS.contains(word(core))) {
      return core;
    }
    int end = core;
    boolean by = false;
    boolean when = false;
    while (end < limit && end - core < LONGEST && describes(end, participle)) {
      boolean time = participle && words.nouns().isTime(word(end));
      if (words.nouns().isCircumstance(word(end)) && !time) {
        return core;
      }
      by |= word(end).equals("by");
      when |= time;
      end++;
    }
    if (participle && !(by && (!when || owner[end - 1] >= 0))) {
      return core;
    }
    boolean close = end == limit || token(end).isPunctuation() || word(end).equals("that");
    boolean verb = isFinite(end, limit) || isAside(end, limit);
    return (isSubject(first) ? verb : close) ? end : core;
  }

  /** "A source in the province, who …", "a letter from the school, signed by …". */
  private boolean isAside(int comma, int limit) {
    if (comma + 1 >= limit || !word(comma).equals(",")) {
      return false;
    }
    String tag = tag(comma + 1);
    return tag.startsWith("W") || tag.equals("VBN") || tag.equals("VBG");
  }

  /** Whether a phrase stands neither behind a verb nor behind "according to". */
  private boolean isSubject(int first) {
    int start = document.sentenceOf(first).first();
    boolean according = first > start + 1 && word(first - 2).equalsIgnoreCase("according");
    return first == start || !token(first - 1).isVerb() && !according;
  }

  private boolean describes(int i, boolean times) {
    if (owner[i] >= 0) {
      return !isPerson(i);
    }
    return switch (tag(i)) {
      case "IN", "TO", "DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "POS", "CD", "HYPH" ->
          (times || !words.nouns().isTime(word(i))) && !word(i).equals("that");
      case "CC" -> word(i).equals("and") || word(i).equals("&");
      default -> false;
    };
  }

  /** Whether a token belongs to a person's name: whoever wrote a letter is the likelier source. */
  private boolean isPerson(int i) {
    return owner[i] >= 0 && namePhrases.get(owner[i]).type == Name.Type.PERSON;
  }

  /** "Close to the talks", whose first word taggers also take for an adverb. */
  private boolean isPostmodifier(int i) {
    return tag(i).equals("JJ") || tag(i).equals("RB");
  }

  private boolean isPreposition(int i) {
    return words.nouns().isAttaching(word(i)) && (tag(i).equals("IN") || tag(i).equals("TO"));
  }

  private boolean isFinite(int i, int limit) {
    return i < limit && isFinite(i);
  }

  private boolean isFinite(int i) {
    return switch (tag(i)) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  private int once(int at, int limit, Nouns.Sort sort) {
    if (at + 1 >= limit || !(tag(at).equals("IN") || tag(at).equals("TO"))) {
      return at;
    }
    if (word(at).equals("in")
        && (word(at + 1).equals("chief") || word(at + 1).equals("residence"))) {
      return at + 2;
    }
    int number = sort == Nouns.Sort.PERSON ? numbered(at + 1, limit) : at + 1;
    if (number > at + 1) {
      return number;
    }
    int end = group(at + 1, limit);
    boolean possessor = end < limit && tag(end).equals("POS");
    if (end <= at + 1 || possessor) {
      return at;
    }
    int head = end - 1;
    boolean named = owner[head] >= 0;
    boolean person = named && namePhrases.get(owner[head]).type == Name.Type.PERSON;
    boolean body =
        named && !person
            || words.nouns().find(word(head)).filter(n -> n.sort() == Nouns.Sort.GROUP).isPresent();
    boolean holds =
        switch (word(at).toLowerCase(Locale.ROOT)) {
          case "of" ->
              !words.nouns().isCircumstance(word(head)) && !(named && sort == Nouns.Sort.DOCUMENT);
          case "for" -> sort != Nouns.Sort.DOCUMENT && !words.nouns().isCircumstance(word(head));
          case "at", "with", "from", "within", "inside" -> sort != Nouns.Sort.DOCUMENT && body;
          case "in" -> sort != Nouns.Sort.DOCUMENT && named && !person;
          case "to" -> named && sort == Nouns.Sort.PERSON;
          case "by" -> sort == Nouns.Sort.DOCUMENT && named && !person && isFinite(end, limit);
          default -> false;
        };
    return holds ? withJoined(at, end, limit) : at;
  }

  /** "Minister of Energy and Water, Ann Lee": an office of two things, before the name. */
  private int withJoined(int of, int end, int limit) {
    boolean office = of > 0 && words.titles().isTitle(word(of - 1));
    if (!office
        || end + 1 >= limit
        || !word(end).equals("and")
        || !token(end - 1).isCapitalised()) {
      return end;
    }
    int more = end + 1;
    while (more < limit && token(more).isCapitalised() && owner[more] < 0) {
      more++;
    }
    boolean named = more > end + 1 && more + 1 < limit && word(more).equals(",");
    return named && owner[more + 1] >= 0 && isPerson(more + 1) ? more : end;
  }

  /** Behind the number of "a father of three", "a worker in her 20s"; or the token. */
  private int numbered(int at, int limit) {
    int number = tag(at).equals("PRP$") ? at + 1 : at;
    boolean alone =
        number < limit
            && tag(number).equals("CD")
            && (number + 1 == limit
                || !token(number + 1).isNoun() && !tag(number + 1).equals("CD"));
    boolean kind = number > at ? word(at - 1).equals("in") : word(at - 1).equals("of");
    return alone && kind ? number + 1 : at;
  }

  private void hide(Phrase phrase) {
    for (int i = phrase.first; i < phrase.end; i++) {
      if (owner[i] >= 0) {
        namePhrases.get(owner[i]).hidden = true;
      }
    }
  }

  /** "Others say", "one of the men said": a word that stands alone for people. */
  private int lone(int i, int limit) {
    int at = i;
    while (at + 1 < limit
        && (tag(at).equals("DT") || tag(at).equals("RB") || isHalf(at))
        && words.nouns().isIndefinite(word(at + 1))) {
      at++;
    }
    if (owner[at] >= 0 || !words.nouns().isIndefinite(word(at)) || at + 1 >= limit) {
      return i + 1;
    }
    int them = ofThem(at + 1, limit);
    int end = them > at + 1 ? them : once(at + 1, limit, Nouns.Sort.PERSON);
    if (end == at + 1 && !standsAlone(i, at + 1)) {
      return i + 1;
    }
    Phrase phrase = new Phrase(Kind.NOMINAL, i, end, at);
    phrase.core = at + 1;
    phrase.noun = anybody(at);
    phrase.plural = phrase.noun.plural();
    phrase.hidden = isNobody(phrase);
    phrases.add(phrase);
    hide(phrase);
    return end;
  }

  /** The end of "of them", "of us" behind "one"; or the token. */
  private int ofThem(int at, int limit) {
    boolean of = at + 2 < limit && word(at).equals("of") && tag(at + 1).equals("PRP");
    return of ? at + 2 : at;
  }

  /** Whether the words from a token up to another are a subject, or follow a verb at its end. */
  private boolean standsAlone(int first, int next) {
    String tag = tag(next);
    boolean subject = tag.equals("MD") || token(next).isVerb() || tag.equals("RB");
    boolean object =
        token(next).isPunctuation()
            && first > 0
            && token(first - 1).isVerb()
            && !tag(first).equals("CD");
    boolean among = tag.equals("IN") && !word(next).equals("than") && !isHalf(next - 1);
    return subject || object || tag.equals("WP") || among;
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
