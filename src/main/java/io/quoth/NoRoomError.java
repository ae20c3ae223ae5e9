package io.quoth;

import org.jspecify.annotations.Nullable;

/** Java has not memory enough for the models: no article can be read. */
final class NoRoomError extends OutOfMemoryError {
  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  static final String ADVICE = "QUOTH_JAVA_OPTS=-Xmx4g gives Java 4 GB";

  NoRoomError(OutOfMemoryError why) {
    super("out of memory while the models are loaded (" + why.getMessage() + ")");
    initCause(why);
  }

  /**
   * The lack of memory behind what was thrown, or null. Where closing something fails for the same
   * reason as what was done with it, Java throws that they are the same.
   */
  static @Nullable OutOfMemoryError behind(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof OutOfMemoryError error) {
        return error;
      }
    }
    return null;
  }
}
