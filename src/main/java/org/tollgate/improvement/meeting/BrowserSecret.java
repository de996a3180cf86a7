package org.tollgate.improvement.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that lives in one browser and nowhere else; it proves that a card was written there.
 *
 * @param value 43 characters of base64url: 256 random bits
 */
public record BrowserSecret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public BrowserSecret {
    if (value == null || !value.matches("[A-Za-z0-9_-]{43}")) {
      throw new IllegalArgumentException("Not a secret");
    }
  }

  public static BrowserSecret random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new BrowserSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 over secret and card: nobody can tell that two cards have the same writer. */
  String digest(CardId card) {
    try {
      byte[] bytes = (value + card).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
