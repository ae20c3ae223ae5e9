package io.quoth.write;

/** What an offset of the output counts; the lower-case name is its {@code offsetUnit}. */
public enum OffsetUnit {
  /** Unicode code points, as Python counts. */
  CODEPOINT,
  /** UTF-16 code units, as Java and JavaScript count. */
  UTF16,
  /** Bytes of the text in UTF-8. */
  BYTE
}
