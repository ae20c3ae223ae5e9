package io.quoth.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a name: short forms, particles, what may follow. Words are given folded: in lower
 * case, without accents.
 */
public final class NameParts {
  private final Map<String, Set<Integer>> families = new HashMap<>();
  private final Set<String> particles = Entries.words("particles.txt");
  private final Set<String> suffixes = new HashSet<>();
  private final Set<String> honours = new HashSet<>();
  private final Set<String> surnames = Entries.words("surnames-first.txt");
  private final Map<String, List<String>> companies = new HashMap<>();
  private final Set<String> corporate = Entries.words("corporate.txt");

  private NameParts() {}

  /** Reads the word lists. */
  public static NameParts load() {
    NameParts parts = new NameParts();
    for (String[] entry : Entries.read("name-suffixes.txt")) {
      parts.suffixes.add(entry[0]);
      if (entry.length > 1) {
        parts.honours.add(entry[0]);
      }
    }
    for (String[] entry : Entries.read("companies.txt")) {
      parts.companies.put(entry[0], entry.length > 1 ? List.of(entry[1].split(" ")) : List.of());
    }
    List<String[]> lines = Entries.read("nicknames.txt");
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i)[0].split(" ")) {
        parts.families.computeIfAbsent(name, key -> new HashSet<>()).add(i);
      }
    }
    return parts;
  }

  /** Whether one given name may be a form of the other ("bob" and "robert"). */
  public boolean sameGiven(String one, String other) {
    Set<Integer> mine = families.getOrDefault(one, Set.of());
    Set<Integer> yours = families.getOrDefault(other, Set.of());
    return one.equals(other) || !Collections.disjoint(mine, yours);
  }

  /** Whether a word is a small part of a family name ("van", "bin", "al"). */
  public boolean isParticle(String word) {
    return particles.contains(word);
  }

  /** Whether a word may follow a family name ("Jr.", "III"). */
  public boolean isSuffix(String word) {
    return suffixes.contains(word);
  }

  /** Whether a word may follow a family name and is no part of it ("KC", "MP"). */
  public boolean isHonour(String word) {
    return honours.contains(word);
  }

  /** Whether a word is a family name of those that are written first ("Zhuo Mingde"). */
  public boolean isSurnameFirst(String word) {
    return surnames.contains(word);
  }

  /** Whether a name that ends in a word is a company's ("Nordvik Shipping"). */
  public boolean isCompany(String word) {
    return companies.containsKey(word);
  }

  /** Nouns besides "company" by which one is called whose name ends in a word ("airline"). */
  public List<String> trade(String word) {
    return companies.getOrDefault(word, List.of());
  }

  /** Whether a word ends a company name and adds nothing to it ("Inc."). */
  public boolean isCorporate(String word) {
    return corporate.contains(word);
  }
}
