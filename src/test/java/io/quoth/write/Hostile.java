package io.quoth.write;

import io.quoth.Sample;
import io.quoth.article.Article;
import io.quoth.article.Metadata;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Kind;
import io.quoth.quote.Quote.Type;
import io.quoth.speaker.Attributions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article that tries to break out of every format, and settings to write it with. */
public final class Hostile {
  public static final String TEXT =
      "\ud83d\ude00 =cmd|'/c calc'!A1, \"quoted\", said <b>Ada</b> & **Bo**, \\ and\ttab.\r\n"
          + "1. \u201cFirst [link](javascript:alert(1)) `code`\u2028\n\n"
          + "\u201csecond &amp; <script>alert(2)</script> www.example.org https://x.example"
          + "\u001b[31m\u201d said Lund Radio.\n# It was late.\n";

  private Hostile() {}

  public static Attributions result() {
    Article article =
        new Article(
            "-2+3,\"id\"\n</script><!--",
            Optional.of("@source"),
            TEXT,
            new Metadata(
                Optional.of("javascript:alert(3)"),
                Optional.of("<img src=x onerror=alert(4)> # title\n* item"),
                Optional.of("=author <b>"),
                Optional.of("=publisher"),
                Optional.of("2026-01-01"),
                Optional.empty()),
            List.of());
    return new Sample(article)
        .speaker("<b>Ada</b> & **Bo**", "person", "\"role\" onclick=alert(5) _x_", 2, "Ada")
        .speaker("1. Lund Radio", "organisation", null, 1)
        .quote(Type.MIXED, "=cmd|'/c calc'!A1, \"quoted\"")
        .verbatim("quoted")
        .cue("said", "say", CueClass.SPEECH)
        .mention("<b>Ada</b>", Kind.NAME)
        .by(0)
        .quote(
            Type.DIRECT,
            "First [link](javascript:alert(1)) `code`",
            "second &amp; <script>alert(2)</script> www.example.org https://x.example\u001b[31m")
        .mention("Lund Radio", Kind.NAME)
        .confidence(0.2)
        .by(1)
        .quote(Type.INDIRECT, "<script>alert(2)</script>")
        .nestedIn(1)
        .byOneOf(0, 1)
        .quote(Type.INDIRECT, "\ttab.\r\n1. ", "# It was late")
        .via("Lund Radio")
        .byNobody()
        .warning("careful", -1, "*careful* <i>now</i>")
        .build();
  }

  static Settings settings(OffsetUnit unit, boolean csvSafe) {
    return new Settings("1.2.3", Map.of(), unit, false, false, 80, csvSafe);
  }
}
