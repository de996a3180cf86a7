package org.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tollgate.access.AccessWorld.Populated;
import org.tollgate.access.RouteTable.Row;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.Browser;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;
import org.tollgate.testing.Walk;

/**
 * Goes to every page that the table of routes knows, in a rollout where every room has something to
 * show: axe-core finds nothing serious or critical, with scripts and without, in three languages,
 * and on a phone nothing is cut off.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "tollgate.webhook.targets=https://hooks.example.org")
@AutoConfigureMockMvc
@OnTestDatabase
@Import(EveryPageInBrowserTests.Surroundings.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInBrowserTests {

  private static final List<String> GUIDES =
      List.of("director", "administrator", "sponsor", "chair", "anonymous");
  private static final List<String> LANGUAGES = List.of("en", "zh-CN", "ru");

  /** What the worst findings are and where, one line each; colours are the same everywhere. */
  private static final String FINDINGS =
      """
      colours => axe.run(document, {resultTypes: ['violations'], selectors: false, preload: false,
          iframes: false, rules: {'color-contrast': {enabled: colours}}})
        .then(found => found.violations
          .filter(each => each.impact === 'serious' || each.impact === 'critical')
          .map(each => each.id + ' '
            + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')))
      """;

  /** What sticks out of the screen, where the page can be pushed sideways. */
  private static final String CUT_OFF =
      """
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
        document.documentElement.scrollWidth + ' '
          + [...document.querySelectorAll('main *, header *, aside *, nav *')]
            .filter(each => each.getBoundingClientRect().right > innerWidth + 0.5)
            .slice(0, 3).map(each => each.outerHTML.slice(0, 140)).join(' | ')
      """;

  @TestConfiguration
  @Import({
    RolloutFixtures.class,
    Walk.class,
    AccessWorld.class,
    AccessWorld.Rooms.class,
    AccessThings.class,
    AccessThings.Rooms.class,
    AccessProbe.class
  })
  static class Surroundings {

    @Bean
    SettableClock testClock() {
      return new SettableClock(RolloutRooms.START);
    }

    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
      return new BCryptPasswordEncoder(4);
    }
  }

  /** Somebody who looks at a page. */
  private record Visit(String part, String path) {}

  @LocalServerPort private int port;
  @Autowired private AccessWorld worlds;
  @Autowired private AccessProbe probe;
  @Autowired private AccountDirectory accounts;
  @Autowired private AccountManagement administration;

  private final Map<String, Page> screens = new HashMap<>();
  private Browser browser;
  private String axe;
  private Populated world;
  private List<Visit> visits;

  @BeforeAll
  void findsThePages() throws Exception {
    browser = Browser.start();
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    world = worlds.populate();
    PersonId administrator = world.staged().cast().person("administrator");
    administration.grantAdministration(
        Actor.SYSTEM, accounts.of(Set.of(administrator)).get(administrator).account());
    visits = pages();
  }

  @AfterAll
  void closesTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void knowsThePagesOfEveryRoom() {
    assertThat(visits).hasSizeGreaterThan(60);
    assertThat(visits.stream().map(visit -> visit.path().replaceAll("[?].*", "")))
        .contains("/login", "/inbox", "/operations", "/admin/people")
        .anyMatch(path -> path.contains("/ballots/"))
        .anyMatch(path -> path.contains("/risks/"));
  }

  @Test
  void isForEverybodyAndFitsOnAPhone() {
    List<String> wrong = new ArrayList<>();
    for (String language : LANGUAGES) {
      speak(language);
      for (Visit visit : visits) {
        look(visit, language, language.equals("en"), wrong);
        narrow(visit, language, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void isForEverybodyWithoutScripts() {
    List<String> wrong = new ArrayList<>();
    visits.forEach(visit -> screen(visit.part()));
    screens.values().forEach(page -> page.route("**/*.js", Route::abort));
    for (String language : LANGUAGES) {
      speak(language);
      for (Visit visit : visits) {
        look(visit, language + " without scripts", false, wrong);
      }
    }
    screens.values().forEach(Page::unrouteAll);
    assertThat(wrong).isEmpty();
  }

  private void look(Visit visit, String how, boolean colours, List<String> wrong) {
    Page page = screen(visit.part());
    page.navigate(address(visit.path()));
    page.evaluate(axe);
    if (page.evaluate(FINDINGS, colours) instanceof List<?> findings) {
      findings.forEach(finding -> wrong.add(visit + " " + how + ": " + finding));
    }
  }

  private void narrow(Visit visit, String language, List<String> wrong) {
    Page page = screen(visit.part());
    // what fits on the narrower one fits on the other; both are tried once
    for (int width : language.equals("en") ? List.of(390, 320) : List.of(320)) {
      page.setViewportSize(width, 844);
      String cut = (String) page.evaluate(CUT_OFF);
      if (!cut.isEmpty()) {
        wrong.add(visit + " " + language + " at " + width + " px: " + cut);
      }
    }
    page.setViewportSize(1280, 900);
  }

  /** Every route that answers somebody with a page, and what only others see of it. */
  private List<Visit> pages() throws IOException {
    List<Visit> found = new ArrayList<>();
    for (Row row : RouteTable.read().rows()) {
      GUIDES.stream()
          .filter(row.who()::contains)
          .findFirst()
          .filter(part -> row.method().equals("GET") && !row.pattern().startsWith("/api/"))
          // a stream of events never ends
          .filter(part -> !row.pattern().endsWith("/live"))
          .map(part -> new Visit(part, probe.path(row, world)))
          .filter(this::isPage)
          .ifPresent(found::add);
    }
    Stream.of("/ballots/" + world.id("ballot"), "/inbox", "/rollouts/" + world.id("rollout"))
        .forEach(path -> found.add(new Visit("sponsor", path)));
    found.add(new Visit("administrator", "/nowhere"));
    found.add(new Visit("anonymous", "/login"));
    return found.stream().distinct().toList();
  }

  private boolean isPage(Visit visit) {
    APIResponse answer =
        screen(visit.part())
            .request()
            .get(address(visit.path()), RequestOptions.create().setMaxRedirects(0));
    String type = answer.headers().getOrDefault("content-type", "");
    int status = answer.status();
    answer.dispose();
    return status < 300 && type.startsWith("text/html");
  }

  private void speak(String language) {
    Set<String> parts = visits.stream().map(Visit::part).collect(Collectors.toSet());
    for (String part : parts) {
      Page page = screen(part);
      page.navigate(address(part.equals("anonymous") ? "/login" : "/me"));
      page.click("button[name=to][value=" + language + "]");
      page.waitForSelector("html[lang=" + language + "]");
    }
  }

  private Page screen(String part) {
    return screens.computeIfAbsent(part, this::logIn);
  }

  private Page logIn(String part) {
    Page page = browser.person(1280, 900);
    if (!part.equals("anonymous")) {
      PersonId person = world.staged().cast().person(part);
      String username = accounts.of(Set.of(person)).get(person).username();
      Browser.logIn(page, address(""), username, RolloutFixtures.PASSWORD);
    }
    return page;
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
