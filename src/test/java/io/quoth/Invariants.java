package io.quoth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quoth.article.Span;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Continuations;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Selection;
import io.quoth.write.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of every result, whatever the article: checked by all tests that have one. */
public final class Invariants {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Invariants() {}

  /**
   * Checks a result and what is written of it in every unit of offsets, and the same with its
   * quotes joined.
   *
   * @throws AssertionError that lists all that is broken
   */
  public static void check(Attributions result) {
    List<String> broken = broken(result);
    if (broken.isEmpty()) {
      Attributions written = Selection.everything().apply(result);
      for (OffsetUnit unit : OffsetUnit.values()) {
        Settings settings = new Settings("0", Map.of(), unit, true, false, 80, false);
        String json = OutputFormat.JSONL.with(settings).render(written);
        broken.addAll(brokenJson(json, result.document().text()));
      }
    }
    fail(broken);
    Attributions joined = Continuations.joined(result);
    if (joined.attributions().size() < result.attributions().size()) {
      check(joined);
    } else {
      require(joined.equals(result), "the same where nothing is joined", broken);
      fail(broken);
    }
  }

  /**
   * Checks one written result.
   *
   * @param json one object
   * @param text the article's text
   * @throws AssertionError that lists all that is broken
   */
  public static void checkJson(String json, String text) {
    fail(brokenJson(json, text));
  }

  private static void fail(List<String> broken) {
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n", broken));
    }
  }

  /** What is broken in a result; empty if nothing is. */
  public static List<String> broken(Attributions result) {
    List<String> broken = new ArrayList<>();
    int length = result.document().text().length();
    List<Quote> quotes = result.quotes().quotes();
    require(quotes.size() == result.attributions().size(), "an attribution for each quote", broken);
    int[] attributed = new int[result.speakers().size()];
    for (int i = 0; i < result.attributions().size(); i++) {
      Attribution a = result.attributions().get(i);
      String name = "quote " + i + " ";
      require(a.quote().index() == i && quotes.get(i).equals(a.quote()), name + "in place", broken);
      require(a.confidence() >= 0 && a.confidence() <= 1, name + "confidence from 0 to 1", broken);
      require(
          (a.status() == Attribution.Status.AMBIGUOUS) == !a.candidates().isEmpty(),
          name + "candidates exactly when ambiguous",
          broken);
      a.candidates()
          .forEach(c -> require(c < result.speakers().size(), name + "known candidate", broken));
      List<Span> all = new ArrayList<>(a.quote().spans());
      all.addAll(a.quote().verbatim());
      a.quote().cue().ifPresent(cue -> all.add(cue.span()));
      a.mention().ifPresent(phrase -> all.add(phrase.span()));
      a.via().ifPresent(phrase -> all.add(phrase.span()));
      all.forEach(
          span ->
              require(!span.isEmpty() && span.end() <= length, name + "in text: " + span, broken));
      if (a.speaker().isPresent() && a.speaker().getAsInt() < attributed.length) {
        attributed[a.speaker().getAsInt()]++;
      } else {
        require(a.speaker().isEmpty(), name + "a known speaker", broken);
      }
    }
    for (int i = 0; i < attributed.length; i++) {
      require(
          attributed[i] == result.speakers().get(i).quotes(), "speaker " + i + " count", broken);
    }
    return broken;
  }

  /** What is broken in a written result; empty if nothing is. */
  public static List<String> brokenJson(String json, String text) {
    List<String> broken = new ArrayList<>();
    schema().validate(json, InputFormat.JSON).forEach(e -> broken.add("schema: " + e));
    if (broken.isEmpty()) {
      new Written(parse(json), text, broken).check();
    }
    return broken;
  }

  private static void require(boolean condition, String what, List<String> broken) {
    if (!condition) {
      broken.add("not so: " + what);
    }
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema() {
    return SchemaHolder.SCHEMA;
  }

  private static final class SchemaHolder {
    static final Schema SCHEMA = load();

    private static Schema load() {
      try (InputStream in = Main.class.getResourceAsStream("schema.json")) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One written result that is valid by the schema. */
  private static final class Written {
    private final JsonNode root;
    private final String text;
    private final List<String> broken;

    /** Turns an offset of the result's unit into one of UTF-16, -1 where there is none such. */
    private final int[] utf16;

    Written(JsonNode root, String text, List<String> broken) {
      this.root = root;
      this.text = text;
      this.broken = broken;
      this.utf16 = utf16(text, root.at("/document/offsetUnit").asText());
    }

    private static int[] utf16(String text, String unit) {
      int bytes = text.getBytes(StandardCharsets.UTF_8).length;
      int[] table = new int[bytes + 1];
      Arrays.fill(table, -1);
      int at = 0;
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        table[at] = i;
        String character = Character.toString(text.codePointAt(i));
        at +=
            switch (unit) {
              case "codepoint" -> 1;
              case "utf16" -> character.length();
              default -> character.getBytes(StandardCharsets.UTF_8).length;
            };
      }
      table[at] = text.length();
      return Arrays.copyOf(table, at + 1);
    }

    void check() {
      expect(
          root.at("/document/length").asInt() == utf16.length - 1,
          "the length is that of the text");
      JsonNode included = root.at("/document/text");
      expect(included.isNull() || included.asText().equals(text), "the text is the article's");
      Set<String> speakers = ids(root.get("speakers"), "s");
      Map<String, Integer> counts = new HashMap<>();
      Map<String, JsonNode> quotes = new HashMap<>();
      ids(root.get("quotes"), "q");
      root.get("quotes").forEach(q -> quotes.put(q.get("id").asText(), q));
      for (JsonNode quote : root.get("quotes")) {
        check(quote, speakers, quotes);
        counts.merge(quote.at("/speaker/id").asText(""), 1, Integer::sum);
      }
      for (JsonNode s : root.get("speakers")) {
        String id = s.get("id").asText();
        expect(s.get("quotes").asInt() == counts.getOrDefault(id, 0), id + " counts its quotes");
      }
      checkOverlaps(quotes);
    }

    private void check(JsonNode quote, Set<String> speakers, Map<String, JsonNode> quotes) {
      String id = quote.get("id").asText() + " ";
      List<Span> spans = places(quote.get("spans"), id + "spans");
      List<Span> verbatim = places(quote.get("verbatim"), id + "verbatim");
      for (String part : List.of("cue", "mention", "via", "context")) {
        if (!quote.get(part).isNull()) {
          place(quote.get(part), id + part);
        }
      }
      StringBuilder joined = new StringBuilder();
      quote.get("spans").forEach(s -> joined.append(' ').append(s.get("text").asText()));
      expect(
          quote.get("text").asText().equals(joined.substring(1)), id + "text is the spans joined");
      expect(
          verbatim.stream().allMatch(v -> spans.stream().anyMatch(s -> s.contains(v))),
          id + "verbatim is inside the spans");
      checkType(quote.get("type").asText(), spans, verbatim, id);
      List<JsonNode> named = new ArrayList<>();
      quote.get("candidates").forEach(named::add);
      if (!quote.get("speaker").isNull()) {
        named.add(quote.get("speaker"));
      }
      for (JsonNode reference : named) {
        expect(speakers.contains(reference.get("id").asText()), id + "names a speaker we have");
      }
      String outer = quote.get("nestedIn").asText();
      expect(quote.get("nestedIn").isNull() || quotes.containsKey(outer), id + "nestedIn is there");
      expect(!id.strip().equals(outer), id + "is not nested in itself");
    }

    /** By the letters and digits: a mark of punctuation may stand on either side of a mark. */
    private void checkType(String type, List<Span> spans, List<Span> verbatim, String id) {
      int inside = 0;
      int outside = 0;
      for (Span span : spans) {
        for (int i = span.start(); i < span.end(); i++) {
          if (Character.isLetterOrDigit(text.charAt(i))) {
            int at = i;
            boolean in = verbatim.stream().anyMatch(v -> v.contains(at));
            inside += in ? 1 : 0;
            outside += in ? 0 : 1;
          }
        }
      }
      if (inside + outside > 0) {
        String found = outside == 0 ? "direct" : inside == 0 ? "indirect" : "mixed";
        expect(type.equals(found), id + "is " + type + ", by its verbatim parts " + found);
      }
    }

    private void checkOverlaps(Map<String, JsonNode> quotes) {
      List<String> owners = new ArrayList<>();
      List<Span> spans = new ArrayList<>();
      quotes.forEach(
          (id, quote) -> {
            for (Span span : places(quote.get("spans"), id)) {
              owners.add(id);
              spans.add(span);
            }
          });
      for (int i = 0; i < spans.size(); i++) {
        for (int j = i + 1; j < spans.size(); j++) {
          String a = owners.get(i);
          String b = owners.get(j);
          if (spans.get(i).overlaps(spans.get(j))) {
            expect(
                !a.equals(b) && (within(a, b, quotes) || within(b, a, quotes)),
                a + " and " + b + " overlap only if one is nested in the other");
          }
        }
      }
    }

    private static boolean within(String inner, String outer, Map<String, JsonNode> quotes) {
      Set<String> seen = new HashSet<>();
      String at = inner;
      while (quotes.containsKey(at) && seen.add(at)) {
        JsonNode around = quotes.get(at).get("nestedIn");
        at = around.isNull() ? "" : around.asText();
        if (at.equals(outer)) {
          return true;
        }
      }
      return false;
    }

    private Set<String> ids(JsonNode things, String letter) {
      Set<String> ids = new HashSet<>();
      for (JsonNode thing : things) {
        String id = thing.get("id").asText();
        ids.add(id);
        expect(id.equals(letter + ids.size()), id + " is numbered in order");
      }
      return ids;
    }

    private List<Span> places(JsonNode list, String name) {
      List<Span> spans = new ArrayList<>();
      list.forEach(node -> spans.add(place(node, name)));
      for (int i = 1; i < spans.size(); i++) {
        expect(spans.get(i - 1).end() <= spans.get(i).start(), name + " stand in text order");
      }
      return spans;
    }

    private Span place(JsonNode node, String name) {
      int start = node.get("start").asInt();
      int end = node.get("end").asInt();
      boolean there = start < end && end < utf16.length && utf16[start] >= 0 && utf16[end] >= 0;
      expect(there, name + " has offsets in the text: " + start + ".." + end);
      if (!there) {
        return new Span(0, 0);
      }
      Span span = new Span(utf16[start], utf16[end]);
      expect(span.of(text).equals(node.get("text").asText()), name + " is the text at its offsets");
      return span;
    }

    private void expect(boolean condition, String what) {
      require(condition, what, broken);
    }
  }
}
