package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged job as users start it: by spark-submit, in processes of its own. With a home of
 * Spark's it runs on two executors, else on two threads.
 */
class SparkSubmitIT {
  private static final String HOME = System.getProperty("spark.home");
  private static final int MINUTES = 5;

  @TempDir private Path folder;

  private Process submit(Path log, Object... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("spark.opens").split("\\s+")));
    command.addAll(List.of("-Xmx1g", "-cp"));
    command.add(
        HOME == null
            ? Files.readString(Path.of(System.getProperty("spark.classpath")))
            : HOME + "/jars/*");
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", HOME == null ? "local[2]" : "local-cluster[2,1,1024]"));
    command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    command.addAll(List.of("--conf", "spark.driver.bindAddress=127.0.0.1"));
    command.addAll(List.of("--class", "io.quoth.SparkJob", System.getProperty("quoth.jar")));
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    if (HOME != null) {
      Files.writeString(Path.of(HOME, "RELEASE"), "Spark\n");
      builder.environment().put("SPARK_HOME", HOME);
      builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    }
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static int exit(Process process) throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  @Test
  void aRunThatWasKilledGoesOnAndNoRowIsThereTwice() throws Exception {
    Path input = folder.resolve("archive.jsonl");
    Files.write(input, SparkSample.records());
    Path output = folder.resolve("out");
    Path marks = output.resolve("_quoth/done");
    Object[] args = {
      "--input", input, "--output", output, "--unit-size", "8k", "--format", "jsonl"
    };
    Path log = folder.resolve("killed.log");
    Process killed = submit(log, args);
    while (killed.isAlive() && SparkSample.parts(marks).isEmpty()) {
      Thread.sleep(10);
    }
    killed.destroyForcibly();
    assertEquals(128 + 9, exit(killed), Files.readString(log));
    assertFalse(Files.exists(output.resolve("_SUCCESS")));

    log = folder.resolve("resumed.log");
    long started = System.currentTimeMillis();
    int exit = exit(submit(log, args));
    String said = Files.readString(log);
    assertEquals(Exit.OK, exit, said);
    assertEquals(SparkSample.csv(input.toString()), SparkSample.rows(output));
    assertTrue(Files.exists(output.resolve("_SUCCESS")));
    assertEquals(0, SparkSample.parts(output.resolve("bad")).size());
    String files = " units of 1 files, ";
    assertTrue(said.contains(files) && !said.contains(files + "0 units done before"), said);
    List<Path> executors = HOME == null ? List.of(log) : executorLogs(started);
    assertEquals(HOME == null ? 1 : 2, executors.size());
    for (Path executor : executors) {
      assertEquals(1, Files.readString(executor).split("models loaded", -1).length - 1);
    }
  }

  /** What the executors that were started since then said. */
  private static List<Path> executorLogs(long since) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(HOME, "work"))) {
      return files
          .filter(file -> file.endsWith("stderr"))
          .filter(file -> file.getParent().getParent().toFile().lastModified() >= since)
          .toList();
    }
  }

  @Test
  void aWrongOptionIsOneLineAndItsExitCode() throws Exception {
    Path log = folder.resolve("log");
    assertEquals(Exit.USAGE, exit(submit(log, "--input", folder, "--outptu", folder)));
    List<String> lines = Files.readAllLines(log);
    assertEquals(1, lines.stream().filter(line -> line.startsWith("quoth: ")).count(), lines + "");
    assertFalse(lines.stream().anyMatch(line -> line.startsWith("\tat ")), lines + "");
  }
}
