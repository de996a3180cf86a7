package org.tollgate.shell.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup as a file. */
public final class BackupFile {

  private BackupFile() {}

  /**
   * @throws IOException if the file is not a whole backup
   */
  public static Manifest manifest(Path file) throws IOException {
    try (ZipFile backup = new ZipFile(file.toFile())) {
      return manifest(backup);
    }
  }

  static Manifest manifest(ZipFile backup) throws IOException {
    ZipEntry entry = backup.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new IOException("the file is not a whole backup");
    }
    try (InputStream in = backup.getInputStream(entry)) {
      return Manifest.read(in.readAllBytes());
    }
  }
}
