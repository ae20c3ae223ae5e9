package io.quoth.lab;

/** What a bare Java program costs: the yardstick of {@link Speed}. */
final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
