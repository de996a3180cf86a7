package org.tollgate.governance.pack.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A pack that a test takes apart, falsifies and puts together again. */
final class Packed {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private Packed() {}

  static Packed of(byte[] zip) {
    Packed packed = new Packed();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        packed.entries.put(entry.getName(), in.readAllBytes());
      }
      return packed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Packed copy() {
    Packed copy = new Packed();
    copy.entries.putAll(entries);
    return copy;
  }

  Map<String, byte[]> entries() {
    return entries;
  }

  String text(String name) {
    return new String(entries.get(name), StandardCharsets.UTF_8);
  }

  Packed with(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  Packed without(String name) {
    entries.remove(name);
    return this;
  }

  /** Changes one bit in the middle. */
  Packed flip(String name) {
    byte[] bytes = entries.get(name).clone();
    bytes[bytes.length / 2] ^= 1;
    return with(name, bytes);
  }

  /** Changes a file and puts its new hash into the manifest. */
  Packed forge(String name) {
    String before = sha256(entries.get(name));
    flip(name);
    String manifest = text("manifest.json").replace(before, sha256(entries.get(name)));
    return with("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
  }

  /** Signs whatever the manifest now says with a key of the forger's own. */
  Packed signAnew() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] der = pair.getPublic().getEncoded();
      String before = sha256(Base64.getMimeDecoder().decode(body(text("public-key.pem"))));
      String manifest = text("manifest.json").replace(before, sha256(der));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(manifest.getBytes(StandardCharsets.UTF_8));
      String pem =
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getEncoder().encodeToString(der)
              + "\n-----END PUBLIC KEY-----\n";
      return with("manifest.json", manifest.getBytes(StandardCharsets.UTF_8))
          .with("manifest.sig", signature.sign())
          .with("public-key.pem", pem.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Path zip(Path file) {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path unpack(Path folder) {
    try {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        Path file = folder.resolve(entry.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(String pem) {
    return pem.replaceAll("-----[A-Z ]+-----", "");
  }
}
