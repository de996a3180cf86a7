package org.tollgate.shell.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.vault.Vault;

/**
 * Tells whether two requests are the same, without keeping what they say: a vote carries a
 * password, so the fingerprint is made under a key.
 */
@Component
class Fingerprints {

  private static final int LARGEST = 1 << 20;

  private final Vault vault;

  Fingerprints(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param request to hand on in place of the one whose body was read
   */
  record Taken(String fingerprint, HttpServletRequest request) {}

  /**
   * @throws DeclinedException with 413 for a body over one megabyte that is no file
   */
  Taken take(HttpServletRequest request) throws IOException, ServletException {
    Vault.Fingerprint print =
        vault
            .fingerprint()
            .add(request.getMethod())
            .add(request.getRequestURI())
            .add(Objects.toString(request.getQueryString(), ""))
            .add(Objects.toString(request.getHeader("If-Match"), ""));
    String type = Objects.toString(request.getContentType(), "");
    if (type.startsWith("multipart/")) {
      for (Part part : request.getParts()) {
        add(print, part);
      }
      return new Taken(print.hex(), request);
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new DeclinedException(
          HttpStatus.CONTENT_TOO_LARGE, Refusal.because("api.refused.large"));
    }
    return new Taken(print.add(body, body.length).hex(), new Reread(request, body));
  }

  /** The border between the parts is another each time, so the parts are compared. */
  private static void add(Vault.Fingerprint print, Part part) throws IOException {
    print
        .add(part.getName())
        .add(Objects.toString(part.getSubmittedFileName(), ""))
        .add(String.valueOf(part.getSize()));
    byte[] buffer = new byte[8192];
    try (InputStream in = part.getInputStream()) {
      for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
        print.add(buffer, length);
      }
    }
  }

  /** A request whose body is read a second time. */
  private static final class Reread extends HttpServletRequestWrapper {

    private final byte[] body;

    Reread(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Again extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Again(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Read at once");
    }
  }
}
