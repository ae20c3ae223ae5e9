package io.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Served.Transport;
import io.quoth.write.JsonFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered is what the command line prints; what is asked wrongly is told so. */
@Timeout(300)
class ServeTest {
  private static final String TEXT = "\"We will appeal,\" said Okafor. \"No,\" thought Lind.\n";

  @TempDir private Path folder;

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  /** What the command prints for bytes on standard input. */
  private static String printed(byte[] in, String... args) {
    CommandLineRun run =
        new CommandLineRun.World(
                new ByteArrayInputStream(in), Set.of(), Map.of(), TestStages.STAGES)
            .run(args);
    assertEquals(Exit.OK, run.exit(), run.err());
    return run.out();
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void examplesAsText(Transport transport) throws IOException {
    try (Served served = Served.on(transport, folder, Served.LIMITS, TestStages.STAGES);
        ServeClient client = served.client()) {
      for (Path text : files("examples", ".txt")) {
        byte[] body = Files.readAllBytes(text);
        String name = "examples/" + text.getFileName();
        String expected = Files.readString(Path.of(name.replace(".txt", ".json")));
        String target = "/v1/quotes?name=" + encoded(name);
        ServeClient.Answer answer = client.post(target, "text/plain", body);
        assertEquals(200, answer.status(), answer.text());
        assertEquals("application/json", answer.headers().get("content-type"));
        assertEquals(expected, answer.text());
        assertEquals(printed(body), client.post("/", "text/plain;charset=UTF-8", body).text());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void pages(Transport transport) throws IOException {
    try (Served served = Served.on(transport, folder, Served.LIMITS, TestStages.STAGES);
        ServeClient client = served.client()) {
      for (Path page : files("src/test/resources/pages", ".html")) {
        byte[] body = Files.readAllBytes(page);
        assertEquals(
            printed(body, "--input-format=html"), client.post("/", "text/html", body).text());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void examplesAsRecords(Transport transport) throws IOException {
    try (Served served = Served.on(transport, folder, Served.LIMITS, TestStages.STAGES);
        ServeClient client = served.client()) {
      for (Path text : files("examples", ".txt")) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("id", "a-" + text.getFileName());
        record.put("title", "\u201cOn\u201d the river");
        record.put("url", "https://example.org/a?b=c");
        record.put("text", Files.readString(text));
        byte[] body = JsonFacts.render(record).getBytes(UTF_8);
        String expected = printed(body, "--input-format=json");
        assertTrue(expected.contains("\u201cOn\u201d the river"), expected);
        assertEquals(expected, client.post("/", "application/json", body).text());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offsets=utf16|--offsets=utf16",
        "offsets=byte&include-text|--offsets=byte --include-text",
        "include-text=false|",
        "type=direct,mixed|--type=direct,mixed",
        "speaker=Novak|--speaker=Novak",
        "speaker=Novak&speaker=Mwangi|--speaker=Novak --speaker=Mwangi",
        "min-confidence=0.9|--min-confidence=0.9",
        "cues=all|--cues=all",
        "join&cues=speech|--join",
        "format=jsonl|--format=jsonl",
        "title=A+%C5%BD%20B&author=C&publisher=D&published=2026-01-02|"
            + "--title=A_\u017d_B --author=C --publisher=D --published=2026-01-02",
        "url=https%3A%2F%2Fexample.org%2F%3Fa%3Db%26c|--url=https://example.org/?a=b&c",
      })
  void aQueryHasTheOptionsOfTheCommandLine(String query, String options) throws IOException {
    byte[] body = Files.readAllBytes(Path.of("examples/wire.txt"));
    String[] args = options == null ? new String[0] : options.split(" ");
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].replace('_', ' ');
    }
    try (Served served = Served.on(folder, TestStages.STAGES);
        ServeClient client = served.client()) {
      ServeClient.Answer answer = client.post("/?" + query, "text/plain", body);
      assertEquals(printed(body, args), answer.text());
    }
  }

  @Test
  void aRecordsFieldsCanBeNamed() throws IOException {
    byte[] body = "{\"key\": 7, \"text\": \"no\", \"story\": \"It rained.\"}".getBytes(UTF_8);
    try (Served served = Served.on(folder, TestStages.STAGES);
        ServeClient client = served.client()) {
      assertEquals(
          printed(body, "--input-format=json", "--text-field=story", "--id-field=key"),
          client.post("/?text-field=story&id-field=key", "application/json", body).text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16LE", "UTF-8"})
  void aCharsetIsTakenAsTheCommandLineDoes(String charset) throws IOException {
    byte[] body =
        "\u201cWe will appeal,\u201d said Ren\u00e9e Okafor.\n".getBytes(Charset.forName(charset));
    try (Served served = Served.on(folder, TestStages.STAGES);
        ServeClient client = served.client()) {
      assertEquals(
          printed(body, "--encoding=" + charset, "--include-text"),
          client
              .post("/?include-text=true", "text/plain; charset=\"" + charset + "\"", body)
              .text());
      assertEquals(
          printed(body, "--include-text"),
          client.post("/?include-text=", "text/plain", body).text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|POST|/?offset=utf16|text/plain|a|offset: no such parameter",
        "400|POST|/?offsets=bit|text/plain|a|offsets: 'bit' is none of codepoint, utf16, byte",
        "400|POST|/?offsets=byte&offsets=byte|text/plain|a|offsets: more than one",
        "400|POST|/?type=direct,|text/plain|a|type: '' is none of direct, mixed, indirect",
        "400|POST|/?min-confidence=2|text/plain|a|min-confidence: from 0 to 1",
        "400|POST|/?min-confidence=NaN|text/plain|a|min-confidence: from 0 to 1",
        "400|POST|/?min-confidence=x|text/plain|a|min-confidence: from 0 to 1",
        "400|POST|/?speaker=%20|text/plain|a|speaker: no word to look for",
        "400|POST|/?include-text=yes|text/plain|a|include-text: true or false",
        "400|POST|/?format=html|text/plain|a|format: json or jsonl",
        "400|POST|/?name=%zz|text/plain|a|",
        "400|POST|/?name=%ff|text/plain|a|",
        "400|POST|/|text/plain|a longer text\0\0\0b|a binary file, no text",
        "400|POST|/|text/plain|%PDF-1.4|a PDF file; its text has to be taken out first",
        "400|POST|/|text/html|<p>|no article in this page",
        "400|POST|/|application/json|{\"text\": \"a\"|",
        "400|POST|/|application/json|{\"title\": \"a\"}|"
            + "no text in the field text or maintext or raw_text",
        "400|POST|/|application/json|[]|no article",
        "400|POST|/|application/json|7|no JSON object",
        "400|POST|/|application/json|{\"text\": \"a\"} {\"text\": \"b\"}|more than one article",
        "415|POST|/|application/x-www-form-urlencoded|a|Content-Type: "
            + "'application/x-www-form-urlencoded'; known are text/plain, text/html and application/json",
        "415|POST|/|text/plain; charset=klingon|a|'klingon' is no charset known here",
        "415|POST|/|text/plain; charset=\"%&\"|a|'%&' is no charset known here",
        "404|POST|/v2/quotes|text/plain|a|nothing here; there are POST /, GET /health and GET /metrics",
        "404|GET|/favicon.ico|text/plain|a|",
        "404|GET|/health/../x|text/plain|a|",
        "405|PUT|/|text/plain|a|this takes POST alone",
        "405|GET|/v1/quotes|text/plain|a|this takes POST alone",
        "405|POST|/health|text/plain|a|this takes GET, HEAD alone",
        "405|DELETE|/metrics|text/plain|a|this takes GET, HEAD alone",
      })
  void whatIsAskedWronglyIsToldInALine(
      int status, String method, String target, String type, String body, String reason)
      throws IOException {
    try (Served served = Served.on(folder, TestStages.STAGES);
        ServeClient client = served.client()) {
      client.ask(method, target, body, "Content-Type: " + type);
      ServeClient.Answer answer = client.receive();
      assertEquals(status, answer.status(), answer.text());
      assertError(answer, reason);
      if (status == 405) {
        String allowed =
            target.equals("/health") || target.equals("/metrics") ? "GET, HEAD" : "POST";
        assertEquals(allowed, answer.headers().get("allow"));
      }
      assertEquals(List.of(), served.faults());
    }
  }

  /** One line of JSON. */
  static void assertError(ServeClient.Answer answer, String reason) {
    assertEquals("application/json", answer.headers().get("content-type"));
    assertEquals(answer.text().length() - 1, answer.text().indexOf('\n'), answer.text());
    String told = Invariants.parse(answer.text()).get("error").asText();
    if (reason != null) {
      assertEquals(reason, told);
    }
    assertTrue(told.length() > 5, told);
  }

  @Test
  void withoutATypeOrPackedNothingIsGuessed() throws IOException {
    try (Served served = Served.on(folder, new StandIn());
        ServeClient client = served.client()) {
      client.ask("POST", "/", "a");
      ServeClient.Answer answer = client.receive();
      assertEquals(415, answer.status());
      assertError(
          answer, "Content-Type: missing; known are text/plain, text/html and application/json");
    }
    try (Served served = Served.on(folder, new StandIn());
        ServeClient client = served.client()) {
      client.ask("POST", "/", "a", "Content-Type: text/plain", "Content-Encoding: gzip");
      ServeClient.Answer answer = client.receive();
      assertEquals(415, answer.status());
      assertError(answer, "Content-Encoding: articles are taken unpacked");
    }
  }

  @Test
  void health() throws IOException {
    try (Served served = Served.on(folder, new StandIn());
        ServeClient client = served.client()) {
      ServeClient.Answer answer = client.get("/health");
      assertEquals(200, answer.status());
      assertEquals("{\"status\":\"ok\",\"version\":\"" + Quoth.version() + "\"}\n", answer.text());
      client.sendHead("HEAD", "/health");
      client.send("GET /health HTTP/1.1\r\nHost: q\r\n\r\n");
    }
  }

  @Test
  void aFaultOfOursTellsNothingOfTheArticle() throws IOException {
    try (Served served = Served.on(folder, new StandIn());
        ServeClient client = served.client()) {
      byte[] body = "Secret: make it fail".getBytes(UTF_8);
      ServeClient.Answer answer = client.post("/", "text/plain", body);
      assertEquals(500, answer.status());
      assertError(answer, "a fault of quoth's, please report it");
      assertEquals(1, served.faults().size());
      assertTrue(
          served
              .faults()
              .get(0)
              .startsWith(
                  "a fault of quoth's, please report it: java.lang.IllegalStateException at "
                      + "io.quoth.StandIn.apply("),
          served.faults().get(0));
      assertEquals(200, client.post("/", "text/plain", TEXT.getBytes(UTF_8)).status());
    }
  }

  @Test
  void metricsAddUp() throws IOException {
    try (Served served = Served.on(folder, new StandIn());
        ServeClient client = served.client()) {
      for (int i = 0; i < 3; i++) {
        assertEquals(200, client.post("/", "text/plain", TEXT.getBytes(UTF_8)).status());
      }
      assertEquals(200, client.post("/?cues=all", "text/plain", TEXT.getBytes(UTF_8)).status());
      assertEquals(400, client.post("/", "text/plain", new byte[] {0}).status());
      assertEquals(400, client.post("/?x=y", "text/plain", new byte[] {'a'}).status());
      assertEquals(404, client.get("/x").status());
      try (ServeClient other = served.client()) {
        other.send("nonsense\r\n\r\n");
        other.rest();
      }
      ServeClient.Answer answer = client.get("/metrics");
      assertEquals(
          "text/plain; version=0.0.4; charset=utf-8", answer.headers().get("content-type"));
      Map<String, Double> metrics = metrics(answer.text());
      assertEquals(4, metrics.get("quoth_requests_total{code=\"200\"}"));
      assertEquals(3, metrics.get("quoth_requests_total{code=\"400\"}"));
      assertEquals(1, metrics.get("quoth_requests_total{code=\"404\"}"));
      assertEquals(0, metrics.get("quoth_requests_in_flight"));
      assertEquals(5, metrics.get("quoth_request_seconds_count"));
      assertEquals(5, metrics.get("quoth_request_seconds_bucket{le=\"+Inf\"}"));
      assertTrue(metrics.get("quoth_request_seconds_sum") > 0);
      assertEquals(4, metrics.get("quoth_articles_total"));
      assertEquals(5, metrics.get("quoth_quotes_total"));
      assertTrue(metrics.get("quoth_heap_used_bytes") > 0);
      assertTrue(metrics.get("quoth_heap_max_bytes") > metrics.get("quoth_heap_used_bytes"));
      assertTrue(metrics.get("process_cpu_seconds_total") > 0);
      double before = 0;
      for (Map.Entry<String, Double> metric : metrics.entrySet()) {
        if (metric.getKey().startsWith("quoth_request_seconds_bucket")) {
          assertTrue(metric.getValue() >= before, answer.text());
          before = metric.getValue();
        }
      }
      assertEquals(
          5, metrics(client.get("/metrics").text()).get("quoth_requests_total{code=\"200\"}"));
    }
  }

  /** Each value by its name and labels, in their order; every name has its type. */
  static Map<String, Double> metrics(String text) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    String typed = "";
    for (String line : text.split("\n")) {
      if (line.startsWith("# TYPE ")) {
        typed = line.split(" ")[2];
      } else if (!line.startsWith("#")) {
        assertTrue(line.startsWith(typed), line);
        int space = line.lastIndexOf(' ');
        assertEquals(
            null, metrics.put(line.substring(0, space), Double.valueOf(line.substring(space + 1))));
      }
    }
    return metrics;
  }

  @Test
  void onlyTheBodysBytesCount() throws IOException {
    byte[] body =
        "\ufeff\u201cA,\u201d said B\u00f6.\r\n\u0301\ud83d\ude42".getBytes(StandardCharsets.UTF_8);
    try (Served served = Served.on(folder, TestStages.STAGES);
        ServeClient client = served.client()) {
      byte[] whole = client.post("/?include-text", "text/plain", body).body();
      assertArrayEquals(printed(body, "--include-text").getBytes(UTF_8), whole);
      client.sendHead(
          "POST", "/?include-text", "Content-Type: text/plain", "Transfer-Encoding: chunked");
      for (byte b : body) {
        client.send("1\r\n");
        client.send(new byte[] {b});
        client.send("\r\n");
      }
      client.send("0\r\n\r\n");
      assertArrayEquals(whole, client.receive().body());
    }
  }
}
