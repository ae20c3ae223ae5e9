package io.quoth.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Personal and relative pronouns. */
public final class Pronouns {
  /** The part that a form plays in its clause. */
  public enum Form {
    SUBJECT,
    OBJECT,
    POSSESSIVE,
    RELATIVE
  }

  /**
   * A pronoun.
   *
   * @param gender {@code m}, {@code f}, {@code n}, or {@code u} where it tells none
   * @param maybeOne whether the plural may also stand for one person ("they")
   */
  public record Pronoun(char gender, boolean plural, boolean maybeOne, Form form) {}

  private final Map<String, Pronoun> pronouns = new HashMap<>();

  private Pronouns() {}

  /** Reads the word list. */
  public static Pronouns load() {
    Pronouns all = new Pronouns();
    for (String[] entry : Entries.read("pronouns.txt")) {
      all.pronouns.put(
          entry[0],
          new Pronoun(
              Entries.letter(entry, 1),
              entry[2].startsWith("p"),
              entry[2].equals("ps"),
              Form.valueOf(entry[3].toUpperCase(Locale.ROOT))));
    }
    return all;
  }

  /** Looks a word up, in any case. */
  public Optional<Pronoun> find(String word) {
    return Optional.ofNullable(pronouns.get(word.toLowerCase(Locale.ROOT)));
  }
}
