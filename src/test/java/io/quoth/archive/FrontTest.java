package io.quoth.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the front of a jar is found there, and nothing else is. */
class FrontTest {
  private static final byte[] SHORT = "said\tsay\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LONG = new byte[3 << 20];

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void pack() throws IOException {
    new Random(1).nextBytes(LONG);
    jar = folder.resolve("a.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      put(out, "folder/", new byte[0], "");
      put(out, "short", SHORT, "");
      put(out, "long", LONG, "something of the packer's");
      put(out, "empty", new byte[0], "");
      put(out, "A.class", SHORT, "");
      put(out, "behind", SHORT, "");
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes, String extra)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (!extra.isEmpty()) {
      // A field of a kind that nobody knows: kind, length, content.
      ByteBuffer field = ByteBuffer.allocate(4 + extra.length());
      field.put((byte) 0x77).put((byte) 0x77).put((byte) extra.length()).put((byte) 0);
      field.put(extra.getBytes(StandardCharsets.US_ASCII));
      entry.setExtra(field.array());
    }
    StoredEntry.put(out, entry, bytes);
  }

  @Test
  void whatIsThereIsRead() throws IOException {
    Front front = Front.of(jar.toString());
    assertArrayEquals(SHORT, front.open("short").readAllBytes());
    assertArrayEquals(LONG, front.open("long").readAllBytes());
    assertEquals(0, front.open("empty").readAllBytes().length);
    assertNull(front.open("missing"));
    assertNull(front.slice("missing"));
  }

  @Test
  void theFirstClassEndsIt() throws IOException {
    Front front = Front.of(jar.toString());
    assertNull(front.open("A.class"));
    assertNull(front.open("behind"));
  }

  @Test
  void onlyWhatIsLongIsMapped() throws IOException {
    Front front = Front.of(jar.toString());
    try (Slice few = front.slice("short");
        Slice many = front.slice("long")) {
      assertFalse(few.isMapped());
      assertTrue(many.isMapped());
      assertArrayEquals(SHORT, few.readAllBytes());
      assertEquals(LONG[0] & 0xff, many.read());
      byte[] next = new byte[1000];
      many.next(1000).get(next);
      assertEquals(LONG.length - 1001, many.available());
      assertEquals(ByteBuffer.wrap(LONG, 1, 1000), ByteBuffer.wrap(next));
      byte[] rest = many.readAllBytes();
      assertEquals(ByteBuffer.wrap(LONG, 1001, rest.length), ByteBuffer.wrap(rest));
      assertEquals(-1, many.read());
      assertThrows(EOFException.class, () -> many.next(1));
    }
  }

  @Test
  void aSliceIsWhatTheChecksumIsOf() throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    bytes[bytes.length / 2] ^= 1;
    bytes[bytes.length - LONG.length - 1] ^= 1;
    Files.write(jar, bytes);
    Front front = Front.of(jar.toString());
    IOException told = assertThrows(IOException.class, () -> front.slice("long"));
    assertEquals("its CRC-32 is not that of the jar", told.getMessage());
  }

  /** Deflated, or with its size behind it, which is not known before it has been read. */
  @Test
  void whatIsPackedInAnotherWayIsLeftToJava() throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      put(out, "short", SHORT, "");
      out.putNextEntry(new ZipEntry("deflated"));
      out.write(LONG);
      put(out, "behind", SHORT, "");
    }
    Front front = Front.of(jar.toString());
    assertArrayEquals(SHORT, front.open("short").readAllBytes());
    assertNull(front.open("deflated"));
    assertNull(front.open("behind"));
  }

  @Test
  void aFileThatIsNoJarHasNoFront() throws IOException {
    for (String content : new String[] {"", "PK", "#!/bin/sh\nexec java -jar \"$0\" \"$@\"\n"}) {
      Files.writeString(jar, content);
      assertNull(Front.of(jar.toString()).open("short"));
    }
  }

  @Test
  void aJarThatIsCutShortIsTold() throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(bytes, LONG.length / 2));
    Front front = Front.of(jar.toString());
    assertThrows(EOFException.class, () -> front.open("long"));
    assertThrows(EOFException.class, () -> front.slice("long"));
  }
}
