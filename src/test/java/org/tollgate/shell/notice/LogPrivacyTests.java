package org.tollgate.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tollgate.testing.As.person;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManager;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

/** What people do, and what goes wrong meanwhile, leaves nothing of them in the log. */
class LogPrivacyTests extends AbstractNotices {

  private static final String NAME = "Wilhelmina Quast";
  private static final String CONTENT = "The margin of the northern branch is nine percent";
  private static final String TOKEN = "q8Zt1Vb7Ru3mXk0Yc5LdPw9eHs2Ga6JfNi4ToBzSvQx";
  private static final String WRONG = "not-my-lanterns-at-all";

  @Autowired private EngineJobs jobs;
  @Autowired private PeopleManagement people;
  @Autowired private ErasureRound erasing;
  @Autowired private EntityManager entities;
  @Autowired private PlatformTransactionManager transactions;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Cast cast;
  private PersonId member;

  @BeforeEach
  void listensToEveryLogger() {
    cast = fixtures.cast();
    member = fixtures.person("member1", NAME, cast.client());
    cast = cast.with("member1", member);
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stopsListening() {
    root().detachAppender(log);
  }

  @Test
  void saysNothingOfWhoLogsInOrFailsTo() {
    for (String password : List.of(WRONG, RolloutFixtures.PASSWORD)) {
      web.post()
          .uri("/login")
          .param("username", username())
          .param("password", password)
          .with(csrf())
          .exchange();
    }
    web.post()
        .uri("/login")
        .param("username", email())
        .param("password", WRONG)
        .with(csrf())
        .exchange();
    web.post().uri("/login/link").param("username", username()).with(csrf()).exchange();
    assertThat(lettersTo(member)).isNotEmpty();
    for (String door : List.of("/login/link/", "/password/", "/welcome/")) {
      assertThat(web.get().uri(door + TOKEN)).hasStatus(404);
    }
    assertThat(web.get().uri("/api/v1/rollouts").header("Authorization", "Bearer " + TOKEN))
        .hasStatus(401);

    assertSilent();
  }

  @Test
  void saysNothingOfWhatIsVotedSentAndRefused() {
    Staged staged = fixtures.accept(fixtures.draft(cast));
    jobs.runDue();
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);
    votes(ballot, "\"password\":\"" + WRONG + "\",\"shown\":\"x\",\"language\":\"en\"");
    votes(ballot, "\"password\":\"" + WRONG + "\",\"comment\": {\"" + NAME + "\":]");
    votes(ballot, "\"choice\":\"" + CONTENT + "\"");
    walk.vote(staged, ballot, Choice.GO);
    lettersTo(member);
    String rollout = "/rollouts/" + staged.id();
    for (String path : List.of(rollout + "/activities/" + email(), "/rollouts/" + email())) {
      assertThat(web.get().uri(path).with(person(member))).hasStatus4xxClientError();
    }
    uploads(rollout, NAME + ".pdf");
    uploads(rollout, NAME + ".txt");

    assertSilent();
  }

  @Test
  void saysNothingOfWhomItErases() {
    people.leave(ADMIN, member, LocalDate.of(2026, 3, 9));
    clock.advance(Duration.ofDays(300));
    erasing.go();
    assertThat(
            database.queryForObject(
                "select name from person where person_id = ?", String.class, member.value()))
        .isNotEqualTo(NAME);
    assertSilent();
  }

  @Test
  void saysOfAFaultWhereItWasAndNotWhatWasInIt() {
    String taken = username();
    PersonId other = cast.person("chair");
    assertThatThrownBy(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        transaction ->
                            entities
                                .createNativeQuery(
                                    "update account set username = :taken where person_id = :id")
                                .setParameter("taken", taken)
                                .setParameter("id", other.value())
                                .executeUpdate()))
        .hasStackTraceContaining(taken);
    web.get()
        .uri("/error")
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/password/" + TOKEN)
        .requestAttr(
            RequestDispatcher.ERROR_EXCEPTION,
            new IllegalStateException(NAME, new IllegalArgumentException("no mail to " + email())))
        .exchange();

    assertThat(lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "Failure",
                        "/password/…",
                        "java.lang.IllegalStateException",
                        "java.lang.IllegalArgumentException"));
    assertSilent();
  }

  private void votes(BallotId ballot, String body) {
    web.post()
        .uri("/api/v1/ballots/" + ballot + "/votes")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"choice\":\"GO\"," + body + "}")
        .with(person(member))
        .with(csrf())
        .exchange();
  }

  private void uploads(String rollout, String name) {
    MockMultipartFile file =
        new MockMultipartFile("file", name, "text/plain", CONTENT.getBytes(StandardCharsets.UTF_8));
    String activity =
        database.queryForObject(
            "select min(cast(id as varchar(36))) from activity where responsible_person = ?",
            String.class,
            cast.person("team").value());
    web.post()
        .uri(rollout + "/activities/" + activity + "/versions")
        .multipart()
        .file(file)
        .with(person(cast.person("team")))
        .with(csrf())
        .exchange();
  }

  private void assertSilent() {
    assertThat(lines())
        .noneMatch(line -> line.contains(NAME))
        .noneMatch(line -> line.contains("@example.org"))
        .noneMatch(line -> line.contains(CONTENT))
        .noneMatch(line -> line.contains(TOKEN))
        .noneMatch(line -> line.contains(WRONG))
        .noneMatch(line -> line.contains(RolloutFixtures.PASSWORD))
        .noneMatch(line -> line.contains("member1-"));
  }

  /** Every event with what a layout could show of it. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      if (event.getLoggerName().startsWith("com.icegreen")) {
        continue; // the mail server of the test is another house
      }
      StringBuilder line = new StringBuilder(event.getFormattedMessage());
      line.append(' ').append(event.getMDCPropertyMap()).append(' ');
      line.append(event.getKeyValuePairs());
      IThrowableProxy fault = event.getThrowableProxy();
      for (; fault != null; fault = fault.getCause()) {
        line.append(' ').append(fault.getClassName()).append(": ").append(fault.getMessage());
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String username() {
    return database.queryForObject(
        "select username from account where person_id = ?", String.class, member.value());
  }

  private String email() {
    return database.queryForObject(
        "select email from person where person_id = ?", String.class, member.value());
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
