package example;

import io.quoth.Quoth;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;

/** The README's example of library use; LibraryTest holds the two together and runs it. */
public final class Library {
  private static final String TEXT =
      "\"We will appeal,\" said Maria Okafor, the mayor of Lund. She called the ruling unjust.";

  private Library() {}

  public static void main(String[] args) {
    // README
    Quoth quoth = Quoth.load(); // once; safe to share between threads
    Attributions result = quoth.read(Article.of("a-1", TEXT));
    for (Attribution found : result.attributions()) {
      String who = result.speaker(found).map(Speaker::name).orElse("somebody");
      Span where = found.quote().extent(); // half-open, UTF-16 units as in any Java string
      System.out.println(where.start() + "-" + where.end() + " " + who + ": " + result.text(found));
    }
    String json = quoth.json(result); // as the command line prints it
    // README
    System.out.print(json);
  }
}
