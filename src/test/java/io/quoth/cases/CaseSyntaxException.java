package io.quoth.cases;

/** A case file that breaks the rules of its README; the message says where and how. */
final class CaseSyntaxException extends RuntimeException {
  CaseSyntaxException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
