package io.quoth.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page with parts that a program writes, each between {@code <!-- NAME -->} and {@code <!-- end
 * NAME -->}; what stands around them is for people to write.
 */
final class Page {
  private final Path file;
  private String text;

  private Page(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * @param model the page to start from where there is none
   */
  static Page open(Path file, Path model) throws IOException {
    return new Page(file, Files.readString(Files.exists(file) ? file : model));
  }

  void put(String name, String content) {
    String begin = "<!-- " + name + " -->\n";
    int from = text.indexOf(begin);
    int to = text.indexOf("<!-- end " + name + " -->");
    if (from < 0 || to < from) {
      throw new IllegalStateException(file + " has no place for " + name);
    }
    text = text.substring(0, from + begin.length()) + content + text.substring(to);
  }

  void write() throws IOException {
    Files.writeString(file, text);
  }
}
