package org.tollgate.governance.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;

/**
 * What a voter signs, exactly as the server rendered it, with its hash (M11).
 *
 * @param text lines of text
 * @param hash SHA-256 of the text in NFC and UTF-8, in hex
 */
record SignedText(String text, String hash) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Lines end in one line feed, however a browser sent them back. */
  static SignedText of(List<String> lines) {
    String text = String.join("\n", lines);
    return new SignedText(text, sha256(text));
  }

  static String sha256(String text) {
    try {
      byte[] bytes =
          Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** So that a short comment cannot be guessed from its digest in the record. */
  static String salt() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
