package io.quoth.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a process used until its end, with all that it started.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of processor time, the system's included
 * @param peak bytes of memory that the largest of its processes had at most
 */
record Spent(double wall, double cpu, long peak) {
  /**
   * The kernel keeps these numbers. Bash tells them to the millisecond, but not the memory, which
   * GNU time does. It also stands between the measured process and this one, whose own memory would
   * be counted otherwise.
   */
  private static final String SCRIPT =
      """
      TIMEFORMAT='%3R %3U %3S'
      exec 3>&2 2>"$0"
      time env time -q -f %M -o "$0.peak" "$@" 2>&3
      """;

  /** A process that did not end well. */
  static final class Failed extends IOException {
    /** The exit code of too little memory. */
    static final int NO_ROOM = 70;

    private static final long serialVersionUID = 1L;

    private final int exit;

    Failed(List<String> command, int exit) {
      super("exit " + exit + ": " + String.join(" ", command));
      this.exit = exit;
    }

    int exit() {
      return exit;
    }
  }

  /**
   * Runs a command to its end; what it writes is thrown away, what it complains of is not.
   *
   * @param environment variables besides those of this process
   * @throws Failed if it does not end with 0
   */
  static Spent by(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("spent");
    Path times = folder.resolve("times");
    Path peak = folder.resolve("times.peak");
    try {
      List<String> measured = new ArrayList<>(List.of("bash", "-c", SCRIPT, times.toString()));
      measured.addAll(command);
      ProcessBuilder builder =
          new ProcessBuilder(measured)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(environment);
      int exit = builder.start().waitFor();
      if (exit != 0) {
        throw new Failed(command, exit);
      }
      return parsed(Files.readString(times), Files.readString(peak));
    } finally {
      Files.deleteIfExists(times);
      Files.deleteIfExists(peak);
      Files.delete(folder);
    }
  }

  /**
   * @param times seconds by the clock, in the program, in the system
   * @param peak kilobytes
   */
  static Spent parsed(String times, String peak) {
    String[] seconds = times.strip().split(" ");
    return new Spent(
        Double.parseDouble(seconds[0]),
        Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]),
        Long.parseLong(peak.strip()) * 1024);
  }

  /** Of each number, the median of several runs. */
  static Spent median(List<Spent> runs) {
    return new Spent(
        median(runs.stream().mapToDouble(Spent::wall).toArray()),
        median(runs.stream().mapToDouble(Spent::cpu).toArray()),
        (long) median(runs.stream().mapToDouble(Spent::peak).toArray()));
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
