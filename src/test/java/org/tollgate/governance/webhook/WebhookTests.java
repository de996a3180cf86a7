package org.tollgate.governance.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.GateEvents;
import org.tollgate.governance.gate.GateReviewId;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

/** Messages of gate decisions: who registers, what is sent, what becomes of it. */
@SpringBootTest(properties = "tollgate.engine.works-by-itself=false")
@AutoConfigureMockMvc
@OnTestDatabase
@Import({RolloutFixtures.class, WebhookTests.Time.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTests {

  private static final HttpServer RECEIVER = receiver();
  private static final String HOST = "http://127.0.0.1:" + RECEIVER.getAddress().getPort();
  private static final String TARGET = HOST + "/hooks/gates";
  private Staged staged;

  @DynamicPropertySource
  static void targets(DynamicPropertyRegistry properties) {
    properties.add("tollgate.webhook.targets", () -> HOST + "/hooks,https://localhost");
  }

  /**
   * On a port that is free, known before the application starts; it stays until the end of the JVM.
   */
  private static HttpServer receiver() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestConfiguration
  static class Time {
    @Bean
    SettableClock testClock() {
      return new SettableClock(RolloutRooms.START);
    }
  }

  record Received(Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow()
          .getValue()
          .get(0);
    }
  }

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private SettableClock clock;
  @Autowired private WebhookManagement webhooks;
  @Autowired private WebhookRound round;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcTemplate database;

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int status;

  @BeforeEach
  void listens() {
    received.clear();
    status = 200;
    if (staged == null) {
      staged = fixtures.running();
    }
    database.update("delete from webhook_delivery");
    database.update("delete from webhook");
    RECEIVER.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
          exchange.getResponseHeaders().add("Location", HOST + "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          try (OutputStream out = exchange.getResponseBody()) {
            out.flush();
          }
        });
  }

  @AfterEach
  void stops() {
    RECEIVER.removeContext("/");
  }

  @Test
  void signsWhatItSendsAndSendsIdsAndValuesOnly() {
    String secret = register();
    decide();
    assertThat(received).as("nothing is sent in the act itself").isEmpty();
    round.go();

    assertThat(received).hasSize(1);
    Received message = received.get(0);
    String signed = message.header("Tollgate-Timestamp") + "." + message.body();
    assertThat(message.header("Tollgate-Signature"))
        .isEqualTo("v1=" + WebhookRound.signature(secret, signed));
    assertThat(message.header("Tollgate-Event")).isEqualTo("gate-decided");
    assertThat(message.body())
        .contains(
            "\"rollout\":\"" + staged.id() + "\"",
            "\"gate\":1",
            "\"outcome\":\"GO\"",
            message.header("Tollgate-Delivery"));
    round.go();
    assertThat(received).hasSize(1);
  }

  @Test
  void sendsNothingOfADecisionThatWasRolledBack() {
    register();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              events.publishEvent(decided());
              transaction.setRollbackOnly();
            });
    round.go();
    assertThat(received).isEmpty();
  }

  @Test
  void triesAgainWithTheSameIdAndGivesUpInTheEnd() {
    register();
    decide();
    status = 503;
    round.go();
    round.go();
    assertThat(received).as("not before the pause is over").hasSize(1);
    for (var pause : Delivery.PAUSES) {
      clock.advance(pause);
      round.go();
    }
    clock.advance(java.time.Duration.ofDays(7));
    round.go();

    assertThat(received).hasSize(1 + Delivery.PAUSES.size());
    assertThat(received.stream().map(each -> each.header("Tollgate-Delivery")).distinct())
        .hasSize(1);
    assertThat(state()).isEqualTo("DEAD");
    assertThat(page("director")).bodyText().contains("Given up", "503, attempts: 8", "Send again");
    assertThat(
            web.get().uri("/admin/webhooks").with(As.administrator(staged.cast().person("staff"))))
        .hasStatusOk()
        .bodyText()
        .contains(TARGET, "503")
        .doesNotContain("??");

    status = 204;
    UUID delivery = database.queryForObject("select delivery_id from webhook_delivery", UUID.class);
    assertThat(post("director", "/deliveries/" + delivery + "/again", "")).hasStatus(302);
    round.go();
    assertThat(state()).isEqualTo("DELIVERED");
  }

  @Test
  void followsNoRedirect() {
    register();
    decide();
    status = 302;
    round.go();
    assertThat(received).hasSize(1);
    assertThat(state()).isEqualTo("WAITING");
  }

  @Test
  void neverConnectsToANameThatLeadsIntoTheHouse() {
    webhooks.register(staged.cast().director(), staged.id(), "https://localhost/hook");
    decide();
    round.go();
    assertThat(database.queryForObject("select outcome from webhook_delivery", String.class))
        .isEqualTo("UnknownHostException");
  }

  @Test
  void sendsAgainWhatADyingServerHadClaimed() {
    register();
    decide();
    database.update("update webhook_delivery set state = 'SENDING', attempts = 1");
    round.go();
    assertThat(received).isEmpty();
    clock.advance(java.time.Duration.ofMinutes(6));
    round.go();
    assertThat(received).hasSize(1);
    assertThat(state()).isEqualTo("DELIVERED");
  }

  @Test
  void keepsTheSecretSealedAndShowsItOnce() {
    MvcTestResult made = post("director", "", TARGET);
    String secret = (String) made.getMvcResult().getFlashMap().get("secret");
    assertThat(secret).hasSize(43);
    assertThat(database.queryForMap("select * from webhook").toString()).doesNotContain(secret);
    assertThat(page("director"))
        .hasStatusOk()
        .bodyText()
        .contains(TARGET)
        .doesNotContain(secret, "??");
  }

  @Test
  void isTheDirectorsAlone() {
    for (String part : List.of("sponsor", "member1", "auditor", "consultant")) {
      assertThat(page(part)).hasStatus(403);
      assertThat(post(part, "", TARGET)).hasStatus(403);
    }
    assertThat(page("stranger")).hasStatus(404);
  }

  @Test
  void refusesAnAddressThatIsNotOnTheList() {
    MvcTestResult refused = post("director", "", "https://attacker.example.org/hook");
    assertThat(refused.getMvcResult().getFlashMap().get("refusal"))
        .hasToString("Refusal[reason=webhook.refused.target, arguments=[]]");
  }

  @Test
  void sendsNothingToAnAddressThatWasRemoved() {
    register();
    decide();
    UUID id = database.queryForObject("select webhook_id from webhook", UUID.class);
    assertThat(post("director", "/" + id + "/remove", "")).hasStatus(302);
    round.go();
    assertThat(received).isEmpty();
    assertThat(state()).isEqualTo("DEAD");
  }

  private String register() {
    var outcome = webhooks.register(staged.cast().director(), staged.id(), TARGET);
    return ((WebhookManagement.Outcome.Registered) outcome).secret();
  }

  private void decide() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(transaction -> events.publishEvent(decided()));
  }

  private GateEvents.Decided decided() {
    return new GateEvents.Decided(
        GateReviewId.random(), staged.id(), Phase.PREPARATION, 1, Outcome.GO);
  }

  private String state() {
    return database.queryForObject("select state from webhook_delivery", String.class);
  }

  private MvcTestResult page(String part) {
    return web.get()
        .uri("/rollouts/" + staged.id() + "/webhooks")
        .with(As.person(staged.cast().person(part)))
        .exchange();
  }

  private MvcTestResult post(String part, String path, String target) {
    return web.post()
        .uri("/rollouts/" + staged.id() + "/webhooks" + path)
        .param("target", target)
        .with(As.person(staged.cast().person(part)))
        .with(csrf())
        .exchange();
  }
}
