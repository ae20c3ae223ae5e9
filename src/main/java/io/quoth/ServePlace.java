package io.quoth;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** Where a server listens: never anywhere but on this machine. */
interface ServePlace {
  /**
   * A port of the loopback interface.
   *
   * @param port 0 for any that is free
   */
  static ServePlace port(int port) {
    return new ServePort(port);
  }

  /**
   * A Unix domain socket.
   *
   * @throws Stop if there can be none of this name
   */
  static ServePlace socket(String path) {
    return ServeSocket.at(path);
  }

  /**
   * Why a request is refused whatever it asks for, since it was sent by a web page; empty if it was
   * not.
   *
   * @param host that it was sent to, as its sender calls it
   * @param origin that a browser says it comes from, or null
   */
  Optional<String> refusal(String host, @Nullable String origin);

  AbstractConnector connector(Server server, HttpConnectionFactory http);

  /** The server listens: lets it be found. */
  void open() throws IOException;

  /** Lets it be found no more. */
  void close();

  /** For people and scripts, once it is open. */
  String address();

  /** What it means that the server cannot listen here. */
  Stop refused(Exception why);
}
