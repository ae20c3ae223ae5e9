package io.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quoth.Served.Transport;
import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is too large, too slow or too much is told so, and costs others nothing. */
@Timeout(300)
class ServeLimitsTest {
  private static final byte[] SMALL = "\"It is late,\" said Lind.\n".getBytes(UTF_8);
  private static final byte[] WAITS = Gate.WAITS.getBytes(UTF_8);
  private static final String TEXT = "Content-Type: text/plain";
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  /** Bytes. */
  private static final int MOST = 1000;

  private static final String TOO_LARGE = "longer than 1000 bytes, the most that this server takes";

  /** One second to read in, and one to answer in. */
  private static final ServeLimits HASTY = new ServeLimits(MOST, 1, 1, 1);

  private static final ServeLimits PATIENT = new ServeLimits(MOST, 120, 1, 2);

  @TempDir private Path folder;

  private Served served(ServeLimits limits, Function<Article, Attributions> stages) {
    return Served.on(Transport.SOCKET, folder, limits, stages);
  }

  private static void assertRefused(int status, String reason, ServeClient client)
      throws IOException {
    ServeClient.Answer answer = client.receive();
    assertEquals(status, answer.status(), answer.text());
    ServeTest.assertError(answer, reason);
  }

  private static int status(Served served) throws IOException {
    try (ServeClient client = served.client()) {
      return client.post("/", "text/plain", SMALL).status();
    }
  }

  /** As soon as a place is free. */
  private static void assertAnswersAgain(Served served) throws Exception {
    int status = status(served);
    while (status == 429) {
      Thread.sleep(20);
      status = status(served);
    }
    assertEquals(200, status);
  }

  private static void awaitInFlight(Served served, double count) throws Exception {
    try (ServeClient client = served.client()) {
      while (ServeTest.metrics(client.get("/metrics").text()).get("quoth_requests_in_flight")
          != count) {
        Thread.sleep(20);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void aBodyThatIsTooLongIsRefusedByItsHead(Transport transport) throws IOException {
    try (Served served = Served.on(transport, folder, PATIENT, new StandIn());
        ServeClient client = served.client()) {
      client.sendHead("POST", "/", TEXT, "Content-Length: " + (MOST + 1));
      assertRefused(413, TOO_LARGE, client);
      assertEquals(200, status(served));
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void aBodyOfUnknownLengthIsReadNoFurtherThanItMay(Transport transport) throws Exception {
    try (Served served = Served.on(transport, folder, PATIENT, new StandIn());
        ServeClient client = served.client()) {
      client.sendHead("POST", "/", TEXT, CHUNKED);
      client.send("3E8\r\n" + "a".repeat(MOST) + "\r\n1\r\nb\r\n");
      // The end is never sent.
      assertRefused(413, TOO_LARGE, client);
      awaitInFlight(served, 0);
      assertEquals(200, status(served));
    }
  }

  @Test
  void aBodyThatIsJustShortEnoughIsTaken() throws IOException {
    try (Served served = served(PATIENT, new StandIn());
        ServeClient client = served.client()) {
      byte[] body = "a".repeat(MOST).getBytes(UTF_8);
      assertEquals(200, client.post("/", "text/plain", body).status());
      client.sendHead("POST", "/", TEXT, CHUNKED);
      client.send("3E8\r\n" + "a".repeat(MOST) + "\r\n0\r\n\r\n");
      assertEquals(200, client.receive().status());
    }
  }

  /** Hundred megabytes in hundred kilobytes. */
  @Test
  void nothingIsUnpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 100; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    try (Served served = Served.on(folder, new StandIn())) {
      try (ServeClient client = served.client()) {
        client.sendHead(
            "POST", "/", TEXT, "Content-Encoding: gzip", "Content-Length: " + bomb.size());
        assertRefused(415, "Content-Encoding: articles are taken unpacked", client);
      }
      try (ServeClient client = served.client()) {
        ServeClient.Answer answer = client.post("/", "text/plain", bomb.toByteArray());
        assertEquals(400, answer.status());
        ServeTest.assertError(answer, "a binary file, no text");
      }
    }
  }

  @Test
  void halfABodyIsWaitedForNoLongerThanTheTime() throws Exception {
    try (Served served = served(HASTY, new StandIn());
        ServeClient client = served.client()) {
      client.sendHead("POST", "/", TEXT, "Content-Length: 100");
      client.send("half");
      assertRefused(408, "the request did not come within 1 seconds", client);
      assertAnswersAgain(served);
    }
  }

  /** Who is never silent for long is too slow all the same. */
  @Test
  void aBodyByteByByteIsWaitedForNoLongerThanTheTime() throws Exception {
    try (Served served = served(HASTY, new StandIn());
        ServeClient client = served.client()) {
      client.sendHead("POST", "/", TEXT, "Content-Length: " + MOST);
      Thread slow = drip(client);
      assertRefused(408, "the request did not come within 1 seconds", client);
      client.close();
      slow.join();
      assertAnswersAgain(served);
    }
  }

  /** Sends a byte now and then, until the connection is gone. */
  static Thread drip(ServeClient client) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  client.send("a");
                  Thread.sleep(50);
                }
              } catch (IOException | InterruptedException e) {
                // It is.
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Test
  void moreArticlesThanPlacesAreTurnedAway() throws Exception {
    Gate gate = new Gate();
    try (Served served = served(PATIENT, gate);
        ServeClient first = served.client();
        ServeClient second = served.client();
        ServeClient third = served.client()) {
      first.ask("POST", "/", Gate.WAITS, TEXT);
      gate.awaitArrival();
      // Read and waiting for the one thread; a place all the same.
      second.ask("POST", "/", Gate.WAITS, TEXT);
      awaitInFlight(served, 2);
      ServeClient.Answer answer = third.post("/", "text/plain", SMALL);
      assertEquals(429, answer.status());
      assertEquals("1", answer.headers().get("retry-after"));
      ServeTest.assertError(answer, "the server takes 2 articles at a time");
      assertEquals(200, third.get("/health").status());
      gate.open();
      assertEquals(200, first.receive().status());
      assertEquals(200, second.receive().status());
      assertEquals(200, third.post("/", "text/plain", SMALL).status());
    }
  }

  @Test
  void workThatTakesTooLongIsAnsweredAndKeepsItsPlaceUntilItEnds() throws Exception {
    Gate gate = new Gate();
    try (Served served = served(HASTY, gate);
        ServeClient client = served.client()) {
      ServeClient.Answer answer = client.post("/", "text/plain", WAITS);
      assertEquals(503, answer.status());
      ServeTest.assertError(
          answer,
          "no answer within 1 seconds: the server is busy, or the article too long for that");
      assertEquals(429, status(served));
      gate.open();
      assertAnswersAgain(served);
      // What comes too late is not the answer to the next.
      assertEquals(200, client.get("/health").status());
    }
  }

  @Test
  void whoGoesAwayGivesItsPlaceBack() throws Exception {
    Gate gate = new Gate();
    ServeLimits one = new ServeLimits(MOST, 120, 1, 1);
    try (Served served = served(one, gate)) {
      try (ServeClient client = served.client()) {
        client.sendHead("POST", "/", TEXT, "Content-Length: 100");
        client.send("half");
        awaitInFlight(served, 1);
      }
      assertAnswersAgain(served);
      try (ServeClient client = served.client()) {
        client.ask("POST", "/", Gate.WAITS, TEXT);
        gate.awaitArrival();
      }
      gate.open();
      assertAnswersAgain(served);
      assertEquals(0, served.faults().size());
    }
  }

  /** An article that finds no memory, as often as said. */
  private static Function<Article, Attributions> hungry(int times) {
    AtomicInteger left = new AtomicInteger(times);
    StandIn standIn = new StandIn();
    return article -> {
      if (left.getAndDecrement() > 0) {
        // More than any Java gives in one piece.
        assertEquals(0, new long[Integer.MAX_VALUE].length);
      }
      return standIn.apply(article);
    };
  }

  /** Models that find no memory, as often as said. They are tried twice with an article. */
  private static Pipeline hungryModels(int times) {
    AtomicInteger left = new AtomicInteger(times);
    return new Pipeline(
        () -> {
          if (left.getAndDecrement() > 0) {
            assertEquals(0, new long[Integer.MAX_VALUE].length);
          }
          return new StandIn();
        });
  }

  @Test
  void modelsThatHadNoRoomAmongOthersAreLoadedAgain() throws IOException {
    assertThrows(Stop.class, () -> hungryModels(2).apply(Article.of("a", "")));
    try (Served served = served(PATIENT, hungryModels(2))) {
      assertEquals(200, status(served));
    }
  }

  @Test
  void modelsWithoutRoomAreNoFaultAndTriedWithTheNextArticle() throws IOException {
    try (Served served = served(PATIENT, hungryModels(4));
        ServeClient client = served.client()) {
      ServeClient.Answer answer = client.post("/", "text/plain", SMALL);
      assertEquals(503, answer.status());
      ServeTest.assertError(answer, "the server has no memory for its models now");
      assertEquals(0, served.faults().size());
      assertEquals(200, client.post("/", "text/plain", SMALL).status());
    }
  }

  @Test
  void whatHadNoRoomAmongOthersIsTriedAlone() throws IOException {
    assertThrows(OutOfMemoryError.class, () -> hungry(1).apply(Article.of("a", "")));
    try (Served served = served(PATIENT, hungry(1))) {
      assertEquals(200, status(served));
    }
  }

  @Test
  void whatHasNoRoomEvenAloneIsTooLong() throws IOException {
    try (Served served = served(PATIENT, hungry(2));
        ServeClient client = served.client()) {
      ServeClient.Answer answer = client.post("/", "text/plain", SMALL);
      assertEquals(413, answer.status());
      ServeTest.assertError(answer, "too long for the memory that the server has");
      assertEquals(200, client.post("/", "text/plain", SMALL).status());
    }
  }
}
