package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.Source;
import io.quoth.speaker.Attributions;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Selection;
import io.quoth.write.Settings;
import java.util.Objects;
import java.util.function.Function;

/**
 * Quoth as a library: from an article to who said what in it.
 *
 * <pre>{@code
 * Quoth quoth = Quoth.load();
 * Attributions result = quoth.read(Article.of("a-1", text));
 * for (Attribution found : result.attributions()) {
 *   String who = result.speaker(found).map(Speaker::name).orElse("somebody");
 *   System.out.println(who + ": " + result.text(found));
 * }
 * }</pre>
 *
 * <p>Loading takes half a second and holds about 40 MB: load once, and share it. All of it, results
 * included, is immutable and safe to use from any number of threads. It reads nothing but what is
 * in the jar, writes to no stream, and changes nothing of the JVM it runs in.
 */
public final class Quoth {
  /** For lines of text, which nobody asks for here. */
  private static final int WIDTH = 80;

  private final Function<Article, Attributions> stages;

  private Quoth(Function<Article, Attributions> stages) {
    this.stages = stages;
  }

  /**
   * Loads models and word lists, and returns when they are there.
   *
   * @throws java.io.UncheckedIOException if one is missing or damaged
   */
  public static Quoth load() {
    Function<Article, Attributions> stages = Wiring.stages();
    // The stages load in the background, and an article waits for all of them.
    Attributions unused = stages.apply(Article.of("", ""));
    return new Quoth(stages);
  }

  /** What was said or written in a text, as the command line finds it when no option is given. */
  public Attributions read(String text) {
    return read(Article.of(Source.STANDARD_INPUT, text));
  }

  /**
   * What was said or written in an article, as the command line finds it when no option is given.
   *
   * @param article its text is taken as it is; every offset of the result points into it
   */
  public Attributions read(Article article) {
    return read(article, Selection.said());
  }

  /**
   * What an article reports, as far as it is asked for.
   *
   * @param selection which quotes to keep; {@link Selection#everything()} has thoughts and
   *     intentions, too
   */
  public Attributions read(Article article, Selection selection) {
    Objects.requireNonNull(selection);
    return selection.apply(stages.apply(Objects.requireNonNull(article)));
  }

  /** The JSON that the command line prints; its offsets count code points. */
  public String json(Attributions result) {
    return json(result, OffsetUnit.CODEPOINT, false);
  }

  /**
   * The JSON of a result: an object of the schema that {@code quoth schema} prints, indented, with
   * a line end behind it.
   *
   * @param unit what the offsets in it count; {@link OffsetUnit#UTF16} is that of Java
   * @param includeText whether the article's text goes into it
   */
  public String json(Attributions result, OffsetUnit unit, boolean includeText) {
    Settings settings =
        new Settings(Wiring.version(), Wiring.models(), unit, includeText, false, WIDTH, false);
    return OutputFormat.JSON.with(settings).render(result);
  }

  /** The version of quoth, such as {@code 1.2.3}. */
  public static String version() {
    return Wiring.version();
  }
}
