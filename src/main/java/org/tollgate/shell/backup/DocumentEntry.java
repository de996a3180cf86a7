package org.tollgate.shell.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document inside a backup: {@code documents/ab/cd/abcd…}, named by its own SHA-256. */
final class DocumentEntry {

  private static final Pattern NAME =
      Pattern.compile("documents/([0-9a-f]{2})/([0-9a-f]{2})/(\\1\\2[0-9a-f]{60})");

  private DocumentEntry() {}

  static boolean isDocument(Path inFolder) {
    return NAME.matcher(nameOf(inFolder)).matches();
  }

  static String nameOf(Path inFolder) {
    return "documents/" + inFolder.toString().replace('\\', '/');
  }

  static boolean isNamed(String entry) {
    return entry.startsWith("documents/");
  }

  /**
   * Writes the file under its hash. No other name is ever used as a path.
   *
   * @throws IOException if the name is no hash or the bytes are not those of the name
   */
  static void restore(String entry, InputStream in, Path home) throws IOException {
    Matcher name = NAME.matcher(entry);
    if (!name.matches()) {
      throw new IOException("not a document: " + entry);
    }
    Path target = home.resolve(entry);
    Files.createDirectories(target.getParent());
    MessageDigest digest = sha256();
    try (OutputStream out = Files.newOutputStream(target)) {
      new DigestInputStream(in, digest).transferTo(out);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(name.group(3))) {
      Files.deleteIfExists(target);
      throw new IOException("the bytes are not those that were stored: " + entry);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
