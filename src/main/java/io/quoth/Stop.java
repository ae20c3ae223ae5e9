package io.quoth;

import org.jspecify.annotations.Nullable;

/** Ends the run at once, from wherever it is, with an exit code and at most one line. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;
  private final String line;

  private Stop(int exit, String line, @Nullable Throwable cause) {
    super(line, cause);
    this.exit = exit;
    this.line = line;
  }

  static Stop usage(String line) {
    return new Stop(Exit.USAGE, line, null);
  }

  static Stop fault(String line, Throwable cause) {
    return new Stop(Exit.FAULT, line, cause);
  }

  static Stop closedPipe() {
    return new Stop(Exit.CLOSED_PIPE, "", null);
  }

  /** The line; empty for none. */
  @Override
  public String getMessage() {
    return line;
  }

  int exit() {
    return exit;
  }

  /** Whether there was no room for the models: others, at work on articles, may have had it. */
  boolean isForWantOfRoom() {
    return getCause() instanceof NoRoomError;
  }
}
