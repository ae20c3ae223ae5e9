package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.lexicon.Nouns;
import io.quoth.lexicon.Pronouns;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells names, pronouns and other phrases apart where an annotation does not. */
final class Naming {
  /** What stands in front of a noun, and is capital only where a sentence begins. */
  private static final Pattern DETERMINER =
      Pattern.compile(
          "(?i)(?:the|an?|one|two|three|some|many|most|several|both|all|no|another|other|this|that"
              + "|these|those|my|his|her|its|our|their|your)\\s+");

  private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}");

  private final Pronouns pronouns = Pronouns.load();
  private final Nouns nouns = Nouns.load();

  /** Whether a word of a phrase, its determiners aside, begins with a capital letter. */
  static boolean hasName(String phrase) {
    String rest = phrase.strip();
    Matcher determiner = DETERMINER.matcher(rest);
    int start = 0;
    while (determiner.lookingAt()) {
      start = determiner.end();
      determiner.region(start, rest.length());
    }
    return CAPITAL.matcher(rest.substring(start)).find();
  }

  /** The kind of a phrase of a text. */
  SourceKind kind(String text, Span span) {
    String phrase = span.of(text);
    if (pronouns.find(phrase).isPresent()) {
      return SourceKind.PRONOUN;
    }
    // "Officials said": a capital letter says nothing where a sentence begins.
    String[] words = phrase.split("\\s+", 2);
    boolean common = beginsSentence(text, span.start()) && nouns.find(words[0]).isPresent();
    String rest = common ? phrase.substring(words[0].length()) : phrase;
    return hasName(rest) ? SourceKind.NAME : SourceKind.NOMINAL;
  }

  private static boolean beginsSentence(String text, int start) {
    for (int i = start - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (".!?:\n".indexOf(c) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(c) || c == ',' || c == ';') {
        return false;
      }
    }
    return true;
  }
}
