package io.quoth.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
  final List<Phrase> phrases = new ArrayList<>();
  final List<Role> roles = new ArrayList<>();

  /** Nouns by which it may be called: those of its roles, or its own. */
  final Set<String> nouns = new LinkedHashSet<>();

  /** Words of its name under which it can be found. */
  final Set<String> keys = new HashSet<>();

  /** Titles by which it has been called, see {@link Phrase#title}. */
  final Set<String> titles = new HashSet<>();

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
      titles.add(phrase.title);
    }
    evidence(phrase.gender);
  }

  void add(Role role) {
    if (roles.size() < MOST_ROLES && !roles.contains(role)) {
      roles.add(role);
    }
    nouns.addAll(role.nouns());
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
    nouns.addAll(other.nouns);
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
