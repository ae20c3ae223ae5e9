package io.quoth;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One connection to a server, of either kind, on which any bytes can be sent. */
public final class ServeClient implements AutoCloseable {
  /**
   * @param headers by their names in lower case
   */
  public record Answer(int status, Map<String, String> headers, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private static final String LISTENS = "quoth: listening on ";

  private final SocketChannel channel;
  private final InputStream in;
  private final String host;

  public ServeClient(SocketAddress server) throws IOException {
    channel = SocketChannel.open(server);
    host =
        server instanceof InetSocketAddress port
            ? port.getHostString() + ":" + port.getPort()
            : "quoth";
    in = Channels.newInputStream(channel);
  }

  void send(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /**
   * Where a server listens, once it has said so.
   *
   * @param told all that it has said
   * @param folder that its socket's name is in
   */
  public static Optional<SocketAddress> listening(String told, Path folder) {
    if (!told.startsWith(LISTENS) || !told.endsWith("\n")) {
      return Optional.empty();
    }
    String said = told.substring(LISTENS.length()).strip();
    return Optional.of(address(said.startsWith("http:") ? said : folder.resolve(said).toString()));
  }

  /** Where one connects to that says that it listens there. */
  public static SocketAddress address(String said) {
    if (said.startsWith("http:")) {
      URI uri = URI.create(said);
      return new InetSocketAddress(uri.getHost(), uri.getPort());
    }
    return UnixDomainSocketAddress.of(said);
  }

  /** A character a byte. */
  void send(String bytes) throws IOException {
    send(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  void sendHead(String method, String target, String... headers) throws IOException {
    send(head(method, target, headers).append("\r\n").toString());
  }

  private StringBuilder head(String method, String target, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head;
  }

  /** Head and body at once: one that is refused for its head may find the connection closed. */
  void ask(String method, String target, byte[] body, String... headers) throws IOException {
    StringBuilder head = head(method, target, headers);
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    send(all.toByteArray());
  }

  /** As {@link #ask(String, String, byte[], String...)}; a character a byte. */
  void ask(String method, String target, String body, String... headers) throws IOException {
    ask(method, target, body.getBytes(StandardCharsets.ISO_8859_1), headers);
  }

  public Answer get(String target) throws IOException {
    sendHead("GET", target);
    return receive();
  }

  public Answer post(String target, String type, byte[] body) throws IOException {
    ask("POST", target, body, "Content-Type: " + type);
    return receive();
  }

  /**
   * The next answer.
   *
   * @throws EOFException if there is none
   */
  Answer receive() throws IOException {
    String first = line();
    int status = Integer.parseInt(first.split(" ")[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return new Answer(status, headers, body);
  }

  /** Whether an answer comes: reads its first letter. */
  boolean begins() throws IOException {
    return in.read() == 'H';
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException(line.toString(StandardCharsets.ISO_8859_1));
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** Waits until the server has ended the connection, and tells what it said before. */
  String rest() throws IOException {
    try {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
