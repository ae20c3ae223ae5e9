package io.quoth.yardstick;

/**
 * A piece of an article that a result gives with its place.
 *
 * @param name which it is: {@code span 1}, {@code verbatim 2}, {@code cue} …
 * @param start in the result's own unit, half-open
 */
record Part(String name, int start, int end, String text) {
  boolean isSpan() {
    return name.startsWith("span");
  }
}
