package org.tollgate.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tollgate.testing.As.administrator;
import static org.tollgate.testing.As.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.RolloutFixtures.Staged;

/** From what happens to what arrives in a mailbox. */
class NoticesTests extends AbstractNotices {

  @Autowired private EngineJobs jobs;
  @Autowired private OpenWork work;
  @Autowired private BallotManagement ballots;

  @Test
  void mailsEachVoterTheBallotsLinkAndDeadline() {
    Staged staged = fixtures.accepted();
    BallotId ballot = openBallot(staged);

    Letter letter = ballotLetter(staged.cast().person("member1"));

    assertThat(letter.subject()).startsWith("Vote: Gate 1 · Lanternway Travel");
    assertThat(letter.text())
        .contains("https://tollgate.example.org/ballots/" + ballot)
        .contains("(Europe/Berlin)");
    assertThat(ballotLetter(staged.cast().chair().person())).isNotNull();
    assertThat(lettersTo(staged.cast().person("auditor"))).isEmpty();
    assertThat(
            database.queryForObject(
                "select count(*) from mail where kind = 'ballot' and person_id = ?",
                Long.class,
                staged.cast().person("member1").value()))
        .isEqualTo(1);
  }

  @Test
  void remindsAndEscalatesOnlyWhoHasNotVoted() {
    Staged staged = fixtures.accepted();
    BallotId ballot = openBallot(staged);
    walk.vote(staged, ballot, Choice.GO, List.of("member1"));
    clock.advance(Duration.ofHours(2));

    ballots.remind(ballot);
    ballots.remind(ballot);
    ballots.escalate(ballot);

    assertThat(lettersTo(staged.cast().person("member2")))
        .extracting(Letter::subject)
        .filteredOn(subject -> subject.startsWith("Reminder: "))
        .hasSize(1);
    assertThat(lettersTo(staged.cast().person("member1")))
        .extracting(Letter::subject)
        .noneMatch(subject -> subject.startsWith("Reminder: "));
    assertThat(lettersTo(staged.cast().person("director")))
        .extracting(Letter::subject)
        .filteredOn(subject -> subject.startsWith("Escalation: "))
        .singleElement()
        .asString()
        .contains("member2")
        .doesNotContain("member1");
  }

  @Test
  void writesOneDigestForTenEventsAndNoneForWhoHasNothing() {
    Staged staged = fixtures.accepted();
    PersonId busy = staged.cast().person("outsider");
    PersonId idle = staged.cast().person("stranger");
    for (int i = 0; i < 10; i++) {
      give(staged, busy, today().plusDays(i));
    }

    rounds.makeDigests();
    rounds.makeDigests();

    assertThat(lettersTo(busy))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.subject()).isEqualTo("Your open work: 10 to look at");
              assertThat(letter.text())
                  .contains("Due today or tomorrow: 2")
                  .contains("Due within seven days: 6")
                  .contains("New: 2")
                  .contains("https://tollgate.example.org/inbox");
            });
    assertThat(lettersTo(idle)).isEmpty();
  }

  @Test
  void isSilentUntilSomethingTurnsAndThenTellsOnlyThat() {
    Staged staged = fixtures.accepted();
    PersonId person = staged.cast().person("outsider");
    give(staged, person, today().plusDays(9));
    give(staged, person, today().plusDays(30));
    rounds.makeDigests();
    assertThat(lettersTo(person)).hasSize(1);

    clock.advance(Duration.ofDays(1));
    rounds.makeDigests();
    assertThat(lettersTo(person)).hasSize(1);

    clock.advance(Duration.ofDays(1));
    rounds.makeDigests();
    assertThat(lettersTo(person))
        .hasSize(2)
        .last()
        .satisfies(
            letter -> assertThat(letter.subject()).isEqualTo("Your open work: 1 to look at"));

    clock.advance(Duration.ofDays(8));
    rounds.makeDigests();
    assertThat(lettersTo(person)).hasSize(3).last().asString().contains("Late: 1");
  }

  @Test
  void writesAsOftenAsThePersonWants() {
    Staged staged = fixtures.accepted();
    PersonId person = staged.cast().person("outsider");
    choose(person, "WEEKLY");
    give(staged, person, today());
    rounds.makeDigests();
    assertThat(lettersTo(person)).hasSize(1);

    give(staged, person, today());
    clock.advance(Duration.ofDays(6));
    rounds.makeDigests();
    assertThat(lettersTo(person)).hasSize(1);
    clock.advance(Duration.ofDays(1));
    rounds.makeDigests();
    assertThat(lettersTo(person)).hasSize(2);

    choose(person, "OFF");
    give(staged, person, today());
    clock.advance(Duration.ofDays(7));
    rounds.makeDigests();
    assertThat(lettersTo(person)).hasSize(2);
  }

  @Test
  void letsASlowedPersonInByAMailedLinkOnceAndOnlyByAButton() {
    Staged staged = fixtures.accepted();
    PersonId chair = staged.cast().chair().person();
    String username =
        database.queryForObject(
            "select username from account where person_id = ?", String.class, chair.value());
    for (int i = 0; i < 2; i++) {
      assertThat(web.post().uri("/login/link").param("username", username).with(csrf()))
          .hasRedirectedUrl("/login?mailed");
    }
    assertThat(web.post().uri("/login/link").param("username", "nobody.at.all").with(csrf()))
        .hasRedirectedUrl("/login?mailed");

    List<Letter> letters =
        lettersTo(chair).stream().filter(l -> l.subject().contains("log in")).toList();
    assertThat(letters).hasSize(1);
    Matcher found = Pattern.compile("example.org(/login/link/\\S+)").matcher(letters.get(0).text());
    assertThat(found.find()).isTrue();
    String link = found.group(1);

    assertThat(web.get().uri(link)).hasStatusOk().bodyText().contains("One more click");
    MvcTestResult entered = web.post().uri(link).with(csrf()).exchange();
    assertThat(entered).hasRedirectedUrl("/inbox");
    MockHttpSession session = (MockHttpSession) entered.getRequest().getSession(false);
    assertThat(web.get().uri("/inbox").session(session)).hasStatusOk();
    assertThat(web.post().uri(link).with(csrf())).hasStatus(404);
    assertThat(database.queryForList("select content from mail where kind = 'login-link'"))
        .allSatisfy(row -> assertThat(row.get("content")).isNull());
  }

  @Test
  void showsTheOutboxToAnAdministratorWithoutContentAndToNobodyElse() {
    Staged staged = fixtures.accepted();
    openBallot(staged);

    assertThat(web.get().uri("/operations").with(administrator(ADMIN.person())))
        .hasStatusOk()
        .bodyText()
        .contains("Letters go to 127.0.0.1");
    assertThat(web.get().uri("/operations/mail?all=true").with(administrator(ADMIN.person())))
        .hasStatusOk()
        .bodyText()
        .contains("Vote asked for", "member1")
        .doesNotContain("Gate 1");
    assertThat(web.get().uri("/operations/mail").with(person(staged.cast().director().person())))
        .hasStatus(403);
  }

  @Test
  void letsAnAdministratorChangeAnAddressButNotToNonsense() {
    PersonId person = fixtures.cast().person("outsider");
    for (String typed : List.of("new.one@example.org", "nonsense", "a b@c")) {
      assertThat(
              web.post()
                  .uri("/admin/people/" + person + "/address")
                  .param("email", typed)
                  .with(administrator(ADMIN.person()))
                  .with(csrf()))
          .hasRedirectedUrl("/admin/people/" + person);
    }
    assertThat(web.get().uri("/admin/people/" + person).with(administrator(ADMIN.person())))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"new.one@example.org\"");
  }

  private void choose(PersonId person, String rhythm) {
    assertThat(web.post().uri("/me/mail").param("rhythm", rhythm).with(person(person)).with(csrf()))
        .hasRedirectedUrl("/me/mail");
    assertThat(web.get().uri("/me/mail").with(person(person)))
        .hasStatusOk()
        .bodyText()
        .containsPattern("value=\"" + rhythm + "\"[^>]*checked");
  }

  private Letter ballotLetter(PersonId person) {
    return lettersTo(person).stream()
        .filter(letter -> letter.text().contains("A ballot is open"))
        .findFirst()
        .orElseThrow();
  }

  private BallotId openBallot(Staged staged) {
    jobs.runDue();
    walk.doTheWork(staged);
    walk.answer(staged);
    return walk.submit(staged);
  }

  private void give(Staged staged, PersonId person, LocalDate due) {
    work.assign(
        new NewWork(
            staged.id(),
            person,
            new WorkSubject("activity", UUID.randomUUID()),
            "activity.work.bring",
            List.of("Plan"),
            "/rollouts/" + staged.id(),
            due));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
