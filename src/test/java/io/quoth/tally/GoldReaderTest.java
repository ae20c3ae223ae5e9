package io.quoth.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Span;
import io.quoth.quote.Quote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoldReaderTest {
  private final List<Gold> read = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  private void read(String name, String content) {
    read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void read(String name, byte[] content) {
    new GoldReader()
        .read(
            name,
            content,
            new GoldReader.Receiver() {
              @Override
              public void gold(Gold gold) {
                read.add(gold);
              }

              @Override
              public void failed(String where, String reason) {
                failed.add(where + ": " + reason);
              }
            });
  }

  @Test
  void casesBecomeArticles() {
    read(
        "a.txt",
        "\ufeff# about\n--- one\n{q1:“We go,”} {s1:she} {c1:said}. {q2:It rained}, {s2:officials}"
            + " said.\n=> 1 Ana Silva\n--- ! two\n{q1:“No.”} {q2:“So.”}\n=> 1 nobody\n"
            + "=> 2 Bo Berg\n=> cues all\n");
    assertEquals(List.of(), failed);
    assertEquals(List.of("a.txt:2 one", "a.txt:5 two"), read.stream().map(Gold::id).toList());
    assertFalse(read.get(0).allCues());
    assertTrue(read.get(1).allCues());
    GoldQuote she = read.get(0).quotes().get(0);
    assertEquals(SourceKind.PRONOUN, she.kind());
    assertEquals(Optional.of("Ana Silva"), she.name());
    GoldQuote officials = read.get(0).quotes().get(1);
    assertEquals(SourceKind.NOMINAL, officials.kind());
    assertEquals(Optional.empty(), officials.name());
    assertFalse(officials.open());
    assertFalse(read.get(1).quotes().get(0).hasSource());
    assertTrue(read.get(1).quotes().get(1).hasSource());
  }

  @Test
  void marksTellTheTypeWhereTheFileDoesNot() {
    String text = "“All of it,” he said, and that “part” was. None too.";
    List<Span> marks = List.of(at(text, "All of it,"), at(text, "part"));
    assertEquals(Quote.Type.DIRECT, type(text, "All of it,", marks));
    assertEquals(Quote.Type.MIXED, type(text, "“part” was", marks));
    assertEquals(Quote.Type.INDIRECT, type(text, "None too", marks));
  }

  private static Quote.Type type(String text, String content, List<Span> marks) {
    GoldQuote open =
        new GoldQuote(
            "1",
            Optional.empty(),
            List.of(at(text, content)),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            SourceKind.NONE,
            Optional.empty(),
            false);
    return open.within(marks, new Words(text)).type().orElseThrow();
  }

  private static Span at(String text, String words) {
    return new Span(text.indexOf(words), text.indexOf(words) + words.length());
  }

  @Test
  void jsonlBecomesArticles() {
    read(
        "a.jsonl",
        "{\"id\":\"x\",\"text\":\"“Go,” he said.\",\"marked\":[[1,4]],\"quotes\":[{\"content\":"
            + "[[1,4]],\"type\":\"direct\",\"source\":[6,8],\"cue\":[[9,13]],\"speaker_name\":"
            + "\"Bo\",\"speaker_conf\":\"low\",\"other\":{\"a\":[1,true,null]}}]}\n\n"
            + "{\"text\":\"He left.\",\"quotes\":[]}\n");
    assertEquals(List.of(), failed);
    assertEquals("x", read.get(0).id());
    assertEquals("a.jsonl:3", read.get(1).id());
    assertTrue(read.get(0).allCues());
    GoldQuote quote = read.get(0).quotes().get(0);
    assertEquals(Optional.of(Quote.Type.DIRECT), quote.type());
    assertEquals(SourceKind.PRONOUN, quote.kind());
    assertEquals(Optional.empty(), quote.name());
    assertTrue(quote.open());
    assertEquals(List.of(new Span(6, 8)), quote.source());
    assertEquals(List.of(new Span(9, 13)), quote.cue());
  }

  @Test
  void contentTellsJsonlWhereTheNameDoesNot() {
    read("-", " {\"text\": \"A.\", \"quotes\": []}");
    read("-", "--- t\nA.\n");
    assertEquals(List.of(), failed);
    assertEquals(2, read.size());
  }

  @Test
  void mistakesNameFileAndLineAndTheRestGoesOn() {
    String good = "{\"text\":\"Abc.\",\"quotes\":[]}\n";
    read("a.jsonl", good + "{\"text\":\n[]\n{\"quotes\":[]}\n{\"text\":\"A.\"}\n" + good);
    assertEquals(2, read.size());
    assertEquals(4, failed.size(), failed.toString());
    assertTrue(failed.get(0).startsWith("a.jsonl:2: no JSON: "), failed.get(0));
    assertEquals("a.jsonl:3: no JSON object", failed.get(1));
    assertEquals("a.jsonl:4: no text", failed.get(2));
    assertEquals("a.jsonl:5: no list of quotes", failed.get(3));
  }

  @Test
  void mistakesInAQuoteNameTheQuote() {
    quote("{}", "no content");
    quote("{\"content\":[[0,9]]}", "content: not the [start, end] of a stretch of the text");
    quote("{\"content\":[[2,1]]}", "content: not the [start, end] of a stretch of the text");
    quote("{\"content\":\"Abc\"}", "the field content is no list");
    quote(
        "{\"content\":[[0,1]],\"type\":\"spoken\"}", "the type is none of direct, mixed, indirect");
    quote("{\"content\":[[0,1]],\"speaker_name\":1}", "the field speaker_name is no string");
  }

  private void quote(String quote, String reason) {
    failed.clear();
    read("a.jsonl", "{\"text\":\"Abc.\",\"quotes\":[" + quote + "]}");
    assertEquals(List.of("a.jsonl:1: quote 1: " + reason), failed);
  }

  @Test
  void filesWithoutArticlesAreTold() {
    read("a.txt", "--- t\n{q1:open\n");
    read("b.txt", "# nothing\n");
    read("c.jsonl", "\n");
    read("d.txt", new byte[] {'-', (byte) 0xe4, '-'});
    assertEquals(
        List.of(
            "a.txt:2: a brace is not closed: {q1:open",
            "b.txt: no case in it: each begins with \"--- \" and a title",
            "c.jsonl: no article in it",
            "d.txt: no UTF-8 text"),
        failed);
    assertEquals(List.of(), read);
  }
}
