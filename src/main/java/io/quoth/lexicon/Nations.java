package io.quoth.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which people a country's name tells of. Read when first asked: few articles ask. */
public final class Nations {
  private Nations() {}

  private static final class Known {
    static final Map<String, Set<String>> PEOPLES = read();

    private static Map<String, Set<String>> read() {
      Map<String, Set<String>> peoples = new HashMap<>();
      for (String[] entry : Entries.read("nations.txt")) {
        Set<String> its = new HashSet<>();
        for (int i = 1; i < entry.length; i++) {
          its.add(entry[i].toLowerCase(Locale.ROOT));
        }
        peoples.put(entry[0].toLowerCase(Locale.ROOT), its);
      }
      return peoples;
    }
  }

  /**
   * What is of a country is called so ("kazakh"), all in lower case.
   *
   * @param word of the country's name ("kazakhstan"); of what is no country there is nothing
   */
  public static Set<String> peoples(String word) {
    return Known.PEOPLES.getOrDefault(word, Set.of());
  }
}
