package io.quoth.yardstick;

/** Where verifications go, one after another. */
public interface Verifications {
  void add(Verification verification);

  /** Behind the last. */
  void end(boolean stands);
}
