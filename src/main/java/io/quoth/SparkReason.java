package io.quoth;

import java.io.FileNotFoundException;
import org.apache.hadoop.security.AccessControlException;

/** Why something in a file system of Hadoop's did not work, in one line. */
final class SparkReason {
  private SparkReason() {}

  static String of(Exception e) {
    if (e instanceof FileNotFoundException && !String.valueOf(e.getMessage()).contains("denied")) {
      return "no such file or folder";
    }
    if (e instanceof AccessControlException || String.valueOf(e.getMessage()).contains("denied")) {
      return "permission denied";
    }
    String reason = Reason.of(e);
    int end = reason.indexOf('\n');
    return end < 0 ? reason : reason.substring(0, end);
  }
}
