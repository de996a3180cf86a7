package org.tollgate.governance.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of a pack.
 *
 * @param path inside the pack, with slashes
 * @param sha256 of its bytes, in hex
 * @param size in bytes
 * @param content opened anew each time
 */
record PackEntry(String path, String sha256, long size, Content content) {

  /** Where the bytes come from. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  static PackEntry of(String path, String text) {
    return of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static PackEntry of(String path, byte[] bytes) {
    return new PackEntry(
        path, hex(newDigest(), bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** Reads the content once to say what it is. */
  static PackEntry read(String path, Content content) throws IOException {
    try (DigestInputStream digest = new DigestInputStream(content.open(), newDigest())) {
      long size = 0;
      byte[] buffer = new byte[64 * 1024];
      for (int read = digest.read(buffer); read >= 0; read = digest.read(buffer)) {
        size += read;
      }
      return new PackEntry(path, hex(digest.getMessageDigest()), size, content);
    }
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hex(MessageDigest digest, byte[] bytes) {
    return HexFormat.of().formatHex(digest.digest(bytes));
  }
}
