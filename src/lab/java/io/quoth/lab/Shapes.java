package io.quoth.lab;

import java.util.List;

/** Long texts of shapes that news does not have and a file may: each asks one room too much. */
public final class Shapes {
  private static final String PARAGRAPH =
      "Maria Okafor, the mayor of Port Ellery, said on Friday that the harbour would stay open. "
          + "\u201cWe will not close it,\u201d she told reporters. \u201cNobody asked us to.\u201d "
          + "The minister, Orhan Lund, denied this. According to the Port Trust, a second "
          + "\u201cquay of the future\u201d is planned.";

  private static final String[] SYLLABLES = {
    "ba", "den", "kor", "li", "mar", "no", "pel", "ru", "san", "tov"
  };

  /** All shapes that {@link #text} knows. */
  public static final List<String> NAMES =
      List.of(
          "paragraphs",
          "one-paragraph",
          "one-sentence",
          "one-word",
          "saids",
          "marks",
          "marked-words",
          "opening-marks",
          "open-paragraphs",
          "nested-marks",
          "apostrophes",
          "parentheses",
          "people",
          "namesakes",
          "given-names",
          "organisations",
          "acronyms",
          "places",
          "ministers",
          "holders",
          "nominals",
          "pronouns",
          "one-speaker",
          "bare-quotes",
          "transcript",
          "transcript-marks",
          "signatures",
          "appositions",
          "commas",
          "colons",
          "one-name",
          "line-breaks",
          "roles",
          "many-roles",
          "joined-saids",
          "sources-in-marks",
          "deep-marks",
          "chain");

  private Shapes() {}

  /** A text of a shape, about so many characters long. */
  public static String text(String shape, int length) {
    StringBuilder text = new StringBuilder(length + 1000);
    for (int i = 0; text.length() < length; i++) {
      text.append(piece(shape, i));
    }
    return text.toString();
  }

  private static String piece(String shape, int i) {
    return switch (shape) {
      case "paragraphs" -> PARAGRAPH + "\n\n";
      case "one-paragraph" -> PARAGRAPH + " ";
      case "one-sentence" -> "the harbour of the town that the mayor said was closed and ";
      case "one-word" -> "harbour";
      case "saids" -> "said ";
      case "marks" -> "\" ";
      case "marked-words" -> "\"port\" ";
      case "opening-marks" -> "\u201c";
      case "open-paragraphs" -> "\u201cWe will stay here and wait.\n\n";
      case "nested-marks" -> "\u201c\u2018port\u2019 ";
      case "apostrophes" -> "'port ";
      case "parentheses" -> "(";
      case "people" -> "\u201cNo,\u201d said " + name(i * 7) + " " + name(i) + ".\n\n";
      case "namesakes" -> name(i) + " Lund said he had left. Lund said so.\n\n";
      case "given-names" -> "Maria " + name(i) + " left. Maria said she won.\n\n";
      case "organisations" -> "The " + name(i) + " Port Trust said it had won. The trust left.\n\n";
      case "acronyms" -> "The Port Trust of " + name(i) + " said so. The PTO left.\n\n";
      case "places" -> "In " + name(i) + " it rained, said the mayor of " + name(i) + ".\n\n";
      case "ministers" ->
          "The " + name(i) + " minister " + name(i + 3) + " Lund left. The minister said so.\n\n";
      case "holders" ->
          "The "
              + name(i)
              + " minister "
              + name(i + 3)
              + " Lund left. A minister from "
              + name(i)
              + " said so.\n\n";
      case "nominals" -> "The man said that the report of the officials was late. ";
      case "pronouns" -> "She said that he said that they left. ";
      case "one-speaker" ->
          "\u201cNo,\u201d said Maria Okafor. \u201cI will not go there.\u201d\n\n";
      case "bare-quotes" -> "\u201cI will not go there at all.\u201d ";
      case "transcript" -> "OKAFOR: I will not go. I said that it is late.\n\n";
      case "transcript-marks" -> "OKAFOR: I will not go to the \u201cport\u201d again.\n\n";
      case "signatures" -> "\u201cI will not go there.\u201d \u2014 " + name(i) + " Lund\n\n";
      case "appositions" -> "Maria Okafor, the mayor of the town, the chair of the trust, ";
      case "commas" -> ", ";
      case "colons" -> "port: ";
      case "one-name" -> name(i) + " ";
      case "line-breaks" -> "port\n";
      case "roles" -> "Mayor Maria Okafor, the chair, said no. The mayor left, she said.\n\n";
      case "many-roles" ->
          "Maria Okafor, the mayor of " + name(i) + ", left. The mayor said no.\n\n";
      case "joined-saids" -> "said that he left and ";
      case "sources-in-marks" -> "The man from \u201cthe port\u201d said it was late, ";
      case "deep-marks" -> i % 2 == 0 ? "\u201c he said, " : "\u2018 she said, ";
      case "chain" -> "\u201cWe will stay, and we will wait here for the ship,\n\n";
      default -> throw new IllegalArgumentException("no such shape: " + shape);
    };
  }

  /** A made-up name; another for each number. */
  static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number; rest > 0 || name.length() < 4; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }
}
