package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.document.Document;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.Nouns;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds whom a nominal stands for that comes before the name: in a headline, and where news tells
 * of an office first and gives the name of its holder some sentences on. Runs behind {@link
 * Antecedents}.
 */
final class Cataphora {
  /** Tokens; what goes on longer is no headline. */
  private static final int LONGEST_HEADLINE = 30;

  /** Who is called by an office is named so many paragraphs further on, at the most. */
  private static final int FORETOLD = 3;

  /** ... and who is only called one of its kind, so many. */
  private static final int FORETOLD_ANY = 2;

  /** Where more hold an office, none is simply the one; and all are looked at. */
  private static final int MOST_HOLDERS = 24;

  private final Document document;
  private final Wordbook words;
  private final Antecedents antecedents;

  Cataphora(Document document, Wordbook words, Antecedents antecedents) {
    this.document = document;
    this.words = words;
    this.antecedents = antecedents;
  }

  /**
   * Joins what stands for somebody named later with those names.
   *
   * @param phrases in text order, each with its cluster
   * @param named the clusters of names
   */
  void resolve(List<Phrase> phrases, List<Cluster> named) {
    headline(phrases, named);
    offices(phrases);
  }

  /**
   * "Bridge is safe, says port mayor": in a headline a noun without an article is the one named
   * below who is told to be that.
   */
  private void headline(List<Phrase> phrases, List<Cluster> named) {
    for (Phrase phrase : phrases) {
      if (paragraph(phrase) > 0 || phrase.first > LONGEST_HEADLINE) {
        return;
      }
      if (phrase.cluster != null && isBare(phrase)) {
        String lemma = phrase.noun.lemma();
        Optional<Role> told = antecedents.role(phrase);
        List<Cluster> fitting =
            Lists.filter(
                named,
                cluster ->
                    cluster.nouns.contains(lemma)
                        && !cluster.phrases.isEmpty()
                        && !conflicts(told, lemma, cluster));
        if (fitting.size() == 1
            && Antecedents.sorts(phrase, fitting.get(0))
            && fitting.get(0).gender.agrees(phrase.gender)) {
          phrase.cluster.phrases.remove(phrase);
          fitting.get(0).add(phrase);
        }
      }
    }
  }

  /** "Minister": not whom the article knows for a deputy minister. */
  private boolean conflicts(Optional<Role> told, String lemma, Cluster cluster) {
    return told.filter(role -> antecedents.conflicts(role, lemma, cluster)).isPresent();
  }

  private boolean isBare(Phrase phrase) {
    return phrase.kind == Kind.NOMINAL
        && phrase.cluster != null
        && !phrase.hidden
        && !phrase.plural
        && phrase.core - phrase.first <= Antecedents.LONGEST_EPITHET
        && !Antecedents.isNamed(phrase.cluster)
        && phrase.cluster.phrases.size() == 1
        && phrase.noun.sort() != Nouns.Sort.DOCUMENT
        && (token(phrase.first).isNoun() || token(phrase.first).tag().startsWith("JJ"))
        && isHeadline(phrase);
  }

  /**
   * "Whether the Prime Minister would go. … Prime Minister Ann Lee said": who is called by an
   * office before the name is given is the only one named soon who is told to hold it; or nobody is
   * told to, and a name comes without a word on who that is.
   */
  private void offices(List<Phrase> phrases) {
    Map<String, Set<Cluster>> holders = holders(phrases);
    Optional<Phrase> untold = untold(phrases);
    Map<Cluster, Cluster> found = new LinkedHashMap<>();
    Set<Cluster> seen = new HashSet<>();
    for (Phrase phrase : phrases) {
      Cluster cluster = phrase.cluster;
      if (cluster == null || cluster.sort != Entity.Sort.UNNAMED || !seen.add(cluster)) {
        continue;
      }
      Optional<Role> told = antecedents.role(phrase);
      Set<Cluster> called = called(holders, phrase.noun.lemma());
      Predicate<Cluster> fits = holder -> isForetold(phrase, told, holder);
      only(called, told, phrase.noun.lemma())
          .filter(fits)
          .or(() -> untold.flatMap(name -> introduced(phrase, name)).filter(fits))
          .ifPresent(holder -> found.put(cluster, holder));
    }
    found.forEach((cluster, holder) -> holder.absorb(cluster));
    for (Phrase phrase : phrases) {
      if (Lists.any(phrase.rivals, found::containsKey)) {
        Set<Cluster> rivals = new LinkedHashSet<>();
        phrase.rivals.forEach(one -> rivals.add(found.getOrDefault(one, one)));
        phrase.rivals = List.copyOf(rivals);
      }
    }
  }

  /** For each noun, the persons who are told to be that. */
  private static Map<String, Set<Cluster>> holders(List<Phrase> phrases) {
    Map<String, Set<Cluster>> holders = new HashMap<>();
    Set<Cluster> seen = new HashSet<>();
    for (Phrase phrase : phrases) {
      Cluster cluster = phrase.cluster;
      boolean person = cluster != null && cluster.sort == Entity.Sort.PERSON && !phrase.hidden;
      if (person && seen.add(Objects.requireNonNull(cluster))) {
        for (Role role : cluster.roles) {
          for (String noun : role.nouns()) {
            holders.computeIfAbsent(noun, key -> new LinkedHashSet<>()).add(cluster);
          }
        }
      }
    }
    return holders;
  }

  /** Whom the article calls by a noun, or by what it is in short ("Gov."). */
  private Set<Cluster> called(Map<String, Set<Cluster>> holders, String lemma) {
    Set<Cluster> called = holders.getOrDefault(lemma, Set.of());
    for (String kind : words.nouns().kindsOf(lemma)) {
      if (kind.endsWith(".") && holders.containsKey(kind)) {
        Set<Cluster> more = new LinkedHashSet<>(called);
        more.addAll(holders.getOrDefault(kind, Set.of()));
        called = more;
      }
    }
    return called;
  }

  /** The one of those called so who is not told to be another, if there is just one. */
  private Optional<Cluster> only(Set<Cluster> called, Optional<Role> told, String lemma) {
    if (called.size() > MOST_HOLDERS) {
      return Optional.empty();
    }
    List<Cluster> fitting = Lists.filter(called, one -> !conflicts(told, lemma, one));
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The first full name of a person of whom no role is told, other than who wrote the text. */
  private Optional<Phrase> untold(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      Cluster cluster = phrase.cluster;
      boolean person = cluster != null && cluster.sort == Entity.Sort.PERSON && !phrase.hidden;
      if (person
          && phrase.kind == Kind.NAME
          && phrase.end - phrase.first > 1
          && !isByline(phrase)
          && Objects.requireNonNull(cluster).roles.isEmpty()) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  /**
   * "The minister said so on Monday. … Ana Sol told reporters": a full name that nothing is told of
   * is whom the first paragraph spoke of, if it is the first such name.
   */
  private Optional<Cluster> introduced(Phrase office, Phrase untold) {
    boolean acts = untold.end < document.tokens().size() && token(untold.end).isVerb();
    boolean behind = untold.first > office.end && paragraph(office) <= 1;
    return acts && behind && isOffice(office.noun.lemma())
            || opens(office) && follows(office, untold)
        ? Optional.ofNullable(untold.cluster)
        : Optional.empty();
  }

  private boolean isByline(Phrase name) {
    int by = name.first - 1;
    return by >= 0
        && by == document.sentenceOf(name.first).first()
        && token(by).text().equalsIgnoreCase("by");
  }

  /** Whether a paragraph begins, behind where and when it was written, with who speaks. */
  private boolean opens(Phrase phrase) {
    int verb = token(phrase.head).head();
    if (phrase.noun.sort() != Nouns.Sort.PERSON
        || isHeadline(phrase)
        || verb < 0
        || !words.speech().contains(token(verb).lemma())) {
      return false;
    }
    Sentence first = document.sentences().get(document.paragraphs().get(paragraph(phrase)).first());
    for (int i = first.first(); i < phrase.first; i++) {
      if (!token(i).isCapitalised() && !token(i).isPunctuation() && !token(i).tag().equals("CD")) {
        return false;
      }
    }
    return true;
  }

  /** "A tiler told a court … ¶ Ann Lee, 34, who …": the next paragraph says who that was. */
  private boolean follows(Phrase phrase, Phrase name) {
    int comma = name.end;
    return paragraph(name) == paragraph(phrase) + 1
        && name.first == document.sentenceOf(name.first).first()
        && comma + 2 < document.tokens().size()
        && token(comma).text().equals(",")
        && (token(comma + 1).tag().equals("CD") || token(comma + 1).tag().equals("WP"));
  }

  private boolean isOffice(String lemma) {
    String spokesperson = "spokesperson";
    return words.titles().isTitle(lemma)
        || lemma.equals(spokesperson)
        || words.nouns().kindsOf(spokesperson).contains(lemma);
  }

  private boolean isForetold(Phrase phrase, Optional<Role> told, Cluster holder) {
    Phrase name = holder.phrases.get(0);
    boolean article = token(phrase.first).tag().equals("DT");
    return !phrase.plural
        && (phrase.definite || article || isHeadline(phrase))
        && name.first > phrase.end
        && distance(phrase, name) <= (phrase.definite ? FORETOLD : FORETOLD_ANY)
        && holder.gender.agrees(phrase.gender)
        && !isPlacedElsewhere(phrase, holder)
        && told.filter(role -> isAnother(role, phrase, holder)).isEmpty();
  }

  /** Paragraphs from one phrase to another further on; lines of bylines and places do not count. */
  private int distance(Phrase from, Phrase to) {
    int last = paragraph(to);
    int between = 0;
    for (int i = paragraph(from) + 1; i < last && between <= FORETOLD; i++) {
      int end = document.endToken(document.paragraphs().get(i)) - 1;
      between += token(end).isPunctuation() ? 1 : 0;
    }
    return last > paragraph(from) ? between + 1 : 0;
  }

  private boolean isAnother(Role role, Phrase phrase, Cluster holder) {
    boolean past = antecedents.isPast(role);
    return antecedents.isStranger(role, holder)
        || antecedents.conflicts(role, phrase.noun.lemma(), holder)
        || !holder.roles.isEmpty()
            && Lists.all(holder.roles, one -> antecedents.isPast(one) != past);
  }

  /** "The Vermont senator" is none who is told to be one and not of Vermont. */
  private boolean isPlacedElsewhere(Phrase phrase, Cluster holder) {
    for (int i = phrase.first + 1; i < phrase.core; i++) {
      String word = token(i).text().toLowerCase(Locale.ROOT);
      boolean told =
          Lists.any(
              holder.roles,
              role -> role.words().contains(word) || role.complement().contains(word));
      if (token(i).isCapitalised() && !told && !word.equals(phrase.noun.lemma())) {
        return !holder.roles.isEmpty();
      }
    }
    return false;
  }

  private boolean isHeadline(Phrase phrase) {
    int last = document.endToken(document.paragraphs().get(0)) - 1;
    return paragraph(phrase) == 0
        && phrase.first <= LONGEST_HEADLINE
        && !token(last).text().equals(".")
        && document.paragraphs().size() > 1;
  }

  private int paragraph(Phrase phrase) {
    return document.sentenceOf(phrase.first).paragraph();
  }

  private Token token(int i) {
    return document.tokens().get(i);
  }
}
