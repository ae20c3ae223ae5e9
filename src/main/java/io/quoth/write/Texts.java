package io.quoth.write;

import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import java.util.Locale;

/** How the parts of a result are written, the same in every format. */
final class Texts {
  /** Below this, quote and speaker are more likely wrong than right. */
  private static final double UNSURE = 0.5;

  private Texts() {}

  /** The words of a quote: the spans joined by one space. */
  static String content(Quote quote, Document document) {
    return quote.text(document.text());
  }

  /** The id of the quote with this index. */
  static String quoteId(int index) {
    return "q" + (index + 1);
  }

  /** The id of the speaker with this index. */
  static String speakerId(int index) {
    return "s" + (index + 1);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A probability to two places. */
  static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  /** Whether a reader should doubt it. */
  static boolean isUnsure(Attribution attribution) {
    return attribution.confidence() < UNSURE;
  }

  /** A probability with two digits behind the point. */
  static String twoDigits(double confidence) {
    long hundredths = Math.round(confidence * 100);
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }
}
