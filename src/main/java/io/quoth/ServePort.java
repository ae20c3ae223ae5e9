package io.quoth;

import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A port of the loopback interface. */
final class ServePort implements ServePlace {
  private static final String LOOPBACK = "127.0.0.1";

  private final int port;
  private ServerConnector connector;

  ServePort(int port) {
    this.port = port;
  }

  @Override
  public AbstractConnector connector(Server server, HttpConnectionFactory http) {
    connector = new ServerConnector(server, 0, 1, http);
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    return connector;
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public String address() {
    return "http://" + LOOPBACK + ":" + connector.getLocalPort() + "/";
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
