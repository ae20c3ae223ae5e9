package io.quoth.mention;

import io.quoth.lexicon.Nouns;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phrase on its way to become a mention; filled in step by step within one call. */
final class Phrase {
  final Kind kind;

  /** Moves forward where the nominal in front joins a name: "the mayor, Ruth Dalby". */
  int first;

  final int end;
  final int head;

  Gender gender = Gender.UNKNOWN;
  boolean plural;

  /** Whether it lies inside another phrase: it helps to join names, but is no mention. */
  boolean hidden;

  /** Null for what is no name. */
  Name.@Nullable Type type;

  /** Null for all but the names of persons. */
  @Nullable PersonName person;

  /** The title right before the name, folded, if it is more than Mr or Ms; else empty. */
  String title = "";

  /** The bare name of an organisation or place. */
  String name = "";

  Optional<Role> before = Optional.empty();
  Optional<Role> behind = Optional.empty();
  Optional<String> affiliation = Optional.empty();

  /** Set for every nominal, and not read of anything else. */
  @SuppressWarnings("NullAway.Init")
  Nouns.Noun noun;

  boolean definite;

  /** Index behind the noun group, before any complement. */
  int core;

  /** Index behind what tells of an office: the noun group and complements that belong to it. */
  int told;

  /** Null while, or where, it is not known who it is. */
  @Nullable Cluster cluster;

  List<Cluster> rivals = List.of();

  Description description = Description.NONE;

  /** Of the name of a person alone. */
  PersonName person() {
    return Objects.requireNonNull(person);
  }

  Phrase(Kind kind, int first, int end, int head) {
    this.kind = kind;
    this.first = first;
    this.end = end;
    this.head = head;
    this.core = end;
    this.told = end;
  }
}
