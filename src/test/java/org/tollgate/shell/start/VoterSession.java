package org.tollgate.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** One member's session: the forms as they are on the pages, and nothing past them. */
final class VoterSession {

  private static final String PASSWORD = "tollgate-demo";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern BALLOT = Pattern.compile("href=\"(/ballots/[0-9a-f-]{36})\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;

  private VoterSession(String address) {
    this.address = address;
  }

  static VoterSession logIn(String address, String username)
      throws IOException, InterruptedException {
    VoterSession session = new VoterSession(address);
    String form = session.get("/login");
    HttpResponse<String> answer =
        session.post(
            "/login",
            Map.of("username", username, "password", PASSWORD, "_csrf", hidden(form, "_csrf")));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("login");
    return session;
  }

  /** The ballot that waits in the inbox. */
  String ballot() throws IOException, InterruptedException {
    Matcher link = BALLOT.matcher(get("/inbox"));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  /**
   * Votes, or replaces the vote, with the password; returns once the page has said so.
   *
   * @throws IOException if the server died before: nobody knows whether the vote was stored
   */
  void vote(String ballot, String choice, String comment) throws IOException, InterruptedException {
    String page = get(ballot);
    HttpResponse<String> answer =
        post(
            ballot + "/vote",
            Map.of(
                "choice",
                choice,
                "comment",
                comment,
                "shownText",
                hidden(page, "shownText"),
                "password",
                PASSWORD,
                "_csrf",
                hidden(page, "_csrf")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(ballot);
  }

  String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hidden(String page, String name) {
    Matcher input =
        Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
            .matcher(page);
    assertThat(input.find()).as(name).isTrue();
    return HtmlUtils.htmlUnescape(input.group(1));
  }
}
