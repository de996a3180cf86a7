package org.tollgate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser without the drawing: cookies, forms, kept connections. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final boolean keepsCookies;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  private Visitor(int port, boolean keepsCookies) {
    this.address = "http://127.0.0.1:" + port;
    this.keepsCookies = keepsCookies;
  }

  private record Answer(int status, String location, String body) {}

  /** Every request is that of a stranger. */
  static Visitor stranger(int port) {
    return new Visitor(port, false);
  }

  static Visitor signedIn(int port, String username, String password) {
    Visitor visitor = new Visitor(port, true);
    String form = visitor.get("/login");
    String to = visitor.post("/login", form, "username", username, "password", password);
    if (to.contains("login")) {
      throw new IllegalStateException(username + " was not let in");
    }
    // the session gets its form token with its first page; four at once would each bring their own
    visitor.get("/inbox");
    return visitor;
  }

  String get(String path) {
    Answer answer = send(path, null);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + " answered " + answer.status());
    }
    return answer.body();
  }

  /**
   * Sends a form.
   *
   * @param page on which the form stands
   * @return where the answer leads to
   */
  String post(String path, String page, String... fields) {
    List<String> pairs = new ArrayList<>();
    pairs.add(pair("_csrf", find(TOKEN, page)));
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(pair(fields[i], fields[i + 1]));
    }
    Answer answer = send(path, String.join("&", pairs));
    if (answer.status() != 302) {
      throw new IllegalStateException(path + " answered " + answer.status());
    }
    return answer.location();
  }

  static String find(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("No " + pattern + " in the page");
    }
    return found.group(1);
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private Answer send(String path, String form) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address + path).toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setReadTimeout(30_000);
      connection.setRequestProperty("Cookie", cookieHeader());
      if (form != null) {
        connection.setDoOutput(true);
        connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
      }
      return answer(connection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    List<String> given = connection.getHeaderFields().getOrDefault("Set-Cookie", List.of());
    if (keepsCookies) {
      given.forEach(this::keep);
    }
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(status, String.valueOf(connection.getHeaderField("Location")), text);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    cookies.put(pair.split("=", 2)[0], pair);
  }

  private String cookieHeader() {
    return cookies.values().stream().collect(Collectors.joining("; "));
  }
}
