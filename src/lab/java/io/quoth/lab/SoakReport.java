package io.quoth.lab;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a soak has to tell, and all that went other than it has to. Safe to share. */
final class SoakReport {
  /** Beyond, another one tells nothing new. */
  private static final int MOST = 50;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> broken = new CopyOnWriteArrayList<>();

  void line(String line) {
    lines.add(line);
  }

  /** What has to be and is not. */
  void broken(String what) {
    if (broken.size() < MOST) {
      broken.add(what);
    }
  }

  void require(boolean condition, String what) {
    if (!condition) {
      broken(what);
    }
  }

  List<String> lines() {
    return lines;
  }

  List<String> broken() {
    return broken;
  }

  void print() {
    lines.forEach(System.out::println);
    broken.forEach(line -> System.out.println("BROKEN: " + line));
    System.out.println(broken.isEmpty() ? "as it has to be" : "not as it has to be");
  }
}
