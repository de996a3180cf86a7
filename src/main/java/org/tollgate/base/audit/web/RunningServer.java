package org.tollgate.base.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tollgate.base.shared.OwnerOnlyFiles;

/**
 * Where a server answers a check of the record, and what a caller must present: whoever can read
 * this file owns the data folder and needs no account.
 *
 * @param address of the verification route
 * @param token 64 hexadecimal digits, new at every start
 */
record RunningServer(URI address, String token) {

  static final String TOKEN_HEADER = "X-Tollgate-Token";
  static final String PATH = "/internal/verify-audit";

  static RunningServer listening(InetAddress address, int port, String contextPath) {
    byte[] token = new byte[32];
    new SecureRandom().nextBytes(token);
    String host = address.getHostAddress();
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return new RunningServer(
        URI.create("http://" + literal + ":" + port + contextPath + PATH),
        HexFormat.of().formatHex(token));
  }

  int port() {
    return address.getPort();
  }

  /** The server that announced itself in this data folder; it may be gone by now. */
  static Optional<RunningServer> in(Path home) {
    Path file = fileIn(home);
    try {
      if (!Files.isReadable(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      return lines.size() == 2
          ? Optional.of(new RunningServer(URI.create(lines.get(0)), lines.get(1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      // no address in it: not ours
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces whatever an earlier server left there, at once and readable by the owner only. */
  void announce(Path home) {
    Path file = fileIn(home);
    try {
      OwnerOnlyFiles.createDirectories(file.getParent());
      Path temporary = OwnerOnlyFiles.createTempFile(file.getParent(), "verify", ".new");
      Files.write(temporary, List.of(address.toString(), token));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the announcement, unless another server has put its own there. */
  void withdraw(Path home) {
    if (in(home).filter(this::equals).isPresent()) {
      try {
        Files.deleteIfExists(fileIn(home));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path fileIn(Path home) {
    return home.resolve("run").resolve("verify");
  }
}
