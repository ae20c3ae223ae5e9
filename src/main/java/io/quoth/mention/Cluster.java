package io.quoth.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity in the making: the phrases found so far to stand for it. */
final class Cluster {
  /** All roles are looked at for each nominal: nobody has more, but a list of offices may. */
  private static final int MOST_ROLES = 50;

  final Entity.Sort sort;
  // A long text has many that are spoken of once: what most of them have one of, or none, is small.
  final List<Phrase> phrases = new ArrayList<>(1);
  List<Role> roles = List.of();

  /** Nouns by which it may be called: those of its roles, or its own. */
  Set<String> nouns = Set.of();

  /** Of somebody's counterpart: nouns of the office that both of them hold. */
  Set<String> offices = Set.of();

  /** Whether it has been told of as somebody's guest. */
  boolean guest;

  /** Words of its name under which it can be found. */
  private Set<String> keys = Set.of();

  /** Titles by which it has been called, see {@link Phrase#title}. */
  private Set<String> titles = Set.of();

  /** Null for all but persons. */
  @Nullable PersonName person;

  String name = "";
  Gender gender = Gender.UNKNOWN;
  boolean contradicted;
  Optional<String> affiliation = Optional.empty();

  /** Whether it has been called by a definite noun ("the report"). */
  boolean definite;

  /** Token where its full name stood last, or -1, while short names are joined in text order. */
  int lastFull = -1;

  /** Token where it was mentioned last, or -1, while nominals are resolved in text order. */
  int lastSeen = -1;

  Cluster(Entity.Sort sort) {
    this.sort = sort;
  }

  /** Of a person alone. */
  PersonName person() {
    return Objects.requireNonNull(person);
  }

  void add(Phrase phrase) {
    phrase.cluster = this;
    phrases.add(phrase);
    phrase.before.ifPresent(this::add);
    phrase.behind.ifPresent(this::add);
    if (affiliation.isEmpty()) {
      affiliation = phrase.affiliation;
    }
    if (!phrase.title.isEmpty()) {
      titles = with(titles, phrase.title);
    }
    evidence(phrase.gender);
  }

  void add(Role role) {
    if (roles.size() < MOST_ROLES && !roles.contains(role)) {
      roles = roles.isEmpty() ? new ArrayList<>(1) : roles;
      roles.add(role);
    }
    role.nouns().forEach(this::addNoun);
  }

  void addNoun(String noun) {
    nouns = with(nouns, noun);
  }

  /** Adds a word of its name; false if it is there already. */
  boolean addKey(String key) {
    boolean isNew = !keys.contains(key);
    keys = with(keys, key);
    return isNew;
  }

  boolean hasTitle(String title) {
    return titles.contains(title);
  }

  private static Set<String> with(Set<String> some, String one) {
    if (some.isEmpty()) {
      return Set.of(one);
    }
    if (some.contains(one)) {
      return some;
    }
    Set<String> more = some.size() == 1 ? new HashSet<>(some) : some;
    more.add(one);
    return more;
  }

  /** Takes in what a phrase says of its gender; contradictions end in unknown. */
  void evidence(Gender said) {
    contradicted |= !gender.agrees(said);
    gender = contradicted ? Gender.UNKNOWN : Wordbook.both(gender, said);
  }

  /** Takes over all that another cluster has. */
  void absorb(Cluster other) {
    for (Phrase phrase : other.phrases) {
      phrase.cluster = this;
      phrases.add(phrase);
    }
    other.roles.forEach(this::add);
    other.nouns.forEach(this::addNoun);
    affiliation = affiliation.or(() -> other.affiliation);
    other.phrases.clear();
  }

  /** The role to show: the first that is more than a rank, else the first. */
  Optional<String> role() {
    Optional<Role> first = Optional.empty();
    for (Role role : roles) {
      if (!role.isRank()) {
        return Optional.of(role.text());
      }
      if (first.isEmpty()) {
        first = Optional.of(role);
      }
    }
    return first.map(Role::text);
  }
}
