package io.quoth.yardstick;

import java.util.List;

/** Numbers in words, up to a hundred. */
final class Numerals {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private Numerals() {}

  /** A word in lower case in figures, or the word itself where it is no number. */
  static String figures(String word) {
    int small = SMALL.indexOf(word);
    int ten = TENS.indexOf(word);
    return small >= 0 ? String.valueOf(small) : ten >= 0 ? String.valueOf(10 * ten + 20) : word;
  }

  /** Whether the second word goes on with the number of the first: "twenty", "three". */
  static boolean compound(String first, String second) {
    int small = SMALL.indexOf(second);
    return TENS.contains(first) && small > 0 && small < 10;
  }
}
