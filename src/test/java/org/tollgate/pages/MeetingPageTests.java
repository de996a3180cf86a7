package org.tollgate.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.shared.Phase;
import org.tollgate.improvement.meeting.Retrospectives;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

/** A meeting by its pages, without a script; and what it leaves behind of who wrote what (R8). */
@WholeTollgate
class MeetingPageTests {

  private static final List<String> EIGHT =
      List.of("director", "sponsor", "chair", "member1", "member2", "team", "lead", "staff");

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Retrospectives retrospectives;
  @Autowired private JdbcTemplate database;

  private Staged staged;
  private String meeting;
  private final Map<String, Map<String, Cookie>> browsers = new HashMap<>();

  @BeforeEach
  void begins() {
    staged = fixtures.inPhase(Phase.POST_LAUNCH_REVIEW);
    UUID id = retrospectives.of(staged.id()).get(0).id().value();
    meeting = "/rollouts/" + staged.id() + "/meetings/" + id;
    LocalDate past = LocalDate.of(2026, 1, 1);
    database.update("update retrospective set held_on = ? where id = ?", past, id);
    post("director", "/open");
  }

  @Test
  void goesThroughItsAgendaInOrder() {
    assertThat(read("director")).contains("aria-current=\"step\">1 Open actions");
    post("staff", "/join");
    goOn("ACTIONS", "EVIDENCE");
    assertThat(read("staff"))
        .contains("1 of 11 invited</p><p class=\"muted mb-0\">staff</p>", "Votes and causes")
        .doesNotContain("/go-on");
    assertThat(read("director")).contains("/kpis", "/permits", "name=\"kind\"");

    post("staff", "/cards", "kind", "BADLY", "text", "<b>Changes</b> are lost");
    assertThat(read("lead")).contains("&lt;b&gt;Changes&lt;/b&gt; are lost");
    goOn("CARDS");
    post("lead", card("Changes") + "/vote");
    assertThat(read("lead")).contains("Votes: 1", "in this browser: 2");
    post(
        "director",
        "/causes",
        "name",
        "Nobody is told",
        "problem",
        "Changes are lost",
        "whys",
        "a\nb",
        "prevention",
        "Ask at once");
    goOn("CAUSES");
    String day = LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).plusDays(7).toString();
    String lead = staged.cast().person("lead").toString();
    post(
        "director",
        "/actions",
        "kind",
        "PREVENTIVE",
        "text",
        "Hang up the card",
        "measure",
        "None is lost",
        "owner",
        lead,
        "due",
        day);
    assertThat(read("director")).contains("A-01 Hang up the card", "Nobody is told");
    goOn("NEW_ACTIONS");
    post("director", "/close", "minutes", "It was short");

    assertThat(read("auditor"))
        .contains("It was short", "Closed on")
        .doesNotContain("&lt;b&gt;Changes");
    assertThat(read("lead", "/inbox")).contains("Action A-01: Hang up the card");
    assertThat(read("lead", "/rollouts/" + staged.id() + "/meetings")).contains("A-01");
  }

  @Test
  void leavesNothingFromWhichAnAnonymousCardCanBeTiedToAPerson() {
    goOn("ACTIONS", "EVIDENCE");
    EIGHT.forEach(part -> post(part, "/join"));
    for (String part : EIGHT) {
      post(
          part,
          "/cards",
          "kind",
          "BADLY",
          "text",
          "Written by nobody " + part.length(),
          "anonymous",
          "true");
    }
    List<String> written = ids("order by 1");
    assertThat(written).hasSize(8);
    goOn("CARDS");
    List<String> shuffled = ids("");
    post("lead", "/cards/" + shuffled.get(0) + "/vote");

    // new ids, in no other order than their own; no digest of a secret, no author
    assertThat(shuffled).hasSize(8).isSorted().doesNotContainAnyElementsOf(written);
    List<Map<String, Object>> rows =
        database.queryForList("select * from retrospective_card where retrospective_id = ?", id());
    assertThat(rows)
        .allSatisfy(
            row -> {
              Map<String, Object> small = new HashMap<>();
              row.forEach((column, value) -> small.put(column.toLowerCase(), value));
              assertThat(small.get("author")).isNull();
              assertThat(small.get("edit_key")).isNull();
              assertThat(small.keySet())
                  .containsExactlyInAnyOrder(
                      "id",
                      "version",
                      "retrospective_id",
                      "kind",
                      "text",
                      "old_text",
                      "author",
                      "edit_key",
                      "theme",
                      "votes",
                      "answer",
                      "reason");
              // every column but these is the same for all, or what was written
              assertThat(small.get("version"))
                  .isEqualTo(rows.get(0).getOrDefault("version", rows.get(0).get("VERSION")));
            });
    assertThat(tablesThatKnow(written)).isEmpty();
    assertThat(tablesThatKnow(shuffled)).containsExactly("retrospective_card");
    assertThat(tablesThatKnow(List.of("Written by nobody"))).containsExactly("retrospective_card");
    assertThat(tablesThatKnow(secrets())).isEmpty();
  }

  @Test
  void tellsEverybodyElseThatSomethingIsNewAndNothingMore() {
    goOn("ACTIONS", "EVIDENCE");
    MvcTestResult lead = follow("lead");
    MvcTestResult chair = follow("chair");
    assertThat(told(lead)).containsOnlyOnce("event:ready").doesNotContain("event:changed");

    post("staff", "/cards", "kind", "WELL", "text", "Letters leave at once");

    for (MvcTestResult line : List.of(lead, chair)) {
      assertThat(told(line)).containsOnlyOnce("event:changed").doesNotContain("Letters", "id:");
      line.getRequest().getAsyncContext().complete();
    }
  }

  @Test
  void holdsNoMoreLinesOfOnePersonThanFour() {
    List<MvcTestResult> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      lines.add(follow("lead"));
    }
    assertThat(follow("lead").getResponse().getStatus()).isEqualTo(204);
    assertThat(follow("chair").getResponse().getStatus()).isEqualTo(200);
  }

  private MvcTestResult follow(String part) {
    return web.get()
        .uri(meeting + "/live")
        .with(As.person(staged.cast().person(part)))
        .asyncExchange();
  }

  private static String told(MvcTestResult line) {
    return body(line).replace("\r", "");
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void changesACardInItsBrowserOnly() {
    goOn("ACTIONS", "EVIDENCE");
    post("staff", "/cards", "kind", "WELL", "text", "Letters leave at once");
    String card = "/cards/" + ids("").get(0);

    assertThat(read("staff")).contains(card);
    assertThat(read("lead")).doesNotContain(card);
    post("lead", card, "text", "Changed");
    assertThat(read("lead")).contains("Letters leave at once").doesNotContain("Changed");
    post("staff", card, "text", "Offers leave at once");
    assertThat(read("lead")).contains("Offers leave at once");
  }

  /** Every table in which one of these stands, in any column, as text or as bytes. */
  private TreeSet<String> tablesThatKnow(List<String> words) {
    TreeSet<String> found = new TreeSet<>();
    for (String table :
        database.queryForList(
            "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                + " and lower(table_schema) = 'public'",
            String.class)) {
      for (Map<String, Object> row : database.queryForList("select * from \"" + table + "\"")) {
        String all = row.values().stream().map(MeetingPageTests::text).reduce("", String::concat);
        if (words.stream().anyMatch(all::contains)) {
          found.add(table.toLowerCase());
        }
      }
    }
    return found;
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(value);
  }

  private List<String> secrets() {
    List<String> all = new ArrayList<>();
    browsers
        .values()
        .forEach(
            jar -> {
              if (jar.containsKey("tg-cards")) {
                all.add(jar.get("tg-cards").getValue());
              }
            });
    assertThat(all).hasSize(8).doesNotHaveDuplicates();
    return all;
  }

  private UUID id() {
    return UUID.fromString(meeting.substring(meeting.lastIndexOf('/') + 1));
  }

  /** As the database gives them by itself. */
  private List<String> ids(String order) {
    return database.queryForList(
        "select cast(id as varchar(36)) from retrospective_card where retrospective_id = ? "
            + order,
        String.class,
        id());
  }

  private String card(String begins) {
    return "/cards/"
        + database.queryForObject(
            "select cast(id as varchar(36)) from retrospective_card where retrospective_id = ?"
                + " and text like ?",
            String.class,
            id(),
            "%" + begins + "%");
  }

  private void goOn(String... stages) {
    for (String stage : stages) {
      post("director", "/go-on", "from", stage);
    }
  }

  private void post(String part, String path, String... fields) {
    var request =
        web.post().uri(meeting + path).with(As.person(staged.cast().person(part))).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    Map<String, Cookie> jar = browsers.computeIfAbsent(part, p -> new HashMap<>());
    if (!jar.isEmpty()) {
      request = request.cookie(jar.values().toArray(Cookie[]::new));
    }
    MvcTestResult result = request.exchange();
    assertThat(result).hasStatus3xxRedirection();
    for (Cookie cookie : result.getResponse().getCookies()) {
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getPath()).isEqualTo(meeting);
      jar.put(cookie.getName(), cookie);
    }
  }

  private String read(String part) {
    return read(part, meeting);
  }

  private String read(String part, String page) {
    var request = web.get().uri(page).with(As.person(staged.cast().person(part)));
    Map<String, Cookie> jar = browsers.getOrDefault(part, Map.of());
    if (!jar.isEmpty()) {
      request = request.cookie(jar.values().toArray(Cookie[]::new));
    }
    MvcTestResult result = request.exchange();
    assertThat(result).hasStatusOk();
    return body(result);
  }
}
