package io.quoth;

import io.quoth.speaker.Attributions;
import io.quoth.write.Format;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands what is made of each article, by whatever thread, to the one that receives it, in the order
 * of the inputs: the two ends of a {@link Batch} for a command that writes no results.
 */
final class Relay<T> {
  private final Map<String, T> underWay = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final Function<Attributions, T> maker;
  private final Consumer<T> receiver;
  private final Runnable end;

  /**
   * @param maker called by several threads
   * @param receiver called by one, in order
   * @param end called at last, if anything could be read
   */
  Relay(Function<Attributions, T> maker, Consumer<T> receiver, Runnable end) {
    this.maker = maker;
    this.receiver = receiver;
    this.end = end;
  }

  Format format() {
    return result -> {
      String ticket = Long.toString(numbers.incrementAndGet());
      underWay.put(ticket, maker.apply(result));
      return ticket;
    };
  }

  Output output() {
    return new Output() {
      @Override
      void write(String target, String ticket) {
        receiver.accept(underWay.remove(ticket));
      }

      @Override
      void commit() {
        end.run();
      }
    };
  }
}
