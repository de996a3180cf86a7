package org.tollgate.base.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tollgate.base.shared.OwnerOnlyFiles;

/**
 * The key that seals rows and head. It stands in a file outside the database, so that someone with
 * SQL alone cannot recompute a changed tail.
 */
final class RecordKey {

  private static final int BYTES = 32;

  private final SecretKeySpec key;

  private RecordKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  static Path fileIn(Path home) {
    return home.resolve("keys").resolve("record.key");
  }

  /**
   * The first start makes key and head. Later ones make neither: a second key would make every old
   * row look forged, and a second head would hide that the first was deleted.
   *
   * @throws IllegalStateException if there is a record whose key is missing
   */
  static RecordKey atStart(ChainStore store, Path home) {
    boolean started = store.head().isPresent() || !store.isEmpty();
    if (started && !Files.exists(fileIn(home))) {
      throw new IllegalStateException(
          "The database holds a record, but its key is missing: put "
              + fileIn(home).toAbsolutePath().normalize()
              + " back from the backup");
    }
    RecordKey key = readOrCreate(home);
    if (!started) {
      store.insertHead(ChainHead.EMPTY, key.sealOfHead(ChainHead.EMPTY));
    }
    return key;
  }

  /**
   * @throws IllegalStateException if the file is missing or is no key
   */
  static RecordKey read(Path home) {
    Path file = fileIn(home);
    try {
      if (!Files.exists(file)) {
        throw new IllegalStateException("The key of the record is missing: " + file);
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length != BYTES) {
        throw new IllegalStateException("Not a key of the record: " + file);
      }
      return new RecordKey(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the key or, at the first start, makes one that only the owner can read. */
  private static RecordKey readOrCreate(Path home) {
    Path file = fileIn(home);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      try {
        OwnerOnlyFiles.writeIfAbsent(file, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read(home);
  }

  String sealOfRow(String hash) {
    return mac("tollgate row\n" + hash);
  }

  String sealOfHead(ChainHead head) {
    return mac("tollgate head\n" + head);
  }

  boolean sealed(ChainRow row) {
    return same(row.mac(), sealOfRow(row.hash()));
  }

  boolean sealed(ChainHead head, String mac) {
    return same(mac, sealOfHead(head));
  }

  private static boolean same(String found, String computed) {
    return MessageDigest.isEqual(
        found.getBytes(StandardCharsets.US_ASCII), computed.getBytes(StandardCharsets.US_ASCII));
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
    }
  }
}
