package io.quoth.article;

import java.util.Optional;

/** What is known of an article besides its text. Nothing here is ever fetched. */
public record Metadata(
    Optional<String> url,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> published) {

  public static final Metadata NONE =
      new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
