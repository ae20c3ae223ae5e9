package io.quoth.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.lab.SoakInput.Kind;
import io.quoth.tally.Case;
import io.quoth.tally.CaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Any number of articles, put together of the project's own: each by its number alone, so that it
 * can be made again. Every tenth is damaged.
 */
final class SoakInputs {
  private static final Path TESTS = Path.of("src/test/resources");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int DAMAGED = 10;

  /** One in so many is an article that we wrote whole, and as many are much longer than others. */
  private static final int RARE = 20;

  /** A page with less is taken for a list of links. */
  private static final String LEAD =
      "The council met on Monday in the old hall behind the station. It went on until late at night, "
          + "since the bridge, the school and the price of water were all to be settled at once, and "
          + "nobody had brought anything to eat.";

  private static final int FEW = 5;
  private static final int MANY = 60;

  private final long seed;
  private final List<String> paragraphs;
  private final List<String> articles = new ArrayList<>();
  private final List<byte[]> pages = new ArrayList<>();

  SoakInputs(long seed) throws IOException {
    this.seed = seed;
    this.paragraphs = texts(TESTS.resolve("cases"));
    articles.addAll(texts(TESTS.resolve("invented/seen")));
    articles.addAll(texts(TESTS.resolve("invented/unseen")));
    for (Path example : files(Path.of("examples"), ".txt")) {
      articles.add(Files.readString(example));
    }
    for (Path page : files(TESTS.resolve("pages"), ".html")) {
      byte[] html = Files.readAllBytes(page);
      // Damages look for it.
      if (new String(html, StandardCharsets.ISO_8859_1).contains("<article>")) {
        pages.add(html);
      }
    }
  }

  private static List<String> texts(Path folder) throws IOException {
    return CaseReader.readFolder(folder).stream().map(Case::text).toList();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  SoakInput input(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    // The first numbers of such seeds are much alike.
    random.nextInt();
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    String text = text(random);
    byte[] whole =
        switch (kind) {
          case TEXT -> text.getBytes(StandardCharsets.UTF_8);
          case PAGE -> page(text, random);
          default -> record(number, text);
        };
    if (number % DAMAGED != DAMAGED / 2) {
      return new SoakInput(number, kind, text, Optional.empty(), whole);
    }
    List<SoakDamage> damages = SoakDamage.of(kind);
    SoakDamage damage = damages.get(random.nextInt(damages.size()));
    return new SoakInput(number, kind, text, Optional.of(damage), damage.of(whole, random));
  }

  private String text(Random random) {
    int rare = random.nextInt(RARE);
    if (rare == 0) {
      return articles.get(random.nextInt(articles.size()));
    }
    int count = 1 + random.nextInt(rare == 1 ? MANY : FEW);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(paragraphs.get(random.nextInt(paragraphs.size())).strip()).append("\n\n");
    }
    return text.toString();
  }

  private byte[] page(String text, Random random) {
    if (!pages.isEmpty() && random.nextInt(RARE) == 0) {
      return pages.get(random.nextInt(pages.size()));
    }
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=en><title>News</title>");
    html.append("<nav><a href='/'>Home</a> <a href='/s'>Sport</a></nav><article><h1>News</h1>\n");
    for (String paragraph : (LEAD + "\n\n" + text.strip()).split("\n\n+")) {
      String escaped = paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      html.append("<p>").append(escaped).append("</p>\n");
    }
    html.append("</article><footer>All rights reserved.</footer></html>\n");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] record(int number, String text) {
    Map<String, String> record = new LinkedHashMap<>();
    record.put("id", SoakInput.recordId(number));
    record.put("title", "No. " + number);
    record.put("text", text);
    try {
      return JSON.writeValueAsBytes(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
