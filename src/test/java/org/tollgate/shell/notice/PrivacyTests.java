package org.tollgate.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tollgate.testing.As.administrator;
import static org.tollgate.testing.As.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.Verdict;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.privacy.Erasures;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.RolloutFixtures.Staged;

/** What people see of what is held about them, and what becomes of it when they have left. */
class PrivacyTests extends AbstractNotices {

  @Autowired private EngineJobs jobs;
  @Autowired private PeopleManagement people;
  @Autowired private PeopleDirectory directory;
  @Autowired private Erasures erasures;
  @Autowired private ErasureRound round;
  @Autowired private AuditTrail trail;
  private Staged staged;
  private PersonId voter;
  private PersonId outsider;

  @BeforeEach
  void hasAMemberVote() {
    staged = fixtures.accepted();
    voter = staged.cast().person("member1");
    outsider = staged.cast().person("outsider");
    jobs.runDue();
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);
    walk.vote(staged, ballot, Choice.GO);
  }

  @Test
  void showsAPersonAllThatIsHeldAndOnlyTheirOwn() {
    assertThat(web.get().uri("/me/data").with(person(voter)))
        .hasStatusOk()
        .bodyText()
        .contains("Votes", "member1", "GO", "Acts of mine in the record", "Seats that I held")
        .contains(">Vote cast<", ">committee member<")
        .doesNotContain("COMMITTEE_MEMBER");
    assertThat(web.get().uri("/me/data").with(person(outsider)))
        .hasStatusOk()
        .bodyText()
        .contains("outsider")
        .doesNotContain("member1");
  }

  @Test
  void givesTheSameAsJson() {
    MvcTestResult json = web.get().uri("/me/data/export.json").with(person(voter)).exchange();
    assertThat(json).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(json).bodyJson().extractingPath("$.vote[0].choice").isEqualTo("GO");
    assertThat(json).bodyJson().extractingPath("$.person[0].name").isEqualTo("member1");
    assertThat(json).bodyJson().extractingPath("$.absence").asArray().isEmpty();
  }

  @Test
  void givesTheSameAsAWorkbook() throws IOException {
    MvcTestResult xlsx = web.get().uri("/me/data/export.xlsx").with(person(voter)).exchange();
    assertThat(xlsx).hasStatusOk();
    byte[] bytes = xlsx.getResponse().getContentAsByteArray();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getSheet("Votes").getRow(1).getCell(2).getStringCellValue()).isEqualTo("GO");
      assertThat(book.getSheet("Person").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Name");
    }
  }

  @Test
  void erasesAMemberWhoVotedInTwoStepsAndTheChainVerifiesAfterEach() {
    people.leave(ADMIN, voter, today());
    round.go();
    assertThat(view(voter).email()).isNotBlank();

    after(LocalDate.of(2026, 9, 10));
    assertThat(view(voter).name()).isEqualTo("member1");
    assertThat(view(voter).email()).isEmpty();
    assertThat(value("select username from account where person_id = ?", voter))
        .startsWith("erased-");
    assertThat(value("select password_hash from account where person_id = ?", voter)).isNull();
    assertThat(value("select count(*) from mail where person_id = ?", voter)).isEqualTo("0");
    assertThat(intact()).isTrue();

    after(LocalDate.of(2036, 3, 10));
    assertThat(view(voter).name()).isEqualTo("Erased person");
    assertThat(intact()).isTrue();
    assertThat(web.get().uri("/record?rollout=" + staged.id()).with(person(auditor())))
        .hasStatusOk()
        .bodyText()
        .contains("Erased person")
        .doesNotContain("member1");
    assertThat(value("select count(*) from ballot_vote where voted_by = ?", voter)).isEqualTo("1");
    assertThat(
            database.queryForList(
                "select facts from audit_record where act = 'person-erased' and subject_id = ?",
                String.class,
                voter.value()))
        .hasSize(2)
        .noneMatch(facts -> facts.contains("member1"));
  }

  @Test
  void erasesWhoNeverVotedOrSignedWholeAtTheEndOfTheTimeAfterLeaving() {
    people.leave(ADMIN, outsider, today());
    after(LocalDate.of(2026, 9, 8));
    assertThat(view(outsider).name()).isEqualTo("outsider");

    after(LocalDate.of(2026, 9, 9));

    assertThat(view(outsider).name()).isEqualTo("Erased person");
    assertThat(view(outsider).email()).isEmpty();
  }

  @Test
  void letsAnAdministratorEraseEarlyOnceTheNameIsTyped() {
    people.leave(ADMIN, voter, today());
    String page = "/admin/erasures/" + voter;
    assertThat(web.get().uri("/admin/erasures").with(administrator(ADMIN.person())))
        .hasStatusOk()
        .bodyText()
        .contains("member1", "voted or signed: part of the governance record");

    assertThat(erasures.erase(ADMIN, voter, "somebody else"))
        .map(refusal -> refusal.reason())
        .contains("privacy.refused.name");
    assertThat(view(voter).email()).isNotBlank();

    assertThat(
            web.post()
                .uri(page)
                .param("name", "member1")
                .with(administrator(ADMIN.person()))
                .with(csrf()))
        .hasRedirectedUrl("/admin/erasures");
    assertThat(view(voter).email()).isEmpty();
    assertThat(view(voter).name()).isEqualTo("member1");
    assertThat(erasures.erase(ADMIN, voter, "member1"))
        .map(refusal -> refusal.reason())
        .contains("privacy.refused.record");
    assertThat(web.get().uri("/admin/erasures").with(person(outsider))).hasStatus(403);
  }

  @Test
  void forgetsLettersThatWentOutLongAgo() {
    postman.goRound();
    assertThat(database.queryForObject("select count(*) from mail", Long.class)).isPositive();

    clock.advance(Duration.ofDays(100));
    postman.goRound();
    round.go();
    assertThat(
            database.queryForObject("select count(*) from mail where state = 'SENT'", Long.class))
        .isZero();
  }

  private void after(LocalDate day) {
    clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    round.go();
  }

  private boolean intact() {
    return trail.verify(Optional.empty(), row -> {}) instanceof Verdict.Unaltered;
  }

  private PersonId auditor() {
    return staged.cast().person("auditor");
  }

  private PersonView view(PersonId person) {
    Map<PersonId, PersonView> found = directory.all(Set.of(person));
    return found.get(person);
  }

  private String value(String sql, PersonId person) {
    return database.queryForObject(sql, String.class, person.value());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
