package io.quoth.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats by name. To add one: write its {@link Format} and add a line here, twice. */
public enum OutputFormat {
  JSON("json"),
  // Not ".jsonl", ".txt" and ".html": beside the articles, a result would take the place of its
  // article.
  JSONL("quotes.jsonl"),
  CSV("csv"),
  TSV("tsv"),
  TEXT("quotes.txt"),
  HTML("quotes.html"),
  MARKDOWN("md"),
  WEBANNOTATION("jsonld"),
  BRAT("ann");

  private final String ending;

  OutputFormat(String ending) {
    this.ending = ending;
  }

  /** The format of this name, in lower case as users write it. */
  public static Optional<OutputFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(OutputFormat::toString).toList();
  }

  /** How the name of a file in this format ends, without the dot. */
  public String ending() {
    return ending;
  }

  // No constructor references: each would be made, and take its time, in every run.
  public Format with(Settings settings) {
    return switch (this) {
      case JSON -> new JsonWriter(settings);
      case JSONL -> new JsonlWriter(settings);
      case CSV -> new TableWriter(settings, Dialect.CSV);
      case TSV -> new TableWriter(settings, Dialect.TSV);
      case TEXT -> new TextWriter(settings);
      case HTML -> new HtmlWriter(settings);
      case MARKDOWN -> new MarkdownWriter();
      case WEBANNOTATION -> new JsonAnnotationWriter(settings);
      case BRAT -> new BratWriter();
    };
  }

  /**
   * The files that an article gets in a folder of results: one in most formats; in brat's the
   * article, too.
   */
  public List<Kept> files(Settings settings) {
    Kept own = new Kept(ending, with(settings), false);
    return this == BRAT ? List.of(own, new Kept("txt", new ArticleText(), true)) : List.of(own);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A file for each article.
   *
   * @param ending of its name, without the dot
   * @param shy whether it takes the place only of a file with the same bytes, or of one beside
   *     which the file of the one before it stands already
   */
  public record Kept(String ending, Format format, boolean shy) {}
}
