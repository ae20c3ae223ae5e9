package io.quoth.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a bare Java program costs, and one that reads a text and does nothing with it: what the rest
 * is held against.
 */
final class Hello {
  private Hello() {}

  public static void main(String[] args) throws IOException {
    System.out.println(args.length == 0 ? "hello" : Files.readString(Path.of(args[0])).length());
  }
}
