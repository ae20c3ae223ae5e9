package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.lexicon.Nouns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the names of organisations and of places: full forms, short forms and acronyms. */
final class Bodies {
  /** A longer rest makes a short form another body ("Senate", "Senate Finance Committee"). */
  private static final int LONGEST_REST = 2;

  private static final int LONGEST_ACRONYM = 6;

  private final Wordbook words;
  private final Map<String, Cluster> places = new LinkedHashMap<>();
  private final Map<String, Cluster> bodies = new LinkedHashMap<>();
  private final Map<String, Cluster> acronyms = new HashMap<>();
  private final Map<String, Set<Cluster>> parts = new HashMap<>();

  Bodies(Wordbook words) {
    this.words = words;
  }

  /** Gives every phrase a cluster. */
  List<Cluster> join(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      boolean place = phrase.type == Name.Type.LOCATION;
      Entity.Sort sort = place ? Entity.Sort.LOCATION : Entity.Sort.ORGANISATION;
      (place ? places : bodies)
          .computeIfAbsent(key(phrase.name), key -> new Cluster(sort))
          .add(phrase);
    }
    bodies.values().forEach(this::index);
    for (Map.Entry<String, Cluster> body : bodies.entrySet()) {
      longer(body.getKey(), body.getValue()).ifPresent(whole -> whole.absorb(body.getValue()));
    }
    List<Cluster> all = new ArrayList<>(places.values());
    all.addAll(Lists.filter(bodies.values(), body -> !body.phrases.isEmpty()));
    all.forEach(this::finish);
    return all;
  }

  /** The words of a name that tell whom it names, in an order of their own. */
  private String key(String name) {
    List<String> kept = kept(name);
    if (kept.contains("of")) {
      kept.remove("of");
      kept.sort(null);
    } else if (kept.size() == 2 && words.nouns().find(kept.get(1)).isPresent()) {
      // "Justice Department" and "Department of Justice" are one.
      kept.sort(null);
    }
    return String.join(" ", kept);
  }

  private List<String> kept(String name) {
    List<String> kept = new ArrayList<>();
    for (String word : name.split(" ")) {
      String folded = Folding.fold(word);
      boolean empty = folded.isEmpty() || folded.equals("the") || folded.equals(",");
      if (!empty) {
        kept.add(folded.equals("&") ? "and" : folded);
      }
    }
    while (kept.size() > 1 && words.parts().isCorporate(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private void index(Cluster body) {
    String name = body.phrases.get(0).name;
    List<String> kept = kept(name);
    acronym(name).ifPresent(letters -> acronyms.putIfAbsent(letters, body));
    for (int cut = Math.max(1, kept.size() - LONGEST_REST); cut < kept.size(); cut++) {
      part(String.join(" ", kept.subList(0, cut)), body);
      part(String.join(" ", kept.subList(kept.size() - cut, kept.size())), body);
    }
  }

  private void part(String part, Cluster body) {
    parts.computeIfAbsent(part, key -> new HashSet<>()).add(body);
  }

  private static Optional<String> acronym(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.replace('-', ' ').split(" ")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
        letters.append(word.charAt(0));
      }
    }
    return letters.length() > 1
        ? Optional.of(letters.toString().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private Optional<Cluster> longer(String key, Cluster body) {
    String name = body.phrases.get(0).name;
    boolean capitals =
        name.length() <= LONGEST_ACRONYM && name.equals(name.toUpperCase(Locale.ROOT));
    Cluster whole = capitals ? acronyms.get(Folding.fold(name)) : null;
    if (whole == null) {
      Set<Cluster> wholes = parts.getOrDefault(key, Set.of());
      Cluster one = wholes.size() == 1 ? wholes.iterator().next() : null;
      boolean fits = one != null && !one.phrases.isEmpty() && isKind(name, one);
      whole = fits || canBeShort(name, key) ? one : null;
    }
    return Optional.ofNullable(whole).filter(w -> w != body && !w.phrases.isEmpty());
  }

  /**
   * "The Department" is short for the one department named, where another body's name could have
   * the word, too.
   */
  private boolean isKind(String name, Cluster whole) {
    String head = head(whole.phrases.get(0).name);
    return name.equals(head) && words.nouns().find(name).filter(Bodies::isGroup).isPresent();
  }

  private static boolean isGroup(Nouns.Noun noun) {
    return noun.sort() == Nouns.Sort.GROUP && !noun.plural();
  }

  private boolean canBeShort(String name, String key) {
    return !places.containsKey(key)
        && !words.nouns().isPeople(name)
        && words.nouns().find(name).filter(noun -> noun.sort() != Nouns.Sort.DOCUMENT).isEmpty();
  }

  private void finish(Cluster cluster) {
    cluster.gender = Gender.NEUTER;
    for (Phrase phrase : cluster.phrases) {
      boolean longer = phrase.name.length() > cluster.name.length();
      if (cluster.name.isEmpty() || longer && !Folding.shouts(phrase.name)) {
        cluster.name = phrase.name;
      }
    }
    words
        .nouns()
        .find(head(cluster.name))
        .filter(Bodies::isGroup)
        .filter(noun -> !words.nouns().isPlace(noun.lemma()))
        .ifPresent(noun -> cluster.addNoun(noun.lemma()));
    trade(cluster);
  }

  /** "Kestrel Airways Group" is a company, and an airline. */
  private void trade(Cluster cluster) {
    String name = cluster.name;
    while (name.indexOf(' ') > 0 && words.parts().isCorporate(lastWord(name))) {
      cluster.addNoun("company");
      name = name.substring(0, name.lastIndexOf(' '));
    }
    String last = lastWord(name);
    if (Folding.fold(head(name)).equals(last) && words.parts().isCompany(last)) {
      cluster.addNoun("company");
      words.parts().trade(last).forEach(cluster::addNoun);
    }
  }

  /** The word that tells what a body is: the last, or the one before "of" or "for". */
  private static String head(String name) {
    String last = "";
    for (String word : name.split(" ")) {
      if (!last.isEmpty() && (word.equals("of") || word.equals("for") || word.equals("on"))) {
        return last;
      }
      last = word;
    }
    return last;
  }

  private static String lastWord(String name) {
    return Folding.fold(name.substring(name.lastIndexOf(' ') + 1));
  }
}
