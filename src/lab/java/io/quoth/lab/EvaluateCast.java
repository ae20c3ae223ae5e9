package io.quoth.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.document.Document;
import io.quoth.mention.Cast;
import io.quoth.mention.CastFinder;
import io.quoth.mention.Entity;
import io.quoth.mention.Gender;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures mentions and entities against the sources of annotated quotes. Arguments: the data
 * folder, {@code train} or {@code dev}, and any further word to list what is missed.
 */
public final class EvaluateCast {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final boolean verbose;

  private EvaluateCast(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    String part = args.length > 1 ? args[1] : "dev";
    new EvaluateCast(args.length > 2).run(data, part);
  }

  private void run(Path data, String part) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, JsonNode> articles = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("quotes/polnear-" + part + ".jsonl"))) {
      JsonNode article = mapper.readTree(line);
      articles.put(article.get("id").asText(), article);
      texts.put(article.get("id").asText(), article.get("text").asText());
    }
    Set<String> given = new HashSet<>(Files.readAllLines(data.resolve("names/firstnames.txt")));
    Map<String, CoreNlpDocuments.Annotated> documents =
        CoreNlpDocuments.read(data.resolve("quotes/polnear-" + part + "-corenlp.tsv"), texts);
    Map<Document, CoreNlpDocuments.Annotated> known = new java.util.IdentityHashMap<>();
    documents.values().forEach(annotated -> known.put(annotated.document(), annotated));
    CastFinder finder =
        new CastFinder(
            document -> known.get(document).names(),
            word -> given.contains(word) ? Optional.of(Gender.UNKNOWN) : Optional.empty());
    long start = System.nanoTime();
    long tokens = 0;
    for (Map.Entry<String, CoreNlpDocuments.Annotated> entry : documents.entrySet()) {
      Cast cast = finder.find(entry.getValue().document());
      tokens += cast.document().tokens().size();
      apart(cast);
      for (JsonNode quote : articles.get(entry.getKey()).get("quotes")) {
        score(cast, quote);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%d documents, %d tokens, %.1f s%n", documents.size(), tokens, seconds);
    counts.forEach(
        (what, n) ->
            System.out.printf("%-44s %5d / %5d  %.3f%n", what, n[0], n[1], (double) n[0] / n[1]));
  }

  private static void apart(Cast cast) {
    int free = 0;
    for (Mention mention : cast.mentions()) {
      boolean inside = mention.first() <= mention.head() && mention.head() < mention.end();
      if (mention.first() < free || !inside) {
        throw new IllegalStateException("mentions overlap: " + mention);
      }
      free = mention.end();
    }
  }

  private void count(String what, boolean right) {
    int[] n = counts.computeIfAbsent(what, key -> new int[2]);
    n[0] += right ? 1 : 0;
    n[1]++;
  }

  private void score(Cast cast, JsonNode quote) {
    String kind = quote.path("source_kind").asText();
    if (!quote.hasNonNull("source_head") || kind.equals("none")) {
      return;
    }
    int offset = quote.get("source_head").get(0).asInt();
    int token = cast.document().tokenAt(offset);
    Optional<Mention> mention =
        token < cast.document().tokens().size() ? cast.mentionAt(token) : Optional.empty();
    switch (kind) {
      case "name" -> name(cast, quote, token, mention);
      case "nominal" -> nominal(cast, quote, token, mention);
      default ->
          count(
              "pronoun: mention is a pronoun",
              mention.filter(m -> m.kind() == Kind.PRONOUN).isPresent());
    }
  }

  private void name(Cast cast, JsonNode quote, int token, Optional<Mention> mention) {
    boolean found = mention.filter(m -> m.kind() == Kind.NAME).isPresent();
    String type = quote.path("speaker_type").asText();
    count("name " + type + ": head in a name mention", found);
    if (!found) {
      say("no name", cast, token, mention, quote);
    }
    if (found && quote.path("speaker_conf").asText().equals("high")) {
      List<Entity> entities = cast.entities();
      String full = mention.get().entity() < 0 ? "" : entities.get(mention.get().entity()).name();
      String gold = quote.get("speaker_name").asText();
      boolean all = folded(full).containsAll(folded(gold)) || isAcronym(gold, full);
      count("name " + type + ": entity has the full name", all);
      if (!all) {
        say("not full (" + full + ")", cast, token, mention, quote);
      }
    }
  }

  private void nominal(Cast cast, JsonNode quote, int token, Optional<Mention> mention) {
    boolean head = mention.filter(m -> m.head() == token).isPresent();
    count("nominal: mention with this head", head);
    count("nominal: head within a mention", mention.isPresent());
    if (head) {
      int from = quote.get("source").get(0).get(0).asInt();
      count("nominal: mention starts where the source does", mention.get().span().start() == from);
    } else {
      say("no nominal", cast, token, mention, quote);
    }
  }

  private void say(String what, Cast cast, int token, Optional<Mention> mention, JsonNode quote) {
    if (verbose) {
      String word = cast.document().tokens().get(token).text();
      String tag = cast.document().tokens().get(token).tag();
      System.out.printf(
          "%s: %s/%s in [%s] mention %s gold %s%n",
          what,
          word,
          tag,
          quote.path("speaker_text").asText().replace('\n', ' '),
          mention.map(m -> m.kind() + " " + cast.document().text(m.span())).orElse("-"),
          quote.path("speaker_name").asText());
    }
  }

  /** Silver names stop at the acronym that stands there. */
  private static boolean isAcronym(String gold, String full) {
    String letters = full.replaceAll("[^A-Z]", "");
    return letters.length() > 1 && letters.equals(gold.replaceAll("[^A-Z]", ""));
  }

  private static Set<String> folded(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}|[.,’']", "")
            .toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>(Arrays.asList(plain.split("[\\s-]+")));
    words.remove("the");
    words.remove("s");
    return words;
  }
}
