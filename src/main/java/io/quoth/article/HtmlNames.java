package io.quoth.article;

import io.quoth.archive.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element of a page is for, by the words of its names: the list of such words is a file.
 */
final class HtmlNames {
  /** What a name can say. */
  enum Sense {
    /** Never the article. */
    ALWAYS,
    /** Not the article, unless it is most of the page. */
    SMALL,
    /** Looks like one of the above and is none. */
    KEEP,
    /** A sentence of the article, set large. */
    PULL,
    /** What holds the article's text. */
    BODY
  }

  /** Read once, with the first page. */
  static final HtmlNames KNOWN = load();

  private static final String RESOURCE = "io/quoth/article/page-names.txt";
  private static final String PHRASES = "phrases";

  /** Begin names that say what else there is: {@code has-sidebar}. */
  private static final Set<String> OTHERWISE =
      Set.of("has", "with", "no", "not", "without", "hide", "show");

  /** Attributes that name an element, besides those that begin with {@code data-}. */
  private static final Set<String> NAMING = Set.of("class", "id", "itemprop", "role", "property");

  /** Longer values of a data attribute are no names. */
  private static final int LONGEST_DATA = 60;

  private final Map<String, Sense> senses = new HashMap<>();
  private final List<String> phrases = new ArrayList<>();

  private HtmlNames() {}

  private static HtmlNames load() {
    HtmlNames names = new HtmlNames();
    try (InputStream in = Resources.open(RESOURCE)) {
      String section = "";
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String entry = line.strip();
        if (entry.startsWith("[")) {
          section = entry.substring(1, entry.length() - 1);
        } else if (!entry.isEmpty() && entry.charAt(0) != '#') {
          names.add(section, entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void add(String section, String entry) {
    if (section.equals(PHRASES)) {
      phrases.add(entry);
    } else {
      senses.put(entry, Sense.valueOf(section.toUpperCase(Locale.ROOT)));
    }
  }

  /**
   * Whether a short paragraph begins as those do that belong to the page.
   *
   * @param sentence whether it is one: then a single word says nothing ("Related costs rose.")
   */
  boolean isPagePhrase(String text, boolean sentence) {
    for (String phrase : phrases) {
      int end = phrase.length();
      boolean word = isLetters(phrase);
      if (text.regionMatches(true, 0, phrase, 0, end)
          && !(word && text.length() > end && Character.isLetter(text.charAt(end)))
          && !(word && sentence && text.length() > end + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetters(String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      if (!Character.isLetter(phrase.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** All that the names of an element say. */
  Set<Sense> senses(Element element) {
    Set<Sense> found = EnumSet.noneOf(Sense.class);
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (NAMING.contains(key) || key.startsWith("data-") && isName(attribute.getValue())) {
        for (String name : attribute.getValue().split("\\s+")) {
          addSenses(name, found);
        }
      }
    }
    if (element.tagName().indexOf('-') >= 0) {
      addSenses(element.tagName(), found);
    }
    return found;
  }

  /** A data attribute may hold anything: addresses, records, sentences. */
  private static boolean isName(String value) {
    return value.length() <= LONGEST_DATA && value.indexOf('/') < 0 && value.indexOf('{') < 0;
  }

  private void addSenses(String name, Set<Sense> found) {
    Set<Sense> own = EnumSet.noneOf(Sense.class);
    String before = "";
    for (String word : words(name)) {
      if (before.isEmpty() && OTHERWISE.contains(word)) {
        return;
      }
      addSense(word, own);
      addSense(before + "-" + word, own);
      before = word;
    }
    if (!own.contains(Sense.KEEP)) {
      found.addAll(own);
    }
  }

  private void addSense(String words, Set<Sense> senses) {
    Sense sense = this.senses.get(words);
    if (sense != null) {
      senses.add(sense);
    }
  }

  /** The words of {@code share-tools}, {@code shareTools} or {@code share_tools}, in lower case. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : '-';
      boolean letter = Character.isLetter(c);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((!letter || hump) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      }
    }
    return words;
  }
}
