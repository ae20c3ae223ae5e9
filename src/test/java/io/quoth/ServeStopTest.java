package io.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Served.Transport;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that is told to stop answers what it has taken on, and leaves nothing behind. */
@Timeout(300)
class ServeStopTest {
  /** Long enough that work on it is not done when the signal comes. */
  private static final String LONG =
      "\u201cWe will appeal,\u201d said Maria Okafor, the mayor. It rained in Lund.\n\n"
          .repeat(4000);

  @TempDir private Path folder;

  private SocketAddress listening(Program quoth, Process process) throws Exception {
    String told = quoth.error();
    while (!told.endsWith("\n")) {
      assertTrue(process.isAlive(), told);
      Thread.sleep(20);
      told = quoth.error();
    }
    Optional<SocketAddress> place = ServeClient.listening(told, folder);
    assertTrue(place.isPresent(), told);
    return place.get();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143, --socket, q.sock", "INT, 130, --port, 0"})
  void aSignalMidArticle(String signal, int exit, String option, String value) throws Exception {
    Program quoth = Program.in(folder);
    Process process = quoth.start(quoth.words("serve", option, value, "--timeout=120"));
    try {
      SocketAddress place = listening(quoth, process);
      try (ServeClient client = new ServeClient(place);
          ServeClient idle = new ServeClient(place)) {
        assertEquals(200, idle.get("/health").status());
        client.ask("POST", "/?name=-", LONG.getBytes(UTF_8), "Content-Type: text/plain");
        while (!idle.get("/metrics").text().contains("quoth_requests_in_flight 1")) {
          Thread.sleep(5);
        }
        assertTrue(Program.works("kill", "-" + signal, Long.toString(process.pid())));
        ServeClient.Answer answer = client.receive();
        assertEquals(200, answer.status());
        assertEquals(WholeRunTest.world(LONG).run().out(), answer.text());
      }
      assertTrue(process.waitFor(Program.PATIENCE, TimeUnit.SECONDS), "it ends");
      assertEquals(exit, process.exitValue());
      assertEquals(1, quoth.error().lines().count(), quoth.error());
      assertFalse(Files.exists(folder.resolve("q.sock")));
      assertThrows(IOException.class, () -> new ServeClient(place));
    } finally {
      process.destroyForcibly();
    }
  }

  /** Returns when the server has begun to end: its place is gone first of all. */
  private Thread beginToStop(Served served) throws InterruptedException {
    Thread stop = new Thread(served::stop);
    stop.start();
    while (Files.exists(folder.resolve("q.sock"))) {
      Thread.sleep(5);
    }
    return stop;
  }

  /** However many have something to be answered, and whoever came too late. */
  @Test
  void allThatWasTakenOnIsAnswered() throws Exception {
    Gate gate = new Gate();
    ServeLimits limits = new ServeLimits(1 << 20, 120, 1, 8);
    try (Served served = Served.on(Transport.SOCKET, folder, limits, gate);
        ServeClient first = served.client();
        ServeClient second = served.client()) {
      first.ask("POST", "/", Gate.WAITS, "Content-Type: text/plain");
      gate.awaitArrival();
      second.ask("POST", "/", Gate.WAITS, "Content-Type: text/plain");
      try (ServeClient other = served.client()) {
        while (!other.get("/metrics").text().contains("quoth_requests_in_flight 2")) {
          Thread.sleep(5);
        }
      }
      Thread stop = beginToStop(served);
      gate.open();
      assertEquals(200, first.receive().status());
      assertEquals(200, second.receive().status());
      stop.join();
    }
  }

  /** An answer is sent to its end, also to who reads late. */
  @Test
  void anAnswerIsNotCutOff() throws Exception {
    String text = Gate.WAITS + "It rained in Lund. ".repeat(150_000);
    Gate gate = new Gate();
    try (Served served = Served.on(Transport.SOCKET, folder, Served.LIMITS, gate);
        ServeClient client = served.client()) {
      client.ask("POST", "/?include-text=true", text, "Content-Type: text/plain");
      gate.awaitArrival();
      Thread stop = beginToStop(served);
      gate.open();
      // Longer than what Jetty leaves to a silent connection of a server that ends, unless told.
      Thread.sleep(2500);
      ServeClient.Answer answer = client.receive();
      assertEquals(200, answer.status());
      assertTrue(answer.body().length > text.length());
      stop.join();
    }
  }

  /** Who asks for nothing does not keep it from its end. */
  @Test
  void silentConnectionsDoNotKeepIt() throws Exception {
    Gate gate = new Gate();
    ServeLimits limits = new ServeLimits(1 << 20, 3600, 1, 8);
    try (Served served = Served.on(Transport.SOCKET, folder, limits, gate);
        ServeClient silent = served.client();
        ServeClient begun = served.client();
        ServeClient done = served.client()) {
      assertEquals(200, done.get("/health").status());
      begun.send("POST / HTTP/1.1\r\n");
      served.stop();
      assertEquals("", silent.rest());
      assertEquals("", begun.rest());
      assertEquals("", done.rest());
    }
  }
}
