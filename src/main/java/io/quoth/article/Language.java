package io.quoth.article;

import java.util.Optional;

/** The language that an article says it is in. */
final class Language {
  private static final int LONGEST = 35;

  private Language() {}

  /**
   * A declared language as a tag such as {@code en-GB}; none if it is no tag. What is declared to
   * be another language and is clearly English was said of the site around it: then none, too.
   */
  static Optional<String> of(String declared, String text) {
    String tag = declared.strip().replace('_', '-');
    if (!isTag(tag)) {
      return Optional.empty();
    }
    boolean english = tag.regionMatches(true, 0, "en", 0, 2) && (tag + "-").charAt(2) == '-';
    return english || !Health.isClearlyEnglish(text) ? Optional.of(tag) : Optional.empty();
  }

  /**
   * Two to eight letters, then parts of up to eight letters or digits: BCP 47, not word by word.
   */
  private static boolean isTag(String tag) {
    int part = 0;
    boolean first = true;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == '-') {
        if (part == 0 || first && part < 2) {
          return false;
        }
        part = 0;
        first = false;
      } else if (letter || c >= '0' && c <= '9' && !first) {
        part++;
      } else {
        return false;
      }
      if (part > 8) {
        return false;
      }
    }
    return part > (first ? 1 : 0) && tag.length() <= LONGEST;
  }
}
