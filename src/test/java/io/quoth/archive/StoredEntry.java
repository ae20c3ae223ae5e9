package io.quoth.archive;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What lies in a jar as it is, not deflated. */
public final class StoredEntry {
  private StoredEntry() {}

  /** Puts bytes under a name, with their right checksum. */
  public static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    put(out, new ZipEntry(name), bytes);
  }

  /** As well with what else the entry has. */
  static void put(ZipOutputStream out, ZipEntry entry, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
  }
}
