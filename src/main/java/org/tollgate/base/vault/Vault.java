package org.tollgate.base.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.OwnerOnlyFiles;

/**
 * Seals what the database must keep but whoever reads the database must not learn: AES-256-GCM
 * under a key made at the first start, in a file that only the owner of the process can read.
 */
@Component
public class Vault {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  /**
   * @throws IllegalStateException if the file is no such key
   */
  Vault(@Value("${tollgate.home:./data}") Path home) {
    Path file = home.resolve("keys").resolve("vault.key");
    try {
      if (!Files.exists(file)) {
        OwnerOnlyFiles.writeIfAbsent(file, Base64.getEncoder().encode(random(KEY_BYTES)));
      }
      key = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("Not a key to seal with: " + file, e);
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException("Not a key to seal with: " + file);
    }
  }

  /** The text unreadable, differently each time; printable. */
  public String seal(String text) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, nonce.length + closed.length);
      System.arraycopy(closed, 0, all, nonce.length, closed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM", e);
    }
  }

  /** What was sealed; empty if it was altered or sealed under another key. */
  public Optional<String> open(String sealed) {
    try {
      byte[] all = Base64.getDecoder().decode(sealed);
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A fingerprint from which nobody without the key can guess the content, 64 hex digits. */
  public Fingerprint fingerprint() {
    return new Fingerprint(mac());
  }

  /** Takes content in piece by piece. */
  public static final class Fingerprint {

    private final Mac mac;

    private Fingerprint(Mac mac) {
      this.mac = mac;
    }

    /** Pieces keep their borders: "ab" and "c" differ from "a" and "bc". */
    public Fingerprint add(String piece) {
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      mac.update(bytes);
      return this;
    }

    public Fingerprint add(byte[] bytes, int length) {
      mac.update(bytes, 0, length);
      return this;
    }

    public String hex() {
      return HexFormat.of().formatHex(mac.doFinal());
    }
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update("fingerprint".getBytes(StandardCharsets.US_ASCII));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
