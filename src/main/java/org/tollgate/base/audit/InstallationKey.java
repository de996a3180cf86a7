package org.tollgate.base.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.tollgate.base.shared.OwnerOnlyFiles;

/**
 * The key with which this installation signs what leaves the house, so that a reader can prove
 * offline that it came from here and is unchanged (M9). Ed25519, in a file that only the owner can
 * read, made at the first start.
 */
public final class InstallationKey {

  private static final String ALGORITHM = "Ed25519";
  private static final byte[] PROBE = "tollgate".getBytes(StandardCharsets.US_ASCII);

  private final PrivateKey secret;
  private final PublicKey open;

  private InstallationKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  static Path fileIn(Path home) {
    return home.resolve("keys").resolve("pack.key");
  }

  /**
   * @throws IllegalStateException if the file is no such key
   */
  static InstallationKey atStart(Path home) {
    Path file = fileIn(home);
    try {
      if (!Files.exists(file)) {
        OwnerOnlyFiles.writeIfAbsent(file, fresh());
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("Not a key to sign packs with: " + file, e);
    }
  }

  /** Two lines of Base64: the private key as PKCS #8, the public one as X.509. */
  private static byte[] fresh() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    String text =
        base64.encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + base64.encodeToString(pair.getPublic().getEncoded())
            + "\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static InstallationKey read(Path file) throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    if (lines.size() != 2) {
      throw new IllegalArgumentException("two lines are expected");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
    InstallationKey key =
        new InstallationKey(
            keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))),
            keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))));
    key.requirePair();
    return key;
  }

  /** Halves of two keys would sign packs that nobody can verify. */
  private void requirePair() throws GeneralSecurityException {
    Signature check = Signature.getInstance(ALGORITHM);
    check.initVerify(open);
    check.update(PROBE);
    if (!check.verify(sign(PROBE))) {
      throw new IllegalArgumentException("the two halves do not belong together");
    }
  }

  /** The 64 bytes of the signature. */
  public byte[] sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has Ed25519", e);
    }
  }

  /** The public key as OpenSSL reads it. */
  public String publicKeyPem() {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(open.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  /** SHA-256 of the public key as X.509, 64 lower-case hexadecimal digits. */
  public String fingerprint() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(open.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
