package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.document.Document;
import io.quoth.mention.Cast;
import io.quoth.quote.QuoteFinder;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.SpeakerFinder;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Selection;
import io.quoth.write.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how the time of each room grows with the length of a text, for texts of many shapes:
 * {@code Growth MODELS [SHAPE|all [KILOBYTES [DOUBLINGS]]]}. A line tells the milliseconds of
 * processor time of each room, and how many times those of the text half as long they are; about 2
 * is linear, 4 is quadratic.
 */
public final class Growth {
  private static final List<String> ROOMS =
      List.of("document", "mention", "quote", "speaker", "write");

  private final Rooms rooms;
  private final QuoteFinder quoteFinder;
  private final SpeakerFinder speakerFinder;

  private Growth(Path models) throws IOException {
    rooms = new Rooms(models, models, "");
    quoteFinder = Rooms.quoteFinder(models);
    speakerFinder = Rooms.speakerFinder(models);
  }

  public static void main(String[] args) throws IOException {
    Path models = Path.of(args[0]);
    String only = args.length > 1 ? args[1] : "all";
    int kilobytes = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    int doublings = args.length > 3 ? Integer.parseInt(args[3]) : 2;
    Growth growth = new Growth(models);
    growth.times(Shapes.text("paragraphs", 300_000));
    for (String shape : Shapes.NAMES) {
      if (only.equals("all") || only.equals(shape)) {
        growth.measure(shape, kilobytes * 1000, doublings);
      }
    }
  }

  private void measure(String shape, int size, int doublings) {
    double[] before = null;
    for (int i = 0; i <= doublings; i++) {
      double[] now = times(Shapes.text(shape, size << i));
      StringBuilder line = new StringBuilder();
      line.append(String.format(Locale.ROOT, "%-22s %6d KB", shape, (size << i) / 1000));
      for (int room = 0; room < now.length; room++) {
        String factor =
            before == null || now[room] < 50
                ? ""
                : String.format(Locale.ROOT, " (%.1f)", now[room] / Math.max(1, before[room]));
        line.append(String.format(Locale.ROOT, "  %s %.0f%s", ROOMS.get(room), now[room], factor));
      }
      System.out.println(line);
      before = now;
    }
  }

  /** Milliseconds of processor time of each room. */
  private double[] times(String text) {
    double[] marks = new double[ROOMS.size() + 1];
    marks[0] = now();
    Document document = rooms.document(Article.of("text", text));
    marks[1] = now();
    Cast cast = rooms.cast(document);
    marks[2] = now();
    Quotes quotes = quoteFinder.find(cast);
    marks[3] = now();
    Attributions found = speakerFinder.attribute(quotes);
    marks[4] = now();
    Settings settings = new Settings("0", Map.of(), OffsetUnit.CODEPOINT, true, false, 80, false);
    Attributions all = Selection.everything().apply(found);
    OutputFormat.JSON.with(settings).render(all);
    marks[5] = now();
    double[] times = new double[ROOMS.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = marks[i + 1] - marks[i];
    }
    return times;
  }

  private static double now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }
}
