package io.quoth.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.ServeClient;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** A server, and clients that ask it all at once and compare each answer with the batch's. */
final class SoakServe implements SoakBatch.Answers {
  private static final int TERMINATED = 143;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  /** Requests on a connection, before a client takes a new one. */
  private static final int REQUESTS = 200;

  /** Seconds to start in. */
  private static final int PATIENCE = 120;

  /**
   * What is asked, and what has to be answered.
   *
   * @param expected the answer, or the reason in it
   */
  private record Question(SoakInput input, int status, String expected) {}

  private final SoakCommand quoth;
  private final SoakReport report;
  private final ObjectMapper json = new ObjectMapper();
  private final List<Question> questions = new ArrayList<>();
  private final LongAdder answers = new LongAdder();
  private final LongAdder refusals = new LongAdder();

  SoakServe(SoakCommand quoth, SoakReport report) {
    this.quoth = quoth;
    this.report = report;
  }

  @Override
  public void found(SoakInput input, String line) {
    questions.add(new Question(input, OK, line + "\n"));
  }

  @Override
  public void refused(SoakInput input, String reason) {
    questions.add(new Question(input, BAD_REQUEST, reason));
  }

  /**
   * @param place where it is to listen, as the command has it
   */
  void run(int seconds, int clients, String... place) throws IOException, InterruptedException {
    String[] args = new String[place.length + 1];
    args[0] = "serve";
    System.arraycopy(place, 0, args, 1, place.length);
    Process process = quoth.start(args);
    try (SoakHeap heap = new SoakHeap(process, quoth.log())) {
      SocketAddress address = listening(process);
      askAll(address, seconds, clients);
      report.line(
          String.format(
              "%d clients on %s for %d s: %d answers equal to the batch's, of them %d refusals",
              clients, place[0], seconds, answers.sum(), refusals.sum()));
      metrics(address);
      process.destroy();
      int exit = process.waitFor();
      report.require(exit == TERMINATED, "the exit code is " + exit);
      heap.report(report);
    } finally {
      process.destroyForcibly();
    }
    List<String> told = Files.readAllLines(quoth.errors());
    report.require(told.size() == 1, "it told more than where it listens: " + told);
    if (place[0].equals("--socket")) {
      Path socket = quoth.folder().resolve(place[1]);
      report.require(!Files.exists(socket), "the socket is still there");
    }
  }

  private SocketAddress listening(Process process) throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE * 20 && process.isAlive(); i++) {
      Optional<SocketAddress> place =
          ServeClient.listening(Files.readString(quoth.errors()), quoth.folder());
      if (place.isPresent()) {
        return place.get();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IOException("it does not listen: " + Files.readString(quoth.errors()));
  }

  private void askAll(SocketAddress address, int seconds, int clients) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Random random = new Random(i);
      Thread thread = new Thread(() -> ask(address, end, random), "soak-client-" + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void ask(SocketAddress address, long end, Random random) {
    Question question = null;
    try {
      while (System.nanoTime() < end) {
        try (ServeClient client = new ServeClient(address)) {
          for (int i = 0; i < REQUESTS && System.nanoTime() < end; i++) {
            question = questions.get(random.nextInt(questions.size()));
            check(question, client);
          }
        }
      }
    } catch (IOException e) {
      report.broken("no answer to " + question + ": " + e);
    }
  }

  private void check(Question question, ServeClient client) throws IOException {
    SoakInput input = question.input();
    String name = URLEncoder.encode(input.file(), StandardCharsets.UTF_8);
    ServeClient.Answer answer =
        client.post("/?format=jsonl&include-text&name=" + name, input.kind().type(), input.bytes());
    boolean equal = answer.status() == question.status();
    if (question.status() == BAD_REQUEST) {
      String told = json.readTree(answer.body()).path("error").asText();
      // What is wrong with a line of many is told in other words than with a record alone.
      equal &=
          input.kind() == SoakInput.Kind.LINE ? !told.isBlank() : told.equals(question.expected());
      refusals.increment();
    } else {
      equal &= answer.text().equals(question.expected());
    }
    answers.increment();
    report.require(
        equal, input.id() + " " + input.damage() + ": " + answer.status() + " " + answer.text());
  }

  /** The server counted the same answers, and no others. */
  private void metrics(SocketAddress address) throws IOException {
    try (ServeClient client = new ServeClient(address)) {
      long requests = 0;
      double processor = 0;
      for (String line : client.get("/metrics").text().split("\n")) {
        String value = line.substring(line.lastIndexOf(' ') + 1);
        if (line.startsWith("quoth_requests_total")) {
          requests += Long.parseLong(value);
          report.require(
              line.contains("\"200\"") || line.contains("\"400\""),
              "answers of another kind: " + line);
        } else if (line.startsWith("process_cpu_seconds_total")) {
          processor = Double.parseDouble(value);
        }
      }
      report.require(requests == answers.sum(), "it counted " + requests + " requests");
      report.line(String.format(Locale.ROOT, "processor time of the server: %.0f s", processor));
    }
  }
}
