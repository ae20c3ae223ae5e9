package io.quoth.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has a Java collect its whole heap now and then, and reads what was left from its log. */
final class SoakHeap implements AutoCloseable {
  private static final Pattern FULL = Pattern.compile("Pause Full .*->(\\d+)M\\(");
  private static final int SECONDS = 15;

  private final Path log;
  private final Thread thread;

  /**
   * @param log of collections, that Java was told to write
   */
  SoakHeap(Process java, Path log) {
    this.log = log;
    thread = new Thread(() -> collect(java), "soak-heap");
    thread.setDaemon(true);
    thread.start();
  }

  private static void collect(Process java) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      while (!java.waitFor(SECONDS, TimeUnit.SECONDS)) {
        new ProcessBuilder(jcmd, Long.toString(java.pid()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      }
    } catch (IOException | InterruptedException e) {
      // Then there are fewer figures, which the report shows.
    }
  }

  /** What full collections left, in megabytes, in the order of time. */
  private List<Long> floors() throws IOException {
    List<Long> floors = new ArrayList<>();
    if (!Files.exists(log)) {
      return floors;
    }
    for (String line : Files.readAllLines(log)) {
      Matcher full = FULL.matcher(line);
      if (full.find()) {
        floors.add(Long.valueOf(full.group(1)));
      }
    }
    return floors;
  }

  /** Compares what was left in the first third of the time and in the last. */
  void report(SoakReport report) throws IOException {
    List<Long> floors = floors();
    int third = floors.size() / 3;
    if (third == 0) {
      report.line("heap after full collections: too few of them (" + floors.size() + ")");
      return;
    }
    List<Long> first = sorted(floors.subList(0, third));
    List<Long> last = sorted(floors.subList(floors.size() - third, floors.size()));
    report.line(
        String.format(
            Locale.ROOT,
            "heap after %d full collections: median of the first third %d MB (%d to %d), "
                + "of the last %d MB (%d to %d)",
            floors.size(),
            first.get(third / 2),
            first.get(0),
            first.get(third - 1),
            last.get(third / 2),
            last.get(0),
            last.get(third - 1)));
  }

  private static List<Long> sorted(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
