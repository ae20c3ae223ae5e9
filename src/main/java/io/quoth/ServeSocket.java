package io.quoth;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.unixdomain.server.UnixDomainServerConnector;
import org.jspecify.annotations.Nullable;

/**
 * A Unix domain socket for its owner alone. It is made in a folder that nobody else may enter, and
 * moved to its place when it has its permissions: there is no moment at which the umask counts.
 */
final class ServeSocket implements ServePlace {
  private static final int KIND = 0170000;
  private static final int SOCKET = 0140000;

  private final Path path;
  private final Path nursery;
  private @Nullable Object key;

  private ServeSocket(Path path) {
    this.path = path;
    // Short, since the system takes no more than some hundred bytes.
    this.nursery = path.resolveSibling(".q" + ProcessHandle.current().pid());
  }

  static ServeSocket at(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw Stop.usage("--socket: " + name + ": " + Reason.of(e));
    }
    ServeSocket socket = new ServeSocket(path);
    if (name.isEmpty() || path.getFileName() == null) {
      throw socket.refused("no name of a file");
    }
    int length = path.toString().getBytes(StandardCharsets.UTF_8).length;
    if (length > UnixDomainServerConnector.MAX_UNIX_DOMAIN_PATH_LENGTH) {
      throw socket.refused(
          "longer than the "
              + UnixDomainServerConnector.MAX_UNIX_DOMAIN_PATH_LENGTH
              + " bytes that a socket's path may have");
    }
    try {
      socket.makeSureItIsFree();
    } catch (IOException | UnsupportedOperationException e) {
      throw socket.refused(e);
    }
    return socket;
  }

  /** What a server that was killed has left may be replaced, and nothing else. */
  private void makeSureItIsFree() throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    int mode = (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    if ((mode & KIND) != SOCKET) {
      throw refused("a file that is no socket is there");
    }
    try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      throw refused("a server is listening there");
    } catch (ConnectException e) {
      // Nobody is.
    }
  }

  /** No browser reaches it. */
  @Override
  public Optional<String> refusal(String host, @Nullable String origin) {
    return Optional.empty();
  }

  @Override
  public AbstractConnector connector(Server server, HttpConnectionFactory http) {
    UnixDomainServerConnector connector = new UnixDomainServerConnector(server, 0, 1, http);
    try {
      if (Files.isDirectory(nursery, LinkOption.NOFOLLOW_LINKS)) {
        // Of a process that had our number and was killed just there.
        clear();
      }
      Files.createDirectory(
          nursery,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException | UnsupportedOperationException e) {
      throw refused(e);
    }
    connector.setUnixDomainPath(born());
    return connector;
  }

  private Path born() {
    return nursery.resolve("s");
  }

  @Override
  public void open() throws IOException {
    Files.setPosixFilePermissions(born(), PosixFilePermissions.fromString("rw-------"));
    key = key(born());
    Files.move(born(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    clear();
  }

  /** Takes away what is left, unless another server has taken the place. */
  @Override
  public void close() {
    try {
      clear();
      if (key != null && key.equals(key(path))) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // Somebody else took it away.
    }
  }

  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  private void clear() throws IOException {
    Files.deleteIfExists(born());
    Files.deleteIfExists(nursery);
  }

  @Override
  public String address() {
    return path.toString();
  }

  @Override
  public Stop refused(Exception why) {
    return refused(
        why instanceof UnsupportedOperationException
            ? "this system has no such sockets"
            : Reason.of(why));
  }

  private Stop refused(String reason) {
    return Stop.usage("--socket: " + path + ": " + reason);
  }
}
