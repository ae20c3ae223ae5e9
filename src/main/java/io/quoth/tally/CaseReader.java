package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.tally.Case.Expected;
import io.quoth.tally.Case.Who;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads case files; their README says what stands in them. */
public final class CaseReader {
  private static final String TITLE = "--- ";
  private static final String EXPECTATION = "=> ";

  /** Numbers of quotes, parted by commas; more digits than anybody marks would not fit an int. */
  /** As in {@link Markup}, without going back. */
  private static final String NUMBERS = "\\d{1,6}(?:,\\d{1,6})*+";

  private static final Set<String> TYPES = Set.of("direct", "mixed", "indirect");

  private final String file;
  private final List<Case> cases = new ArrayList<>();
  private int titleLine;
  private String title = "";
  private StringBuilder body = new StringBuilder();
  private Map<Integer, Claims> claims = new HashMap<>();
  private boolean allCues;
  private boolean marksAsWritten;

  /** What the lines behind a text say about one quote. */
  private static final class Claims {
    private @Nullable Who who;
    private @Nullable String role;
    private @Nullable String affiliation;
    private @Nullable String type;
    private @Nullable String via;
    private @Nullable Integer nestedIn;
    private boolean noCue;
  }

  private CaseReader(String file) {
    this.file = file;
  }

  /** All cases of a folder, by file name and line. */
  public static List<Case> readFolder(Path folder) throws IOException {
    List<Case> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        all.addAll(read(path.getFileName().toString(), Files.readString(path)));
      }
    }
    return all;
  }

  /**
   * The cases of one file.
   *
   * @throws CaseSyntaxException if it breaks the rules
   */
  public static List<Case> read(String file, String content) {
    CaseReader reader = new CaseReader(file);
    int number = 0;
    for (String line : content.split("\n", -1)) {
      reader.line(++number, line);
    }
    reader.finish();
    return reader.cases;
  }

  private void line(int number, String line) {
    if (line.startsWith(TITLE)) {
      finish();
      titleLine = number;
      title = line.substring(TITLE.length()).strip();
    } else if (titleLine == 0) {
      if (!line.isBlank() && !line.startsWith("#")) {
        throw new CaseSyntaxException(file, number, "text before the first --- title");
      }
    } else if (line.startsWith(EXPECTATION)) {
      expectation(number, line.substring(EXPECTATION.length()).strip());
    } else if (!line.isBlank() && !expectsNothingYet()) {
      throw new CaseSyntaxException(file, number, "text behind a => line");
    } else {
      body.append(line).append('\n');
    }
  }

  private boolean expectsNothingYet() {
    return claims.isEmpty() && !allCues && !marksAsWritten;
  }

  private void expectation(int number, String words) {
    if (words.equals("cues all")) {
      allCues = true;
    } else if (words.equals("marks as written")) {
      marksAsWritten = true;
    } else if (words.startsWith("via ")) {
      String[] parts = words.split("\\s+", 3);
      if (parts.length < 3) {
        throw new CaseSyntaxException(file, number, "=> via and a number, but nobody");
      }
      for (Claims claim : claims(number, parts[1])) {
        claim.via = parts[2];
      }
    } else if (words.matches("nested " + NUMBERS + " in \\d{1,6}")) {
      String[] parts = words.split(" ");
      for (Claims claim : claims(number, parts[1])) {
        claim.nestedIn = Integer.valueOf(parts[3]);
      }
    } else {
      String[] parts = words.split("\\s+", 2);
      for (Claims claim : claims(number, parts[0])) {
        claim(number, claim, parts.length > 1 ? parts[1] : "");
      }
    }
  }

  private List<Claims> claims(int line, String numbers) {
    if (!numbers.matches(NUMBERS)) {
      throw new CaseSyntaxException(file, line, "not the number of a quote: " + numbers);
    }
    return Stream.of(numbers.split(","))
        .map(n -> claims.computeIfAbsent(Integer.valueOf(n), key -> new Claims()))
        .toList();
  }

  private void claim(int line, Claims claim, String words) {
    if (words.equals("no cue")) {
      claim.noCue = true;
    } else if (words.startsWith("type ")) {
      claim.type = words.substring("type ".length()).strip();
      if (!TYPES.contains(claim.type)) {
        throw new CaseSyntaxException(file, line, "no type of quote: " + claim.type);
      }
    } else if (words.equals("nobody")) {
      claim.who = new Who(Who.Kind.NOBODY, List.of());
    } else if (words.equals("abstain")) {
      claim.who = new Who(Who.Kind.ABSTAIN, List.of());
    } else if (words.equals("ambiguous")) {
      claim.who = new Who(Who.Kind.AMBIGUOUS, List.of());
    } else if (words.startsWith("ambiguous:")) {
      String[] names = words.substring("ambiguous:".length()).split(";");
      claim.who = new Who(Who.Kind.AMBIGUOUS, Stream.of(names).map(String::strip).toList());
    } else {
      named(claim, words.split("\\|", -1));
    }
  }

  private static void named(Claims claim, String[] fields) {
    if (!fields[0].isBlank()) {
      claim.who = new Who(Who.Kind.NAMED, List.of(fields[0].strip()));
    }
    if (fields.length > 1 && !fields[1].isBlank()) {
      claim.role = fields[1].strip();
    }
    if (fields.length > 2 && !fields[2].isBlank()) {
      claim.affiliation = fields[2].strip();
    }
  }

  private void finish() {
    if (titleLine == 0) {
      return;
    }
    boolean pending = title.startsWith("!");
    Markup markup = markup(body.toString());
    List<Expected> quotes = quotes(markup);
    if (markup.text().isEmpty()) {
      throw new CaseSyntaxException(file, titleLine, "a case without text");
    }
    cases.add(
        new Case(
            file,
            titleLine,
            pending ? title.substring(1).strip() : title,
            pending,
            allCues,
            marksAsWritten,
            markup.text(),
            quotes));
    body = new StringBuilder();
    claims = new HashMap<>();
    allCues = false;
    marksAsWritten = false;
  }

  private Markup markup(String body) {
    String text = body.strip();
    try {
      return Markup.read(text);
    } catch (Markup.BraceException e) {
      String before = body.substring(0, body.indexOf(text) + e.at());
      int line = titleLine + 1 + (int) before.chars().filter(c -> c == '\n').count();
      throw new CaseSyntaxException(file, line, e.getMessage());
    }
  }

  private List<Expected> quotes(Markup markup) {
    Map<Integer, List<Markup.Piece>> byNumber = new TreeMap<>();
    for (Markup.Piece piece : markup.pieces()) {
      byNumber.computeIfAbsent(piece.number(), key -> new ArrayList<>()).add(piece);
    }
    for (int number : claims.keySet()) {
      if (!byNumber.containsKey(number)) {
        throw new CaseSyntaxException(file, titleLine, "=> " + number + ", but nothing marked so");
      }
    }
    List<Expected> quotes = new ArrayList<>();
    byNumber.forEach((number, pieces) -> quotes.add(quote(markup.text(), number, pieces)));
    return quotes;
  }

  private Expected quote(String text, int number, List<Markup.Piece> pieces) {
    Claims claim = claims.getOrDefault(number, new Claims());
    Optional<Span> mention = only(pieces, 's', number);
    Who who = claim.who;
    if (who == null) {
      if (mention.isEmpty()) {
        throw new CaseSyntaxException(
            file,
            titleLine,
            "quote " + number + " needs a speaker: mark {s" + number + ":…} or =>");
      }
      who = new Who(Who.Kind.AS_MENTIONED, List.of());
    }
    return new Expected(
        number,
        content(text, number, pieces),
        only(pieces, 'c', number),
        claim.noCue,
        mention,
        who,
        Optional.ofNullable(claim.role),
        Optional.ofNullable(claim.affiliation),
        Optional.ofNullable(claim.type),
        Optional.ofNullable(claim.via),
        Optional.ofNullable(claim.nestedIn));
  }

  private Optional<Span> only(List<Markup.Piece> pieces, char letter, int number) {
    List<Span> spans =
        pieces.stream().filter(p -> p.letter() == letter).map(Markup.Piece::span).toList();
    if (spans.size() > 1) {
      throw new CaseSyntaxException(file, titleLine, "several {" + letter + number + ":…}");
    }
    return spans.stream().findFirst();
  }

  /** One span a piece and paragraph: a piece that runs over line ends is parted there. */
  private List<Span> content(String text, int number, List<Markup.Piece> pieces) {
    List<Span> spans = new ArrayList<>();
    for (Markup.Piece piece : pieces) {
      if (piece.letter() == 'q') {
        int start = piece.span().start();
        for (int i = start; i <= piece.span().end(); i++) {
          if (i == piece.span().end() || text.charAt(i) == '\n') {
            Span trimmed = Edges.trim(text, new Span(start, i));
            if (!trimmed.isEmpty()) {
              spans.add(trimmed);
            }
            start = i;
          }
        }
      }
    }
    if (spans.isEmpty()) {
      throw new CaseSyntaxException(file, titleLine, "quote " + number + " has no content");
    }
    return spans;
  }
}
