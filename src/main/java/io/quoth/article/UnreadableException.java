package io.quoth.article;

import java.io.IOException;

/**
 * A source, or the rest of one, that holds no article, however often it is read; the message is the
 * reason, without the name of the source.
 */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason;
  }
}
