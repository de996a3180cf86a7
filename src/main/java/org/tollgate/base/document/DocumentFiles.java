package org.tollgate.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The bytes, on disk under their own SHA-256: {@code documents/ab/cd/abcd…}. A file appears there
 * whole or not at all, and is on the disk before anything names it.
 */
class DocumentFiles {

  private final Path root;

  DocumentFiles(Path home) {
    this.root = home.resolve("documents");
  }

  /**
   * A file that was received but is not kept yet; closing it throws it away.
   *
   * @param bytes received; one more than the limit where there were more
   */
  record Incoming(Path path, long bytes, String sha256) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }

  /** Reads at most one byte more than allowed. */
  Incoming receive(InputStream in, long mostBytes) throws IOException {
    Path folder = Files.createDirectories(root.resolve("incoming"));
    Path path = Files.createTempFile(folder, "upload", ".part");
    MessageDigest digest = sha256();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
      long bytes = copy(in, out, mostBytes + 1);
      channel.force(true);
      return new Incoming(path, bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private static long copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    int read = 0;
    while (total < most && read >= 0) {
      read = in.read(buffer, 0, (int) Math.min(buffer.length, most - total));
      if (read > 0) {
        out.write(buffer, 0, read);
        total += read;
      }
    }
    return total;
  }

  /** Deletes what uploads left that a crash cut off before the given moment. */
  void discardAbandoned(Instant before) {
    Path folder = root.resolve("incoming");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> abandoned = Files.newDirectoryStream(folder, "*.part")) {
      for (Path path : abandoned) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves the file under its hash; where the content is known already it is the same content. */
  void keep(Incoming incoming) throws IOException {
    Path target = pathOf(incoming.sha256());
    Path folder = Files.createDirectories(target.getParent());
    Files.move(
        incoming.path(),
        target,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    flush(folder);
    flush(folder.getParent());
    flush(root);
  }

  /** Makes the new name survive a power cut; some systems cannot open a folder for that. */
  private static void flush(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows: its file system keeps names in a journal of its own
    }
  }

  InputStream open(String sha256) throws IOException {
    return Files.newInputStream(pathOf(sha256));
  }

  /** Reads the file again: whether it is there and still is what its name says. */
  boolean unaltered(String sha256) throws IOException {
    Path path = pathOf(sha256);
    if (!Files.isRegularFile(path)) {
      return false;
    }
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }

  private Path pathOf(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256: " + sha256);
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
