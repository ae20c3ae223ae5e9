package io.quoth;

import io.quoth.speaker.Attributions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands what is made of each article, by whatever thread, to the one that receives it, in the order
 * of the inputs: the output of a {@link Batch} for a command that writes no results.
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

  Output output() {
    return new Output() {
      @Override
      List<Rendered> render(Attributions result) {
        String ticket = Long.toString(numbers.incrementAndGet());
        underWay.put(ticket, maker.apply(result));
        return List.of(new Rendered(ticket, Optional.empty()));
      }

      @Override
      void write(String target, List<Rendered> ticket) {
        receiver.accept(underWay.remove(ticket.get(0).text()));
      }

      @Override
      void commit() {
        end.run();
      }
    };
  }
}
