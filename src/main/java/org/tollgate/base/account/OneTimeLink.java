package org.tollgate.base.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A link that lets somebody choose a password once. The token is shown when it is made and never
 * again: only its hash is stored.
 *
 * @param token 43 letters, digits, hyphens and underscores
 * @param expiresAt 30 minutes after it was made
 */
public record OneTimeLink(String token, Instant expiresAt) {

  /** How long a link lives. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  private static final SecureRandom RANDOM = new SecureRandom();

  static OneTimeLink issuedAt(Instant now) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new OneTimeLink(token, now.plus(LIFE));
  }

  String hash() {
    return hashOf(token);
  }

  static String hashOf(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
