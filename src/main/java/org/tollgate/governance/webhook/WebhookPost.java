package org.tollgate.governance.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one message and reads the status, no more: by hand, because every ready client resolves the
 * name once more after it was checked, and some follow where the answer leads.
 */
final class WebhookPost {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 10_000;
  private static final int LONGEST_LINE = 500;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

  private WebhookPost() {}

  /**
   * @param address to which the target's name was found to lead
   * @return the status
   * @throws IOException if there is none in time
   */
  static int send(URI target, InetAddress address, Map<String, String> headers, String body)
      throws IOException {
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, WebhookTargets.port(target)), CONNECT_MILLIS);
      plain.setSoTimeout(READ_MILLIS);
      if (!target.getScheme().equalsIgnoreCase("https")) {
        return talk(plain, target, headers, body);
      }
      try (SSLSocket secure = secured(plain, target)) {
        return talk(secure, target, headers, body);
      }
    }
  }

  private static SSLSocket secured(Socket plain, URI target) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secure =
        (SSLSocket)
            factory.createSocket(plain, target.getHost(), WebhookTargets.port(target), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static int talk(Socket socket, URI target, Map<String, String> headers, String body)
      throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("POST ").append(path(target)).append(" HTTP/1.1\r\n");
    line(head, "Host", host(target));
    line(head, "Content-Type", "application/json");
    line(head, "Content-Length", String.valueOf(content.length));
    line(head, "Connection", "close");
    line(head, "User-Agent", "Tollgate");
    headers.forEach((name, value) -> line(head, name, value));
    OutputStream out = socket.getOutputStream();
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.flush();
    return status(socket.getInputStream());
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static int status(InputStream in) throws IOException {
    long begun = System.nanoTime();
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
      if (line.length() > LONGEST_LINE || System.nanoTime() - begun > LONGEST.toNanos()) {
        throw new IOException("no status in time");
      }
    }
    Matcher status = STATUS.matcher(line.toString().strip());
    if (!status.matches()) {
      throw new IOException("no status");
    }
    return Integer.parseInt(status.group(1));
  }

  private static String path(URI target) {
    String path =
        target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
  }

  private static String host(URI target) {
    return target.getPort() < 0 ? target.getHost() : target.getHost() + ":" + target.getPort();
  }
}
