package io.quoth.tally;

/** A case file that breaks the rules of its README; the message says where and how. */
public final class CaseSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final String problem;

  CaseSyntaxException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
    this.where = file + ":" + line;
    this.problem = problem;
  }

  /** File and line. */
  String where() {
    return where;
  }

  String problem() {
    return problem;
  }
}
