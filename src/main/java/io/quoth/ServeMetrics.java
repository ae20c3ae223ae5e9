package io.quoth;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** Counts what a server does, for Prometheus. Safe to share. */
final class ServeMetrics {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Upper bounds, in milliseconds. */
  private static final List<Integer> BUCKETS =
      List.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000);

  private static final double NANOS = 1e9;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
  private final List<LongAdder> buckets = new ArrayList<>();
  private final LongAdder timed = new LongAdder();
  private final AtomicLong nanos = new AtomicLong();
  private final LongAdder articles = new LongAdder();
  private final LongAdder quotes = new LongAdder();
  private final IntSupplier inFlight;

  /**
   * @param inFlight how many articles are read, wait or are worked on
   */
  ServeMetrics(IntSupplier inFlight) {
    this.inFlight = inFlight;
    BUCKETS.forEach(b -> buckets.add(new LongAdder()));
  }

  /** An answer of whatever kind. */
  void answered(int status) {
    byStatus.computeIfAbsent(status, s -> new LongAdder()).increment();
  }

  /** An article's request that was taken on, from its head to its answer. */
  void took(long nanoseconds) {
    for (int i = 0; i < buckets.size(); i++) {
      if (nanoseconds <= (long) BUCKETS.get(i) * NANOS_PER_MILLI) {
        buckets.get(i).increment();
      }
    }
    nanos.addAndGet(nanoseconds);
    timed.increment();
  }

  void article(int quotesFound) {
    articles.increment();
    quotes.add(quotesFound);
  }

  String render() {
    StringBuilder out = new StringBuilder();
    head(out, "quoth_build_info", "gauge", "The version that answers.");
    line(out, "quoth_build_info{version=\"" + Wiring.version() + "\"}", "1");
    head(out, "quoth_requests_total", "counter", "Requests answered, of all kinds.");
    byStatus.forEach(
        (status, count) ->
            line(out, "quoth_requests_total{code=\"" + status + "\"}", count.toString()));
    head(out, "quoth_requests_in_flight", "gauge", "Articles read, waiting or worked on.");
    line(out, "quoth_requests_in_flight", Integer.toString(inFlight.getAsInt()));
    renderTimes(out);
    head(out, "quoth_articles_total", "counter", "Articles answered with their quotes.");
    line(out, "quoth_articles_total", articles.toString());
    head(out, "quoth_quotes_total", "counter", "Quotes in those answers.");
    line(out, "quoth_quotes_total", quotes.toString());
    renderProcess(out);
    return out.toString();
  }

  private void renderTimes(StringBuilder out) {
    String name = "quoth_request_seconds";
    head(out, name, "histogram", "From a request's head to its answer, where it was taken on.");
    // The count first: an answer in between is in later lines, which may only grow.
    long count = timed.sum();
    for (int i = 0; i < buckets.size(); i++) {
      String bound = Double.toString(BUCKETS.get(i) / 1000.0);
      long below = Math.min(count, buckets.get(i).sum());
      line(out, name + "_bucket{le=\"" + bound + "\"}", Long.toString(below));
    }
    line(out, name + "_bucket{le=\"+Inf\"}", Long.toString(count));
    line(out, name + "_sum", Double.toString(nanos.get() / NANOS));
    line(out, name + "_count", Long.toString(count));
  }

  private static void renderProcess(StringBuilder out) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    head(
        out, "quoth_heap_used_bytes", "gauge", "Of the heap, what is in use or not collected yet.");
    line(out, "quoth_heap_used_bytes", Long.toString(heap.getUsed()));
    head(out, "quoth_heap_max_bytes", "gauge", "What the heap may grow to.");
    line(out, "quoth_heap_max_bytes", Long.toString(heap.getMax()));
    head(out, "quoth_heap_live_bytes", "gauge", "What the last collections of each pool left.");
    line(out, "quoth_heap_live_bytes", Long.toString(live()));
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    if (system instanceof com.sun.management.OperatingSystemMXBean here) {
      head(out, "process_cpu_seconds_total", "counter", "Processor time of the process.");
      line(out, "process_cpu_seconds_total", Double.toString(here.getProcessCpuTime() / NANOS));
    }
  }

  private static long live() {
    long live = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      live += left == null ? 0 : left.getUsed();
    }
    return live;
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(name).append(' ').append(value).append('\n');
  }
}
