package io.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Served.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that mean no good, or do not know better: others are answered all the same. */
@Timeout(300)
class ServeHostileTest {
  private static final byte[] SMALL = "\"It is late,\" said Lind.\n".getBytes(UTF_8);
  private static final String HEAD = "POST / HTTP/1.1\r\nHost: q\r\nContent-Type: text/plain\r\n";

  /** A second to send a request in. */
  private static final ServeLimits HASTY = new ServeLimits(1 << 22, 1, 1, 4);

  @TempDir private Path folder;

  private static void assertAnswersOthers(Served served) throws IOException {
    try (ServeClient other = served.client()) {
      assertEquals(200, other.post("/", "text/plain", SMALL).status());
    }
    assertEquals(List.of(), served.faults());
  }

  /** {@code \r\n} as written; {@code LONG} is 20,000 letters. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|GET\\r\\n\\r\\n",
        "400|A\0\1\2 \\r\\n\\r\\n",
        "400|G(T / HTTP/1.1\\r\\nHost: q\\r\\n\\r\\n",
        "505|GET /health HTTP/9.9\\r\\nHost: q\\r\\n\\r\\n",
        "400|GET /health HTTP/1.1\\r\\n\\r\\n",
        "400|GET /health HTTP/1.1\\r\\nHost: q\\r\\nHost: r\\r\\n\\r\\n",
        "400|GET /health HTTP/1.1\\r\\nHost: q\\r\\nno colon\\r\\n\\r\\n",
        "400|GET /health HTTP/1.1\\r\\nHost: q\\r\\nA : b\\r\\n\\r\\n",
        "400|GET /%zz HTTP/1.1\\r\\nHost: q\\r\\n\\r\\n",
        "414|GET /LONG HTTP/1.1\\r\\nHost: q\\r\\n\\r\\n",
        "431|GET /health HTTP/1.1\\r\\nHost: q\\r\\nA: LONG\\r\\n\\r\\n",
        "400|POST / HTTP/1.1\\r\\nHost: q\\r\\nContent-Length: -1\\r\\n\\r\\n",
        "400|POST / HTTP/1.1\\r\\nHost: q\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\na",
        "400|POST / HTTP/1.1\\r\\nHost: q\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\na",
        "400|POST / HTTP/1.1\\r\\nHost: q\\r\\nContent-Type: text/plain\\r\\n"
            + "Content-Length: 1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n",
        "400|POST / HTTP/1.1\\r\\nHost: q\\r\\nContent-Type: text/plain\\r\\n"
            + "Transfer-Encoding: chunked\\r\\n\\r\\nxyz\\r\\n",
      })
  void whatIsNoHttpIsToldSo(int status, String sent) throws IOException {
    try (Served served = Served.on(folder, new StandIn());
        ServeClient client = served.client()) {
      client.send(sent.replace("\\r\\n", "\r\n").replace("LONG", "l".repeat(20_000)));
      ServeClient.Answer answer = client.receive();
      assertEquals(status, answer.status(), answer.text());
      ServeTest.assertError(answer, null);
      assertAnswersOthers(served);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "POST / HT", HEAD, "GET /health HTTP/1.1\r\nHost: q\r\nA: b"})
  void whoSendsHalfAHeadIsCutOff(String half) throws IOException {
    try (Served served = Served.on(Transport.SOCKET, folder, HASTY, new StandIn());
        ServeClient client = served.client()) {
      client.send(half);
      client.rest();
      assertAnswersOthers(served);
    }
  }

  @Test
  void whoSendsAHeadWithoutEndIsCutOff() throws Exception {
    try (Served served = Served.on(Transport.SOCKET, folder, HASTY, new StandIn());
        ServeClient client = served.client()) {
      client.send(HEAD + "A: ");
      Thread slow = ServeLimitsTest.drip(client);
      client.rest();
      slow.join();
      assertAnswersOthers(served);
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void aRequestByteByByteIsARequest(Transport transport) throws IOException {
    try (Served served = Served.on(transport, folder, Served.LIMITS, new StandIn());
        ServeClient client = served.client()) {
      byte[] expected = client.post("/", "text/plain", SMALL).body();
      String whole =
          HEAD.replace("Host: q", "Host: localhost")
              + "Content-Length: "
              + SMALL.length
              + "\r\n\r\n"
              + new String(SMALL, UTF_8);
      for (char c : whole.toCharArray()) {
        client.send(String.valueOf(c));
      }
      assertEquals(new String(expected, UTF_8), client.receive().text());
    }
  }

  @Test
  void requestsOneBehindTheOtherAreAnsweredInTheirOrder() throws IOException {
    try (Served served = Served.on(folder, new StandIn());
        ServeClient client = served.client()) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 50; i++) {
        all.append("POST /?name=n").append(i).append(" HTTP/1.1\r\nHost: q\r\n");
        all.append("Content-Type: text/plain\r\nContent-Length: 1\r\n\r\na");
      }
      client.send(all.toString());
      for (int i = 0; i < 50; i++) {
        ServeClient.Answer answer = client.receive();
        assertEquals("n" + i, Invariants.parse(answer.text()).at("/document/id").asText());
      }
    }
  }

  /** The answer is more than any buffer takes. */
  @Test
  void whoGoesAwayMidAnswerHarmsNobody() throws Exception {
    byte[] body = "It rained.\n".repeat(200_000).getBytes(UTF_8);
    try (Served served = Served.on(folder, new StandIn())) {
      for (int i = 0; i < 10; i++) {
        try (ServeClient client = served.client()) {
          client.sendHead(
              "POST",
              "/?include-text",
              "Content-Type: text/plain",
              "Content-Length: " + body.length);
          client.send(body);
          assertTrue(client.begins());
        }
      }
      assertAnswersOthers(served);
      try (ServeClient other = served.client()) {
        assertEquals(
            0.0, ServeTest.metrics(other.get("/metrics").text()).get("quoth_requests_in_flight"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void manyWhoSayNothingKeepNobodyOut(Transport transport) throws IOException {
    List<ServeClient> idle = new ArrayList<>();
    try (Served served = Served.on(transport, folder, Served.LIMITS, new StandIn())) {
      for (int i = 0; i < 400; i++) {
        idle.add(served.client());
      }
      assertAnswersOthers(served);
      // They may speak yet.
      assertEquals(200, idle.get(399).post("/", "text/plain", SMALL).status());
    } finally {
      for (ServeClient client : idle) {
        client.close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403|127.0.0.1:PORT|Origin: https://news.example|Origin: web pages are not answered",
        "403|127.0.0.1:PORT|Origin: null|Origin: web pages are not answered",
        "403|127.0.0.1:PORT|Origin: http://127.0.0.1:PORT|Origin: web pages are not answered",
        "403|rebound.example:PORT|A: b|Host: this is 127.0.0.1 or localhost",
        "403|127.0.0.1.example|A: b|Host: this is 127.0.0.1 or localhost",
        "200|127.0.0.1:PORT|A: b|",
        "200|127.0.0.1|A: b|",
        "200|LocalHost:PORT|A: b|",
      })
  void webPagesGetNothingOfAPort(int status, String host, String header, String reason)
      throws IOException {
    try (Served served = Served.on(Transport.PORT, folder, Served.LIMITS, new StandIn())) {
      for (String request :
          List.of(
              "POST / HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n",
              "GET /metrics HTTP/1.1\r\nContent-Length: 1\r\n")) {
        String port = served.address().toString().replaceAll(".*:", "");
        String head = request + "Host: " + host + "\r\n" + header + "\r\n\r\na";
        try (ServeClient client = served.client()) {
          client.send(head.replace("PORT", port));
          ServeClient.Answer answer = client.receive();
          assertEquals(status, answer.status(), answer.text());
          if (reason != null) {
            ServeTest.assertError(answer, reason);
          }
        }
      }
    }
  }

  @Test
  void aSocketIsOutOfTheirReach() throws IOException {
    try (Served served = Served.on(folder, new StandIn());
        ServeClient client = served.client()) {
      client.ask("POST", "/", "a", "Content-Type: text/plain", "Origin: https://news.example");
      assertEquals(200, client.receive().status());
    }
  }
}
