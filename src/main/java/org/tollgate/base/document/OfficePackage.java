package org.tollgate.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into the ZIP of an office file. What it unpacks to is counted, not believed: the sizes in a
 * ZIP are what its maker wrote.
 */
final class OfficePackage {

  private static final String TYPES = "[Content_Types].xml";
  private static final int MOST_ENTRIES = 20_000;
  private static final int LONGEST_TYPES = 1_000_000;

  /** A hundred times its size; sheets of numbers reach fifty. */
  private static final long MOST_RATIO = 100;

  /** So little that any ratio does no harm, in bytes. */
  private static final long HARMLESS = 4L * 1024 * 1024;

  /** More than any evidence unpacks to, in bytes. */
  private static final long MOST_UNPACKED = 300L * 1024 * 1024;

  private OfficePackage() {}

  /**
   * @param folder in which its main part lies, for example {@code word/}
   * @return the reason against it; an encrypted one is no ZIP and is not what it says
   */
  static Optional<String> objection(Path file, String folder) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES
          || zip.getEntry(TYPES) == null
          || zip.stream().noneMatch(entry -> entry.getName().startsWith(folder))) {
        return Optional.of(RealType.NOT_WHAT_IT_SAYS);
      }
      if (unpacksTooFar(zip, Files.size(file))) {
        return Optional.of("document.refused.unpacks");
      }
      if (hasMacros(zip)) {
        return Optional.of("document.refused.macros");
      }
      return RealType.holdsMarkup(zip.getComment())
          ? Optional.of(RealType.TWO_IN_ONE)
          : Optional.empty();
    } catch (ZipException | IllegalArgumentException e) {
      return Optional.of(RealType.NOT_WHAT_IT_SAYS);
    }
  }

  private static boolean unpacksTooFar(ZipFile zip, long size) throws IOException {
    long most = Math.min(MOST_UNPACKED, Math.max(HARMLESS, size * MOST_RATIO));
    byte[] buffer = new byte[64 * 1024];
    long unpacked = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          unpacked += read;
          if (unpacked > most) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** By the name of the part, and by what the list of types calls it under any other name. */
  private static boolean hasMacros(ZipFile zip) throws IOException {
    boolean named =
        zip.stream()
            .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
            .anyMatch(name -> name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml"));
    if (named) {
      return true;
    }
    try (InputStream in = zip.getInputStream(zip.getEntry(TYPES))) {
      String types = new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8);
      String lower = types.replace("\0", "").toLowerCase(Locale.ROOT);
      return lower.contains("macroenabled") || lower.contains("vbaproject");
    }
  }
}
