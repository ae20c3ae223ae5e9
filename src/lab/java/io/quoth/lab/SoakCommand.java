package io.quoth.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program, as a soak starts it.
 *
 * @param words that start it
 * @param folder where it runs, and what it says is put
 */
record SoakCommand(List<String> words, Path folder) {
  Path log() {
    return folder.resolve("gc.log");
  }

  Path output() {
    return folder.resolve("out.jsonl");
  }

  Path errors() {
    return folder.resolve("err");
  }

  /** Starts it with the thorough compiler, which pays in long runs. */
  Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>(words);
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUOTH"));
    builder
        .environment()
        .put(
            "QUOTH_JAVA_OPTS",
            "-XX:TieredStopAtLevel=4 -Xmx512m -Xlog:gc:file="
                + log().toAbsolutePath()
                + "::filecount=0");
    Process process =
        builder.redirectOutput(output().toFile()).redirectError(errors().toFile()).start();
    process.getOutputStream().close();
    return process;
  }
}
