package io.quoth.mention;

import io.quoth.document.Document;
import io.quoth.document.Token;
import io.quoth.lexicon.Nouns;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads roles off stretches of text: the title in front of a name, the apposition behind. */
final class Roles {
  /** Longer appositions are clauses of their own, or lists. */
  private static final int LONGEST = 24;

  private final Document document;
  private final Wordbook words;

  Roles(Document document, Wordbook words) {
    this.document = document;
    this.words = words;
  }

  /** What stands between the two tokens, as a role; nothing if only courtesy titles do. */
  Optional<Role> read(int from, int to) {
    int first = from;
    int end = to;
    while (first < end && isFrame(first)) {
      first++;
    }
    while (end > first && (isCourtesy(end - 1) || isLoose(end - 1))) {
      end--;
    }
    if (first >= end) {
      return Optional.empty();
    }
    Set<String> nouns = new HashSet<>();
    Set<String> others = new HashSet<>();
    Set<String> complement = new HashSet<>();
    Set<String> near = new HashSet<>();
    int possessor = possessor(first, end);
    boolean behind = false;
    for (int i = first; i < end; i++) {
      String lower = word(i).toLowerCase(Locale.ROOT);
      Optional<Nouns.Noun> noun = words.nouns().find(word(i));
      behind |= tag(i).equals("IN") || tag(i).equals("TO");
      if (behind || i < possessor) {
        if (token(i).isCapitalised()) {
          complement.add(lower);
        } else if (token(i).isNoun() && !isHeadOfState(i)) {
          near.add(lower);
        }
      } else if (words.titles().isQualifier(word(i)) && !isHead(i, end)) {
        others.add(lower);
      } else if (noun.filter(n -> n.sort() != Nouns.Sort.DOCUMENT).isPresent()
          && !words.nouns().isPeople(word(i))) {
        nouns.add(noun.get().lemma());
        others.add(noun.get().lemma());
      } else if (words.titles().isTitle(word(i)) && !words.titles().isCourtesy(word(i))) {
        nouns.add(lower);
      } else if (!token(i).isPunctuation()) {
        others.add(lower);
      }
    }
    return Optional.of(
        new Role(
            Folding.line(document.text(document.span(first, end))),
            nouns,
            others,
            complement,
            near));
  }

  /** Whether a word that also stands before an office is one itself: "police chief". */
  private boolean isHead(int i, int end) {
    boolean last = i + 1 == end || tag(i + 1).equals("IN") || tag(i + 1).equals("TO");
    return last
        && token(i).isNoun()
        && words.nouns().find(word(i)).filter(n -> n.sort() == Nouns.Sort.PERSON).isPresent();
  }

  /** "Head of state" is an office by itself, whatever the state. */
  private boolean isHeadOfState(int i) {
    return word(i).equals("state")
        && i > 1
        && word(i - 1).equals("of")
        && word(i - 2).equalsIgnoreCase("head");
  }

  private boolean isLoose(int i) {
    String tag = tag(i);
    return tag.equals("CC")
        || tag.equals("IN")
        || tag.equals("DT")
        || token(i).isPunctuation() && !closesWord(i);
  }

  private boolean closesWord(int i) {
    return word(i).equals(".") && token(i).span().start() == token(i - 1).span().end();
  }

  private int possessor(int first, int end) {
    for (int i = end - 1; i > first; i--) {
      if (tag(i).equals("POS")) {
        return i;
      }
    }
    return first;
  }

  private boolean isFrame(int i) {
    return tag(i).equals("DT")
        || tag(i).equals("PRP$")
        || token(i).isPunctuation()
        || isCourtesy(i);
  }

  /** "Master" is a courtesy, a harbour master holds an office. */
  private boolean isCourtesy(int i) {
    return words.titles().isCourtesy(word(i)) && token(i).isCapitalised();
  }

  /**
   * The end of an apposition.
   *
   * @param head its person or group noun
   * @param end token behind it, cut at a clause
   */
  record Apposition(int first, int head, int end) {}

  /** The apposition behind a name that ends at a token, of the given sort. */
  Optional<Apposition> behind(int end, Nouns.Sort sort) {
    int limit = document.sentenceOf(end - 1).end();
    if (end >= limit || !opens(end)) {
      return Optional.empty();
    }
    int first = skipAge(end + 1, limit);
    if (first < limit && word(first).equalsIgnoreCase("who") && first > end + 1) {
      return trade(first, limit);
    }
    int head = headNoun(first, limit, sort);
    if (head < 0) {
      return Optional.empty();
    }
    int stop = stop(head + 1, limit);
    boolean framed = stop == limit || closes(stop) || isClause(stop);
    boolean bare = !isDetermined(first, head) && !(stop > head + 1);
    boolean closed = stop < limit && closes(stop);
    return framed && (!bare || closed)
        ? Optional.of(new Apposition(first, head, stop))
        : Optional.empty();
  }

  /** "Okafor, 46, who runs the clinic": the clause is all that is told of the office. */
  private Optional<Apposition> trade(int who, int limit) {
    if (who + 1 >= limit
        || !token(who + 1).isVerb()
        || !words.nouns().isTrade(token(who + 1).lemma())) {
      return Optional.empty();
    }
    int stop = stop(who + 2, limit);
    return Optional.of(new Apposition(who, -1, stop));
  }

  private boolean opens(int i) {
    String word = word(i);
    return word.equals(",") || word.equals("(") || word.equals("-LRB-") || isDash(word);
  }

  private boolean closes(int i) {
    String word = word(i);
    return opens(i)
        || word.equals(")")
        || word.equals("-RRB-")
        || word.equals(";")
        || word.equals(":")
        || word.equals(".")
        || word.equals("''")
        || word.equals("”")
        || word.equals("\"");
  }

  private static boolean isDash(String word) {
    return word.equals("–") || word.equals("—") || word.equals("--") || word.equals("-");
  }

  private int skipAge(int i, int limit) {
    int at = i;
    if (at < limit
        && (word(at).equals("age") || word(at).equals("aged") || word(at).equals("now"))) {
      at++;
    }
    if (at + 1 < limit && isAge(word(at)) && closes(at + 1)) {
      return at + 2;
    }
    return i;
  }

  static boolean isAge(String word) {
    return (word.length() == 2 || word.length() == 1)
        && Character.isDigit(word.charAt(0))
        && Character.isDigit(word.charAt(word.length() - 1))
        && word.charAt(0) != '0';
  }

  /** The age that stands behind a name, as in "Okafor, 46,". */
  Optional<String> age(int end) {
    int limit = document.sentenceOf(end - 1).end();
    int at = end < limit && opens(end) ? end + 1 : end;
    if (at + 1 < limit && at > end && word(at).equals("who")) {
      at++;
    }
    boolean told = at + 1 < limit && (word(at).equals("is") || word(at).equals("was"));
    if (told) {
      at++;
    }
    return (told || at == end + 1) && at + 1 < limit && skipAge(at, limit) > at
        ? Optional.of(word(skipAge(at, limit) - 2))
        : Optional.empty();
  }

  /** The last noun of the noun group that begins here, if it is of the sort. */
  private int headNoun(int first, int limit, Nouns.Sort sort) {
    int last = -1;
    int i = first;
    for (; i < limit && i - first < LONGEST; i++) {
      String tag = tag(i);
      if (token(i).isNoun()) {
        last = i;
      } else if (!(tag.startsWith("JJ")
              || tag.equals("CD")
              || tag.equals("VBN") && last < 0
              || tag.equals("VBG") && last < 0
              || tag.startsWith("RB") && last < 0
              || tag.equals("POS")
              || tag.equals("HYPH")
              || word(i).equals("-")
              || (tag.equals("DT") || tag.equals("PRP$")) && i == first)
          || tag.equals("JJ") && last >= 0 && !tag(i - 1).equals("POS") && !hasNoun(i, limit)) {
        break;
      }
    }
    return last >= 0 && isSort(last, sort) ? last : -1;
  }

  private boolean hasNoun(int i, int limit) {
    return i + 1 < limit && token(i + 1).isNoun();
  }

  private boolean isSort(int i, Nouns.Sort sort) {
    return words.nouns().find(word(i)).filter(n -> n.sort() == sort && !n.plural()).isPresent()
        || sort == Nouns.Sort.PERSON
            && words.titles().isTitle(word(i))
            && !words.titles().isCourtesy(word(i));
  }

  private boolean isDetermined(int first, int head) {
    if (tag(first).equals("DT") || tag(first).equals("PRP$")) {
      return true;
    }
    for (int i = first; i < head; i++) {
      if (tag(i).equals("POS")) {
        return true;
      }
    }
    return false;
  }

  /** Where what is said of the head ends: at a comma, a mark, a clause or a verb. */
  private int stop(int from, int limit) {
    int i = from;
    while (i < limit && i - from < LONGEST && !closes(i) && !isClause(i) && !isVerb(i)) {
      i++;
    }
    return i;
  }

  private boolean isClause(int i) {
    String tag = tag(i);
    return tag.startsWith("W")
        || tag.equals("TO") && i + 1 < document.tokens().size() && tag(i + 1).equals("VB")
        || tag.equals("VBG")
        || tag.equals("VBN");
  }

  private boolean isVerb(int i) {
    String tag = tag(i);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
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
