package io.quoth;

/** A request that is not what it should be; the message says why. */
final class ServeRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  ServeRefusal(int status, String reason) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }

  ServeAnswer answer() {
    return ServeAnswer.error(status, reason);
  }
}
