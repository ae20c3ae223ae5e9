package io.quoth;

/** The exit codes that scripts rely on. */
final class Exit {
  static final int OK = 0;

  /** {@code --exit-status} and no quote found. */
  static final int NOTHING = 1;

  static final int USAGE = 2;

  /** Some inputs failed; each is named on standard error, the others are done. */
  static final int SOME_FAILED = 3;

  static final int ALL_FAILED = 4;

  /** A fault of ours. */
  static final int FAULT = 70;

  /** The reader of our output went away: 128 + SIGPIPE, as the shell has it. */
  static final int CLOSED_PIPE = 141;

  private Exit() {}
}
