package io.quoth.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the front of the jar, where the build puts word lists and models as they are, not
 * deflated. They are found by the header that each has before it (PKWARE, .ZIP File Format
 * Specification, 4.3.7), without Java's list of all that is in a jar: a short run would wait for
 * that longer than for all word lists. Safe to share between threads.
 */
final class Front {
  /** Bytes of a header before the name. */
  private static final int HEADER = 30;

  private static final int SIGNATURE = 0x04034b50;

  /** A header with a name longer than ours are ends the front. */
  private static final int READ_AT_ONCE = 256;

  /** A method: not deflated. */
  private static final int STORED = 0;

  /** A flag: sizes stand behind the bytes. */
  private static final int SIZES_BEHIND = 1 << 3;

  /** Mapping takes as long to come up as a few megabytes take to read. */
  private static final int MAPPED_FROM = 1 << 21;

  private final RandomAccessFile file;
  private final Map<String, Place> places = new HashMap<>();

  private record Place(long from, int length, long crc) {}

  private Front(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * The front of a jar, up to the first class; the file stays open.
   *
   * @throws IOException if it cannot be read
   */
  static Front of(String path) throws IOException {
    Front front = new Front(new RandomAccessFile(path, "r"));
    front.list();
    return front;
  }

  private void list() throws IOException {
    byte[] bytes = new byte[READ_AT_ONCE];
    long at = 0;
    while (true) {
      file.seek(at);
      int read = file.read(bytes);
      if (read < HEADER || number(bytes, 0) != SIGNATURE) {
        return;
      }
      int flags = shortNumber(bytes, 6);
      int size = number(bytes, 18);
      int nameLength = shortNumber(bytes, 26);
      if ((flags & SIZES_BEHIND) != 0 || size < 0 || HEADER + nameLength > read) {
        return;
      }
      String name = new String(bytes, HEADER, nameLength, StandardCharsets.ISO_8859_1);
      if (name.endsWith(".class")) {
        return;
      }
      long from = at + HEADER + nameLength + shortNumber(bytes, 28);
      if (shortNumber(bytes, 8) == STORED) {
        places.put(name, new Place(from, size, Integer.toUnsignedLong(number(bytes, 14))));
      }
      at = from + size;
    }
  }

  private static int shortNumber(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }

  private static int number(byte[] bytes, int at) {
    return shortNumber(bytes, at) | shortNumber(bytes, at + 2) << 16;
  }

  /**
   * The bytes of something; null where it does not stand here.
   *
   * @throws IOException if they cannot be read
   */
  @Nullable InputStream open(String path) throws IOException {
    Place place = places.get(path);
    return place == null ? null : new ByteArrayInputStream(bytes(place));
  }

  private byte[] bytes(Place place) throws IOException {
    checkWhole(place);
    byte[] bytes = new byte[place.length];
    synchronized (file) {
      file.seek(place.from);
      file.readFully(bytes);
    }
    return bytes;
  }

  /**
   * Something whose CRC-32 has been compared; null where it does not stand here. Where it is long,
   * it stays in the file, of which memory holds what is looked at.
   *
   * @throws IOException if it cannot be read, or its CRC-32 is another
   */
  @Nullable Slice slice(String path) throws IOException {
    Place place = places.get(path);
    if (place == null) {
      return null;
    }
    ByteBuffer bytes = place.length >= MAPPED_FROM ? mapped(place) : ByteBuffer.wrap(bytes(place));
    CRC32 crc = new CRC32();
    crc.update(bytes.duplicate());
    if (crc.getValue() != place.crc) {
      throw new IOException("its CRC-32 is not that of the jar");
    }
    return new Slice(bytes);
  }

  /** A damaged length must not ask for more memory than there is to read. */
  private void checkWhole(Place place) throws IOException {
    if (place.from + place.length > file.length()) {
      throw new EOFException("the jar is cut short");
    }
  }

  /** Nothing here holds on to it: memory is given back when whoever has it lets go of it. */
  private ByteBuffer mapped(Place place) throws IOException {
    checkWhole(place);
    FileChannel channel = file.getChannel();
    return channel.map(FileChannel.MapMode.READ_ONLY, place.from, place.length);
  }
}
