package io.quoth.mention;

/**
 * A name that the recogniser found.
 *
 * @param first its first token, an index over the document
 * @param end the token behind its last
 */
public record Name(int first, int end, Type type) {
  /** What bears the name. */
  public enum Type {
    PERSON,
    ORGANISATION,
    LOCATION
  }
}
