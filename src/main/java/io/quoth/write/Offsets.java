package io.quoth.write;

/**
 * Turns UTF-16 offsets into a text into offsets of another unit. Made in time linear in the text;
 * after that each offset takes constant time, in any order.
 */
public final class Offsets {
  /** An offset is kept for every so many code units: little memory, few steps from one to it. */
  private static final int STRIDE = 256;

  private final String text;
  private final OffsetUnit unit;
  private final int[] kept;

  public Offsets(String text, OffsetUnit unit) {
    this.text = text;
    this.unit = unit;
    this.kept = new int[text.length() / STRIDE + 1];
    for (int i = 1; i < kept.length; i++) {
      kept[i] = kept[i - 1] + width((i - 1) * STRIDE, i * STRIDE);
    }
  }

  public OffsetUnit unit() {
    return unit;
  }

  /** Length of the whole text. */
  public int length() {
    return of(text.length());
  }

  /** The offset in our unit; that of the character's start for one inside a surrogate pair. */
  public int of(int utf16) {
    if (unit == OffsetUnit.UTF16) {
      return utf16;
    }
    int slot = utf16 / STRIDE;
    return kept[slot] + width(slot * STRIDE, utf16);
  }

  private int width(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += width(i);
    }
    return sum;
  }

  /** A pair counts where its second half stands, so that its start and its inside are one. */
  private int width(int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      return 0;
    }
    if (unit == OffsetUnit.CODEPOINT || c < 0x80) {
      return 1;
    }
    if (Character.isSurrogate(c)) {
      boolean pair = at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
      // Alone, it is written as a question mark.
      return pair && Character.isLowSurrogate(c) ? 4 : 1;
    }
    return c < 0x800 ? 2 : 3;
  }
}
