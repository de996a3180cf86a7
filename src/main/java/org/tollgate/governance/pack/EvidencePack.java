package org.tollgate.governance.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A pack that is ready to be sent: entries in a fixed order with a fixed date, so that one content
 * gives one sequence of bytes.
 */
public final class EvidencePack {

  /** The first day a ZIP can name; the true dates stand in the manifest. */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final String fileName;
  private final List<PackEntry> entries;

  EvidencePack(String fileName, List<PackEntry> entries) {
    this.fileName = fileName;
    this.entries = List.copyOf(entries);
  }

  /** What it is to be saved as. */
  public String fileName() {
    return fileName;
  }

  /**
   * Writes the ZIP, evidence straight from the store.
   *
   * @param out left open
   * @throws IOException also if a file has changed since it was checked; what was written is then
   *     no whole ZIP
   */
  public void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (PackEntry entry : entries) {
      ZipEntry head = new ZipEntry(entry.path());
      head.setTimeLocal(NO_DATE);
      zip.putNextEntry(head);
      write(entry, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void write(PackEntry entry, OutputStream out) throws IOException {
    try (DigestInputStream digest =
        new DigestInputStream(entry.content().open(), PackEntry.newDigest())) {
      digest.transferTo(out);
      if (!PackEntry.hex(digest.getMessageDigest()).equals(entry.sha256())) {
        throw new IOException("Changed while it was sent: " + entry.path());
      }
    }
  }
}
