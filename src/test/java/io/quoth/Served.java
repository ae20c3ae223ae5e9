package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server that runs in this process. */
final class Served implements AutoCloseable {
  enum Transport {
    SOCKET,
    PORT
  }

  static final ServeLimits LIMITS = new ServeLimits(1 << 22, 60, 2, 64);

  private final ServePlace place;
  private final ServeServer server;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private Served(ServePlace place, ServeLimits limits, Function<Article, Attributions> stages) {
    this.place = place;
    server = new ServeServer(place, limits, stages, faults::add);
    server.start();
  }

  /**
   * @param folder for the socket
   */
  static Served on(
      Transport transport,
      Path folder,
      ServeLimits limits,
      Function<Article, Attributions> stages) {
    ServePlace place =
        transport == Transport.PORT
            ? ServePlace.port(0)
            : ServePlace.socket(folder.resolve("q.sock").toString());
    return new Served(place, limits, stages);
  }

  static Served on(Path folder, Function<Article, Attributions> stages) {
    return on(Transport.SOCKET, folder, LIMITS, stages);
  }

  SocketAddress address() {
    return ServeClient.address(place.address());
  }

  ServeClient client() throws IOException {
    return new ServeClient(address());
  }

  List<String> faults() {
    return faults;
  }

  void stop() {
    server.stop();
  }

  @Override
  public void close() {
    stop();
  }
}
