package io.quoth;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** A port of the loopback interface. */
final class ServePort implements ServePlace {
  private static final String LOOPBACK = "127.0.0.1";

  private static final Set<String> NAMES = Set.of(LOOPBACK, "localhost");

  private final int port;
  private @Nullable ServerConnector connector;

  ServePort(int port) {
    this.port = port;
  }

  /**
   * A browser lets any page send text to a port of its own machine, and says where the page is
   * from; a page whose name was made to point to this machine has no such origin, but its name as
   * host.
   */
  @Override
  public Optional<String> refusal(String host, @Nullable String origin) {
    if (origin != null) {
      return Optional.of("Origin: web pages are not answered");
    }
    return NAMES.contains(host.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of("Host: this is " + LOOPBACK + " or localhost");
  }

  @Override
  public AbstractConnector connector(Server server, HttpConnectionFactory http) {
    ServerConnector made = new ServerConnector(server, 0, 1, http);
    made.setHost(LOOPBACK);
    made.setPort(port);
    connector = made;
    return made;
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public String address() {
    return "http://" + LOOPBACK + ":" + Objects.requireNonNull(connector).getLocalPort() + "/";
  }

  @Override
  public Stop refused(Exception why) {
    Throwable cause = why;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Stop.usage("--port: " + port + ": " + cause.getMessage());
  }
}
