package io.quoth.speaker;

import java.util.List;
import java.util.Optional;

/**
 * Somebody to whom at least one quote is attributed, or who is a candidate for one.
 *
 * @param name the fullest name in the article, without titles; for someone never named, the phrase
 *     of the first mention
 * @param kind {@code person}, {@code organisation}, {@code location}, {@code group}, {@code
 *     document} or {@code unnamed}
 * @param aliases the other phrases that the text uses, each once, in order of appearance
 * @param quotes how many quotes are attributed to this speaker
 */
public record Speaker(
    String name,
    String kind,
    Optional<String> role,
    Optional<String> affiliation,
    List<String> aliases,
    int quotes) {
  public Speaker {
    aliases = List.copyOf(aliases);
  }

  /** The same speaker with another number of quotes. */
  public Speaker quoted(int quotes) {
    return new Speaker(name, kind, role, affiliation, aliases, quotes);
  }
}
