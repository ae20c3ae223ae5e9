package io.quoth;

import java.util.Objects;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** A port of the loopback interface. */
final class ServePort implements ServePlace {
  private static final String LOOPBACK = "127.0.0.1";

  private final int port;
  private @Nullable ServerConnector connector;

  ServePort(int port) {
    this.port = port;
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
