package io.quoth;

/** Ends the run at once, from wherever it is, with an exit code and at most one line. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;

  private Stop(int exit, String line, Throwable cause) {
    super(line, cause);
    this.exit = exit;
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

  int exit() {
    return exit;
  }
}
