package org.tollgate.base.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.tollgate.base.shared.OwnerOnlyFiles;

/**
 * Where a server answers a check of the record, and what a caller must present: whoever can read
 * this file owns the data folder and needs no account.
 *
 * @param address of the verification route
 * @param token 64 hexadecimal digits, new at every start
 */
@NamedInterface("command")
public record RunningServer(URI address, String token) {

  public static final String TOKEN_HEADER = "X-Tollgate-Token";
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

  public int port() {
    return address.getPort();
  }

  /** Where the same server answers another command of this machine. */
  public URI at(String path) {
    String verify = address.toString();
    return URI.create(verify.substring(0, verify.length() - PATH.length()) + path);
  }

  /** Whether somebody presents the token of this start; takes the same time for every guess. */
  public boolean isKnownTo(String presented) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a request was made on this machine and not passed on by a proxy for another. */
  public static boolean isCalledFromThisMachine(HttpServletRequest request) throws IOException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        || request.getRemoteAddr().equals(request.getLocalAddr());
  }

  /** The server that announced itself in this data folder; it may be gone by now. */
  public static Optional<RunningServer> in(Path home) {
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
