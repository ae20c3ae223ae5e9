package io.quoth.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Titles, ranks and offices that stand before a name, and the words that belong to them. */
public final class Titles {
  private final Map<String, Character> genders = new HashMap<>();
  private final Set<String> courtesies = new HashSet<>();
  private final Set<String> qualifiers = new HashSet<>();
  private final Set<String> deputies = new HashSet<>();

  private final Set<String> past = new HashSet<>();

  private Titles() {}

  /** Reads the word lists. */
  public static Titles load() {
    Titles titles = new Titles();
    for (String[] entry : Entries.read("titles.txt")) {
      titles.genders.put(entry[0], Entries.letter(entry, 1));
      if (entry[2].equals("courtesy")) {
        titles.courtesies.add(entry[0]);
      }
    }
    for (String[] entry : Entries.read("premodifiers.txt")) {
      titles.qualifiers.add(entry[0]);
      if (entry.length > 1) {
        (entry[1].equals("lower") ? titles.deputies : titles.past).add(entry[0]);
      }
    }
    return titles;
  }

  /** Whether a word, in any case, is a title ("Mr", "Gen.", "senator"). */
  public boolean isTitle(String word) {
    return genders.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a title that tells no office ("Mr", "Dr"). */
  public boolean isCourtesy(String word) {
    return courtesies.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is cut short, so that the list has it with a full stop, too ("Insp"). */
  public boolean isShort(String word) {
    return word.endsWith(".") || genders.containsKey(word.toLowerCase(Locale.ROOT) + ".");
  }

  /** The gender that a title tells: {@code m}, {@code f}, or {@code u} where it tells none. */
  public char gender(String word) {
    return genders.getOrDefault(word.toLowerCase(Locale.ROOT), 'u');
  }

  /** Whether a word qualifies an office without being one ("former", "acting", "deputy"). */
  public boolean isQualifier(String word) {
    return qualifiers.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word makes an office another, lower one ("vice", "deputy"). */
  public boolean isDeputy(String word) {
    return deputies.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word tells that an office is held no more ("former"). */
  public boolean isPast(String word) {
    return past.contains(word.toLowerCase(Locale.ROOT));
  }
}
