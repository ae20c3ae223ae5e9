package io.quoth.lab;

import java.util.Optional;

/**
 * One of the inputs of a soak.
 *
 * @param text of the article, as it was before any damage
 * @param damage if it has one
 * @param bytes with the damage
 */
record SoakInput(int number, Kind kind, String text, Optional<SoakDamage> damage, byte[] bytes) {

  /** How an input comes. */
  enum Kind {
    /** A file of text. */
    TEXT("txt", "text/plain"),
    /** A file with a web page. */
    PAGE("html", "text/html"),
    /** A file with one record. */
    RECORD("json", "application/json"),
    /** A record among others in a file of lines. */
    LINE("jsonl", "application/json");

    private final String ending;
    private final String type;

    Kind(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    /** For a server. */
    String type() {
      return type;
    }
  }

  /** Inputs to a folder, for their lines stand in one file. */
  static final int FOLDER = 1000;

  /** The file that it is in; by their names, files of a folder are in order, the lines behind. */
  String file() {
    String folder = String.format("in/%04d/", number / FOLDER);
    return folder + (kind == Kind.LINE ? "lines." : String.format("a%07d.", number)) + kind.ending;
  }

  /** The id of its article. */
  String id() {
    return kind == Kind.RECORD || kind == Kind.LINE ? recordId(number) : file();
  }

  static String recordId(int number) {
    return "record " + number;
  }

  boolean refused() {
    return damage.isPresent() && damage.get().refused();
  }

  /** Whether the text of its article has to be the text. */
  boolean isKept() {
    return damage.isEmpty() && kind != Kind.PAGE;
  }
}
