package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.document.Document;
import io.quoth.document.Token;
import io.quoth.lexicon.Pronouns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds everybody that an article speaks of: names with their titles, nominals and pronouns, joined
 * into entities. The names are joined first, as in Raghunathan et al. 2010 ("A multi-pass sieve for
 * coreference resolution"), surest evidence first; then nominals in text order. Personal pronouns
 * are left open.
 *
 * <p>Thread-safe if its two functions are. Time and memory are linear in the article.
 */
public final class CastFinder {
  /** How many sentences back somebody is spoken of lately. */
  private static final int LATELY = 2;

  /** Mentions looked at for that; where there are more, several have been spoken of. */
  private static final int LATEST = 24;

  private final Function<Document, List<Name>> names;
  private final Wordbook words;

  /**
   * Reads the word lists.
   *
   * @param names finds the names of a document
   * @param givenNames the gender that a given name tells; empty for a word that is none
   */
  public CastFinder(
      Function<Document, List<Name>> names, Function<String, Optional<Gender>> givenNames) {
    this.names = names;
    this.words = Wordbook.load(givenNames);
  }

  /** The cast of a document. */
  public Cast find(Document document) {
    // What is no longer needed is let go of before mentions are made of the rest.
    return new Casting(document).of(resolved(document));
  }

  /** The phrases that are mentions, in text order. */
  private List<Phrase> resolved(Document document) {
    Found found = phrases(document);
    List<Cluster> clusters = joined(document, found.named());
    List<Phrase> phrases = new ArrayList<>(found.named());
    phrases.addAll(found.nominals());
    phrases.sort((a, b) -> Integer.compare(a.first, b.first));
    Antecedents antecedents = new Antecedents(document, words, clusters);
    antecedents.resolve(phrases);
    new Cataphora(document, words, antecedents).resolve(phrases, clusters);
    phrases.removeIf(phrase -> phrase.hidden);
    settle(phrases);
    return withPronouns(document, phrases);
  }

  /** Names and nominals, each in text order. */
  private record Found(List<Phrase> named, List<Phrase> nominals) {}

  private Found phrases(Document document) {
    NamePhrases finder = new NamePhrases(document, words);
    List<Phrase> named = finder.find(names.apply(document));
    return new Found(named, new Nominals(document, words, finder, named).find());
  }

  private List<Cluster> joined(Document document, List<Phrase> named) {
    List<Cluster> clusters = new ArrayList<>();
    clusters.addAll(new People(document, words).join(Lists.filter(named, p -> p.person != null)));
    clusters.addAll(new Bodies(words).join(Lists.filter(named, p -> p.person == null)));
    return clusters;
  }

  /** Rivals that no mention is left of are none; the last one left is meant. */
  private static void settle(List<Phrase> phrases) {
    Set<Cluster> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Phrase phrase : phrases) {
      if (phrase.cluster != null) {
        seen.add(phrase.cluster);
      }
    }
    for (Phrase phrase : phrases) {
      phrase.rivals = Lists.filter(phrase.rivals, seen::contains);
      if (phrase.rivals.size() == 1) {
        phrase.cluster = phrase.rivals.get(0);
      }
    }
  }

  private List<Phrase> withPronouns(Document document, List<Phrase> phrases) {
    List<Phrase> all = new ArrayList<>();
    int next = 0;
    int free = 0;
    for (Token token : document.tokens()) {
      while (next < phrases.size() && phrases.get(next).first <= token.index()) {
        free = phrases.get(next).end;
        all.add(phrases.get(next++));
      }
      if (token.index() >= free) {
        pronoun(document, token, all).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Phrase> pronoun(Document document, Token token, List<Phrase> before) {
    if (!token.tag().startsWith("PRP") && !token.tag().startsWith("W")) {
      return Optional.empty();
    }
    return words
        .pronouns()
        .find(token.text())
        .flatMap(form -> pronoun(document, token, form, before));
  }

  private Optional<Phrase> pronoun(
      Document document, Token token, Pronouns.Pronoun form, List<Phrase> before) {
    int i = token.index();
    Phrase phrase = new Phrase(Kind.PRONOUN, i, i + 1, i);
    phrase.gender = Wordbook.gender(form.gender());
    phrase.plural = form.plural() && !(form.maybeOne() && isOnePerson(document, i, before));
    if (form.form() == Pronouns.Form.RELATIVE) {
      Optional<Phrase> noun = relativeTo(document, i, before);
      if (noun.isEmpty()) {
        return token.tag().equals("WP") ? Optional.of(phrase) : Optional.empty();
      }
      phrase.gender = noun.get().gender;
      phrase.plural = noun.get().plural;
      phrase.cluster = noun.get().cluster;
    }
    return Optional.of(phrase);
  }

  /** "They" is one person if nobody else has been spoken of lately, and nothing tells a gender. */
  private static boolean isOnePerson(Document document, int i, List<Phrase> before) {
    int from = document.sentenceOf(i).index() - LATELY;
    Set<Cluster> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int j = before.size() - 1; j >= 0; j--) {
      Phrase phrase = before.get(j);
      if (document.sentenceOf(phrase.first).index() < from) {
        break;
      }
      if (before.size() - j > LATEST) {
        return false;
      }
      boolean open = phrase.kind == Kind.PRONOUN && phrase.cluster == null;
      if (phrase.plural || phrase.cluster == null && !open) {
        return false;
      }
      if (phrase.cluster != null && phrase.gender != Gender.NEUTER) {
        seen.add(phrase.cluster);
      }
    }
    return seen.size() == 1
        && seen.iterator().next().sort == Entity.Sort.PERSON
        && seen.iterator().next().gender == Gender.UNKNOWN;
  }

  /** The phrase directly before a relative pronoun, with or without a comma between. */
  private static Optional<Phrase> relativeTo(Document document, int i, List<Phrase> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Phrase last = before.get(before.size() - 1);
    boolean comma = i > 0 && document.tokens().get(i - 1).text().equals(",");
    return last.cluster != null && last.kind != Kind.PRONOUN && last.end == (comma ? i - 1 : i)
        ? Optional.of(last)
        : Optional.empty();
  }

  /** Numbers what was found. */
  private record Casting(Document document) {
    /**
     * @param phrases taken out of the list as mentions are made of them: of a long text there is no
     *     room for both
     */
    Cast of(List<Phrase> phrases) {
      Phrase spent = new Phrase(Kind.PRONOUN, 0, 0, 0);
      Map<Cluster, Integer> numbers = new HashMap<>();
      List<Cluster> order = new ArrayList<>();
      List<List<Integer>> members = new ArrayList<>();
      for (int i = 0; i < phrases.size(); i++) {
        Cluster cluster = phrases.get(i).cluster;
        if (cluster != null) {
          if (numbers.putIfAbsent(cluster, order.size()) == null) {
            order.add(cluster);
            members.add(new ArrayList<>());
          }
          members.get(numbers.get(cluster)).add(i);
        }
      }
      order.forEach(cluster -> cluster.phrases.clear());
      List<Mention> mentions = new ArrayList<>(phrases.size());
      for (int i = 0; i < phrases.size(); i++) {
        mentions.add(mention(phrases.set(i, spent), i, numbers));
      }
      List<Entity> entities = new ArrayList<>();
      for (Cluster cluster : order) {
        entities.add(entity(cluster, entities.size(), members.get(entities.size())));
      }
      return new Cast(document, mentions, entities);
    }

    private Mention mention(Phrase phrase, int index, Map<Cluster, Integer> numbers) {
      int entity =
          phrase.cluster == null ? -1 : Objects.requireNonNull(numbers.get(phrase.cluster));
      List<Integer> rivals = Lists.map(phrase.rivals, numbers::get);
      return new Mention(
          index,
          phrase.kind,
          document.span(phrase.first, phrase.end),
          phrase.first,
          phrase.end,
          phrase.head,
          phrase.cluster == null ? phrase.gender : phrase.cluster.gender,
          phrase.plural,
          entity,
          entity < 0 ? rivals : List.of(),
          phrase.description);
    }

    private static Entity entity(Cluster cluster, int index, List<Integer> members) {
      boolean unnamed =
          cluster.sort == Entity.Sort.UNNAMED
              || cluster.sort == Entity.Sort.GROUP
              || cluster.sort == Entity.Sort.DOCUMENT;
      return new Entity(
          index,
          cluster.name,
          cluster.sort,
          cluster.gender,
          unnamed ? Optional.empty() : cluster.role(),
          cluster.affiliation,
          members);
    }
  }
}
