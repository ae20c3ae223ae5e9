package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the names of persons: full names with each other, then shorter ones with full ones, by
 * family name, gender, title and nearness.
 */
final class People {
  /** More bearers of one name than this are not told apart: the latest are looked at. */
  private static final int REACH = 16;

  private final Document document;
  private final Wordbook words;
  private final Map<String, List<Cluster>> byKey = new HashMap<>();
  private final Map<String, Cluster> exact = new HashMap<>();

  People(Document document, Wordbook words) {
    this.document = document;
    this.words = words;
  }

  /** Gives every phrase a cluster, or rivals where two people fit alike. */
  List<Cluster> join(List<Phrase> phrases) {
    List<Cluster> clusters = new ArrayList<>();
    shorten(phrases);
    callAsNow(phrases);
    for (Phrase phrase : phrases) {
      if (phrase.person().isFull()) {
        Cluster cluster = full(phrase).orElseGet(() -> open(phrase, clusters));
        cluster.add(phrase);
        index(cluster, phrase.person());
      }
    }
    for (Phrase phrase : phrases) {
      if (phrase.cluster != null) {
        phrase.cluster.lastFull = phrase.first;
      } else {
        joinShort(phrase, clusters);
      }
    }
    clusters.forEach(this::finish);
    return clusters;
  }

  /** "Al Qurayni" is short for "Saif bin Hamad Al Qurayni", though there are men called Al. */
  private void shorten(List<Phrase> phrases) {
    Set<String> endings = new HashSet<>();
    phrases.forEach(p -> endings.addAll(PersonName.particled(p.person().text(), words.parts())));
    for (Phrase phrase : phrases) {
      if (phrase.person().isFull() && endings.contains(PersonName.folded(phrase.person().text()))) {
        phrase.person = PersonName.family(phrase.person().text(), words);
      }
    }
  }

  /**
   * "She was born Hilda Braithwaite", "Hilda Braithwaite was born at Ulpha": a family name that is
   * told of a birth and nowhere else is no longer that of whoever has the given name, whose name it
   * is therefore taken to be.
   */
  private void callAsNow(List<Phrase> phrases) {
    Map<String, Integer> families = new HashMap<>();
    Map<String, Integer> givens = new HashMap<>();
    for (Phrase phrase : phrases) {
      families.merge(phrase.person().family(), 1, Integer::sum);
      if (phrase.person().isFull()) {
        givens.merge(phrase.person().given(), 1, Integer::sum);
      }
    }
    for (Phrase phrase : phrases) {
      PersonName name = phrase.person();
      if (name.isFull()
          && isOfBirth(phrase)
          && families.getOrDefault(name.family(), 0) == 1
          && givens.getOrDefault(name.given(), 0) > 1) {
        phrase.person = name.called();
      }
    }
  }

  private boolean isOfBirth(Phrase phrase) {
    String before = phrase.first == 0 ? "" : word(phrase.first - 1);
    boolean behind =
        phrase.end + 1 < document.tokens().size()
            && word(phrase.end).equals("was")
            && word(phrase.end + 1).equals("born");
    return behind || before.equals("born") || before.equals("née") || before.equals("né");
  }

  private String word(int i) {
    return document.tokens().get(i).text();
  }

  private static Cluster open(Phrase phrase, List<Cluster> clusters) {
    Cluster cluster = new Cluster(Entity.Sort.PERSON);
    cluster.person = phrase.person();
    clusters.add(cluster);
    return cluster;
  }

  private static String exactKey(PersonName name) {
    return String.join(" ", name.keys()) + '/' + name.suffix();
  }

  private Optional<Cluster> full(Phrase phrase) {
    Cluster same = exact.get(exactKey(phrase.person()));
    if (same != null && same.gender.agrees(phrase.gender)) {
      return Optional.of(same);
    }
    List<String> keys = phrase.person().keys();
    for (int i = keys.size() - 1; i >= 0; i--) {
      for (Cluster cluster : latest(keys.get(i))) {
        if (cluster.gender.agrees(phrase.gender) && fits(cluster, phrase.person())) {
          return Optional.of(cluster);
        }
      }
    }
    return Optional.empty();
  }

  private boolean fits(Cluster cluster, PersonName name) {
    return cluster.person().fits(name, words.parts());
  }

  private List<Cluster> latest(String key) {
    List<Cluster> all = byKey.getOrDefault(key, List.of());
    List<Cluster> latest = new ArrayList<>(REACH);
    for (int i = all.size() - 1; i >= 0 && latest.size() < REACH; i--) {
      latest.add(all.get(i));
    }
    return latest;
  }

  private void index(Cluster cluster, PersonName name) {
    if (exact.putIfAbsent(exactKey(name), cluster) == null) {
      for (String key : name.keys()) {
        List<Cluster> list = byKey.computeIfAbsent(key, k -> new ArrayList<>());
        if (key.length() > 1 && cluster.addKey(key)) {
          list.add(cluster);
        }
      }
    }
    if (name.keys().size() > cluster.person().keys().size()) {
      cluster.person = name;
    }
  }

  private void joinShort(Phrase phrase, List<Cluster> clusters) {
    List<Cluster> rivals = candidates(phrase);
    if (rivals.isEmpty()) {
      Cluster cluster = open(phrase, clusters);
      cluster.add(phrase);
      byKey.computeIfAbsent(phrase.person().family(), key -> new ArrayList<>()).add(cluster);
    } else if (rivals.size() == 1) {
      rivals.get(0).add(phrase);
    } else {
      phrase.rivals = rivals;
    }
  }

  private List<Cluster> candidates(Phrase phrase) {
    String key = phrase.person().family();
    List<Cluster> family = new ArrayList<>();
    List<Cluster> given = new ArrayList<>();
    for (Cluster cluster : latest(key)) {
      if (cluster.gender.agrees(phrase.gender) && agrees(cluster, phrase)) {
        (isFamily(cluster, key) ? family : given).add(cluster);
      }
    }
    if (family.isEmpty()) {
      return given.size() == 1 ? given : List.of();
    }
    List<Cluster> fitting = called(titled(gendered(family, phrase), phrase), phrase);
    boolean mixed = Lists.any(fitting, c -> c.person().isFull() && c.person().given().equals(key));
    return mixed ? fitting : nearest(fitting);
  }

  /** "Mr Akar" is not the woman whose given name tells her gender. */
  private boolean agrees(Cluster cluster, Phrase phrase) {
    return phrase.gender == Gender.UNKNOWN
        || !cluster.person().isFull()
        || given(cluster).agrees(phrase.gender);
  }

  private Gender given(Cluster cluster) {
    String text = cluster.person().text();
    int space = text.indexOf(' ');
    return words
        .givenNames()
        .apply(space < 0 ? text : text.substring(0, space))
        .orElse(Gender.UNKNOWN);
  }

  private boolean isFamily(Cluster cluster, String key) {
    List<String> keys = cluster.person().keys();
    return keys.indexOf(key) > 0 || keys.size() == 1 || words.parts().isSurnameFirst(key);
  }

  private List<Cluster> gendered(List<Cluster> all, Phrase phrase) {
    if (phrase.gender == Gender.UNKNOWN) {
      return all;
    }
    List<Cluster> sure = Lists.filter(all, c -> Wordbook.both(c.gender, given(c)) == phrase.gender);
    return sure.isEmpty() ? all : sure;
  }

  private List<Cluster> titled(List<Cluster> all, Phrase phrase) {
    if (phrase.before.isEmpty()) {
      return all;
    }
    List<Cluster> same =
        Lists.filter(all, c -> Lists.any(phrase.before.get().nouns(), c.nouns::contains));
    return same.isEmpty() ? all : same;
  }

  /** "Dr Marrable" is whoever was called doctor before, of those who have the name. */
  private static List<Cluster> called(List<Cluster> all, Phrase phrase) {
    List<Cluster> same =
        Lists.filter(all, c -> !phrase.title.isEmpty() && c.hasTitle(phrase.title));
    return same.isEmpty() ? all : same;
  }

  /** The one named last in full; both where one sentence named two; else the first to come. */
  private List<Cluster> nearest(List<Cluster> all) {
    List<Cluster> named = new ArrayList<>(Lists.filter(all, cluster -> cluster.lastFull >= 0));
    named.sort((one, other) -> Integer.compare(other.lastFull, one.lastFull));
    if (named.isEmpty()) {
      return List.of(all.get(all.size() - 1));
    }
    int sentence = document.sentenceOf(named.get(0).lastFull).index();
    return Lists.filter(
        named, cluster -> document.sentenceOf(cluster.lastFull).index() == sentence);
  }

  /** Chooses the name to show, and what the given name says of the gender. */
  private void finish(Cluster cluster) {
    PersonName best = cluster.phrases.get(0).person();
    for (Phrase phrase : cluster.phrases) {
      if (isFuller(phrase.person(), best)) {
        best = phrase.person();
      }
    }
    cluster.person = best;
    cluster.name = best.text();
    if (cluster.gender == Gender.UNKNOWN && !cluster.contradicted) {
      cluster.evidence(given(cluster));
    }
  }

  private static boolean isFuller(PersonName one, PersonName other) {
    int more = Integer.compare(weight(one), weight(other));
    return more > 0 || more == 0 && Folding.shouts(other.text()) && !Folding.shouts(one.text());
  }

  /** Whole words weigh more than initials, a suffix as much as an initial. */
  private static int weight(PersonName name) {
    int weight = name.suffix().isEmpty() ? 0 : 1;
    for (String key : name.keys()) {
      weight += key.length() > 1 ? 4 : 1;
    }
    return weight;
  }
}
