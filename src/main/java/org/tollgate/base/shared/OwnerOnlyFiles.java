package org.tollgate.base.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but the owner of the process can read. */
public final class OwnerOnlyFiles {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnlyFiles() {}

  /** Creates the folder where it is missing; its parents get the usual permissions. */
  public static void createDirectories(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, readableBy("rwx------"));
    }
  }

  /** The permissions are there from the first byte on, not set afterwards. */
  public static Path createTempFile(Path folder, String prefix, String suffix) throws IOException {
    return Files.createTempFile(folder, prefix, suffix, readableBy("rw-------"));
  }

  /**
   * A hard link is the one portable step that fails where the target exists.
   *
   * @throws FileAlreadyExistsException if the target is there; it stays untouched
   */
  public static void moveIfAbsent(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException e) {
      Files.move(from, to);
    }
  }

  /**
   * Writes a file that is there whole or not at all: beside it first, then linked into place. Where
   * it is there already it stays untouched, so of two starts at the same time one wins.
   */
  public static void writeIfAbsent(Path file, byte[] content) throws IOException {
    createDirectories(file.getParent());
    Path temporary = createTempFile(file.getParent(), "key", ".new");
    try {
      Files.write(temporary, content);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      moveIfAbsent(temporary, file);
    } catch (FileAlreadyExistsException e) {
      // another start was faster: its file is the file
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static FileAttribute<?>[] readableBy(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
