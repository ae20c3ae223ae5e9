package io.quoth;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way: read, worked on and answered, each in its time. Whatever comes first
 * answers; what comes later is dropped.
 */
final class ServeExchange {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_SLOW = 408;
  private static final int TOO_LATE = 503;

  /** What is kept free for a body whose length is not known yet. */
  private static final int SOME = 1 << 13;

  private final Request request;
  private final ServeReply reply;
  private final ServeQuestion question;
  private final ServeLimits limits;
  private final ServeBench bench;
  private final ServeBench.Place place;
  private final long begun = System.nanoTime();

  /** Touched by one thread at a time: each asks for the next. */
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(SOME);

  private volatile Scheduler.@Nullable Task deadline;

  ServeExchange(
      Request request,
      ServeReply reply,
      ServeQuestion question,
      ServeLimits limits,
      ServeBench bench,
      ServeBench.Place place) {
    this.request = request;
    this.reply = reply;
    this.question = question;
    this.limits = limits;
    this.bench = bench;
    this.place = place;
  }

  void begin() {
    // While it is worked on, silence on the connection is nobody's fault.
    request.addIdleTimeoutListener(e -> reply.isGiven());
    ServeAnswer late =
        ServeAnswer.error(
            TOO_SLOW, "the request did not come within " + limits.timeout() + " seconds");
    deadline = within(() -> endReading(late));
    read();
  }

  private Scheduler.Task within(Runnable lapse) {
    Scheduler scheduler = request.getComponents().getScheduler();
    return scheduler.schedule(lapse, limits.timeout(), TimeUnit.SECONDS);
  }

  private void read() {
    try {
      readWhatIsThere();
    } catch (RuntimeException | OutOfMemoryError e) {
      endReading(ServeAnswer.error(TOO_LATE, "the server has no memory for it now"));
    }
  }

  private void readWhatIsThere() {
    while (!reply.isGiven()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this::read);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        endReading(failure(chunk.getFailure()));
        return;
      }
      byte[] bytes = BufferUtil.toArray(chunk.getByteBuffer());
      chunk.release();
      if (bytes.length > limits.maxBytes() - body.size()) {
        endReading(ServeHandler.tooLarge(limits).answer());
        return;
      }
      body.write(bytes, 0, bytes.length);
      if (chunk.isLast()) {
        work();
        return;
      }
    }
  }

  private static ServeAnswer failure(Throwable why) {
    if (why instanceof TimeoutException) {
      return ServeAnswer.error(TOO_SLOW, "the request did not come in time");
    }
    return ServeAnswer.error(
        BAD_REQUEST,
        why instanceof BadMessageException bad && bad.getReason() != null
            ? "the body is not well formed: " + bad.getReason()
            : "the body is not whole");
  }

  /** Answers without work: there is nothing more to be done. */
  private void endReading(ServeAnswer answer) {
    place.giveBack();
    answer(answer);
  }

  private void work() {
    cancel();
    ServeAnswer late =
        ServeAnswer.error(
            TOO_LATE,
            "no answer within "
                + limits.timeout()
                + " seconds: the server is busy, or the article too long for that");
    // The place is not free before the work is done, answered or not: so there is never more of it.
    deadline = within(() -> answer(late));
    bench.submit(
        () -> {
          // Who waited too long waits no more.
          ServeAnswer answer = reply.isGiven() ? late : bench.answer(body.toByteArray(), question);
          place.giveBack();
          answer(answer);
        });
  }

  private void cancel() {
    Scheduler.Task set = deadline;
    if (set != null) {
      set.cancel();
    }
  }

  private void answer(ServeAnswer answer) {
    if (reply.send(answer, () -> bench.metrics().took(System.nanoTime() - begun))) {
      cancel();
    }
  }
}
