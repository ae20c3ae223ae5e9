package io.quoth.article;

import java.util.Optional;

/**
 * What is known of an article besides its text. Nothing here is ever fetched.
 *
 * @param author names; several are parted by a semicolon, as trafilatura has it
 * @param published as the source writes it, of whatever form
 * @param language a tag such as {@code en-GB}
 */
public record Metadata(
    Optional<String> url,
    Optional<String> title,
    Optional<String> author,
    Optional<String> publisher,
    Optional<String> published,
    Optional<String> language) {

  public static final Metadata NONE =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
