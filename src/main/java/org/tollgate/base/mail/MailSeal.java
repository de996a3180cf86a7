package org.tollgate.base.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tollgate.base.shared.OwnerOnlyFiles;

/**
 * Keeps waiting letters unreadable for whoever has the database alone: they name people and may
 * carry a link that lets somebody in. AES-256-GCM; the key is a file that only the owner can read.
 */
final class MailSeal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  private MailSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * @throws IllegalStateException if the file is no such key
   */
  static MailSeal atStart(Path home) {
    Path file = home.resolve("keys").resolve("mail.key");
    try {
      if (!Files.exists(file)) {
        OwnerOnlyFiles.writeIfAbsent(file, Base64.getEncoder().encode(random(KEY_BYTES)));
      }
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException("Not a key to seal letters with: " + file);
      }
      return new MailSeal(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("Not a key to seal letters with: " + file, e);
    }
  }

  String close(MailContent content) {
    byte[] nonce = random(NONCE_BYTES);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, bytes(content.joined()));
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
    return Base64.getEncoder().encodeToString(all);
  }

  /**
   * @throws IllegalStateException if it was sealed under another key or is damaged
   */
  MailContent open(String sealed) {
    byte[] all = Base64.getDecoder().decode(sealed);
    byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
    return MailContent.of(
        new String(crypt(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8));
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A letter cannot be read with this key", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
