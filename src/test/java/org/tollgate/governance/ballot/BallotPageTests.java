package org.tollgate.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.persistence.EntityManagerFactory;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotFixtures.Committee;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.VotingRule.Majority;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.SettableClock;

@SpringBootTest(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@AutoConfigureMockMvc
@OnTestDatabase
@Import(BallotFixtures.class)
class BallotPageTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 25);

  @Autowired private MockMvcTester web;
  @Autowired private BallotManagement management;
  @Autowired private TransactionOperations transactions;
  @Autowired private Voting voting;
  @Autowired private Ballots ballots;
  @Autowired private BallotFixtures.Committees committees;
  @Autowired private BallotFixtures.Question question;
  @Autowired private SettableClock clock;
  @Autowired private EntityManagerFactory entities;

  private final UUID subject = UUID.randomUUID();
  private Committee committee;

  @BeforeEach
  void startsOnAWednesday() {
    clock.set(BallotFixtures.START);
    committee = committees.of(5, RosterWords.rule(Majority.SIMPLE));
  }

  @Test
  void showsAMemberWhatIsAskedThenTheEvidenceThenTheVoteAndThePasswordLast() {
    BallotId ballot = open(Map.of());

    String page = page(committee.voters().get(3), ballot);

    assertThat(page)
        .containsSubsequence(
            "Open the CRM to all departments?",
            "What is asked",
            "What the evidence says",
            "245 of 254 certified",
            "Your vote",
            "Sign",
            "sha-256 ",
            "type=\"password\"");
    assertThat(page).contains("Open until Sat 4 Apr 2026, 17:40", "0 of 5 entitled have voted");
  }

  @Test
  void castsAVoteAndShowsItOnlyToItsVoter() {
    BallotId ballot = open(Map.of());
    Actor voter = committee.voters().get(3);

    MvcTestResult cast = vote(voter, ballot, "hold", "Not yet & <not> here", Map.of());

    assertThat(cast).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/ballots/" + ballot);
    assertThat(page(voter, ballot))
        .contains("Your vote so far", "Not yet &amp; &lt;not&gt; here", "1 of 5 entitled");
    assertThat(page(committee.chair(), ballot)).doesNotContain("Not yet &amp;");
  }

  @Test
  void castsConditionsWithOwnerAndDate() {
    BallotId ballot = open(Map.of());
    String owner = committee.director().person().toString();

    MvcTestResult cast =
        vote(
            committee.chair(),
            ballot,
            "conditional",
            "",
            Map.of(
                "conditions[0].text", "Forms accepted",
                "conditions[0].owner", owner,
                "conditions[0].due", "2026-04-17",
                "conditions[1].text", "Budget confirmed",
                "conditions[1].owner", owner,
                "conditions[1].due", "2026-04-20",
                "conditions[1].critical", "true"));

    assertThat(cast).hasStatus(HttpStatus.FOUND);
    management.withdraw(ballot);
    BallotView.VoteView vote =
        ballots.view(ballot).roster().stream()
            .filter(BallotView.RosterLine::voted)
            .findFirst()
            .orElseThrow()
            .vote();
    PersonId person = committee.director().person();
    assertThat(vote.conditions())
        .containsExactly(
            new ProposedCondition("Forms accepted", person, LocalDate.of(2026, 4, 17), false),
            new ProposedCondition("Budget confirmed", person, LocalDate.of(2026, 4, 20), true));
  }

  @Test
  void keepsEverythingButThePasswordWhenAVoteIsRefused() {
    BallotId ballot = open(Map.of());

    MvcTestResult refused =
        vote(
            committee.chair(),
            ballot,
            "conditional",
            "so that it is done",
            Map.of("conditions[0].text", "Forms accepted", "conditions[0].due", "2026-04-17"));

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused))
        .contains(
            "Condition 1: choose an owner",
            "Forms accepted",
            "so that it is done",
            "value=\"2026-04-17\"")
        .doesNotContain(BallotFixtures.PASSWORD);
  }

  @Test
  void saysWhatChangedOnAStalePageAndKeepsTheChoice() {
    BallotId ballot = open(Map.of());
    Actor voter = committee.chair();
    String shown = sheet(voter, ballot).text();
    question.say(
        subject,
        new BallotSubjects.Line(
            "stop", "245 of 254 certified", "231 of 254 certified", "G5-01", "/g5"));

    MvcTestResult stale = post(voter, ballot, shown.replace("\n", "\r\n"), "go", "", Map.of());

    assertThat(stale).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(stale))
        .contains("What has changed since you opened the page", "Now: 231 of 254 certified")
        .contains("<del>G5-01 (met): 245 of 254 certified</del>")
        .containsPattern("value=\"go\"[^>]*checked");
  }

  @Test
  void saysWhyBeforeAnybodyBarredTries() {
    Actor author = committee.voters().get(3);
    BallotId ballot = open(Map.of(author.person(), "ballot.barred.evidence-author"));

    assertThat(page(author, ballot))
        .contains("You cannot vote in this ballot", "Prepared evidence for this decision")
        .doesNotContain("type=\"password\"");
    assertThat(page(committee.director(), ballot)).contains("Asked for this decision");
    assertThat(page(committee.chair(), ballot)).contains("Prepared evidence for this decision");
  }

  @Test
  void letsAnAuditorReadButNotVote() {
    BallotId ballot = open(Map.of());
    Actor auditor = committee.stranger();
    committee.fill(
        committee.add(NewSeat.of(SeatRole.AUDITOR, "Auditor", committee.client())), auditor);

    assertThat(page(auditor, ballot))
        .contains("Open the CRM to all departments?", "You hold no seat in this ballot")
        .doesNotContain("type=\"password\"");
    assertThat(post(auditor, ballot, "anything", "go", "", Map.of()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void hidesABallotFromStrangers() {
    BallotId ballot = open(Map.of());

    assertThat(web.perform(get("/ballots/{id}", ballot).with(As.person(PersonId.random()))))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(web.perform(get("/ballots/nonsense").with(As.person(PersonId.random()))))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void tellsASubstituteForWhomTheyVoteAndWhen() {
    Actor standIn = committee.stranger();
    committee.substitute(committee.voters().get(3), standIn, TODAY, TODAY.plusDays(2));
    BallotId ballot = open(Map.of());

    assertThat(page(standIn, ballot)).contains("You vote in place of the holder");
    assertThat(page(committee.chair(), ballot)).contains("Wei Chen for Member 3");
  }

  @Test
  void letsOnlyTheChairGoOnAfterASuspension() {
    BallotId ballot = open(Map.of());
    management.suspend(ballot, "G5-01 People: 231 of 254 certified");

    assertThat(page(committee.voters().get(3), ballot))
        .contains("Suspended", "G5-01 People: 231 of 254 certified")
        .doesNotContain("Vote on with this fact</button>");
    assertThat(page(committee.chair(), ballot)).contains("Vote on with this fact</button>");
    assertThat(resume(committee.voters().get(3), ballot)).hasStatus(HttpStatus.FOUND);
    assertThat(ballots.view(ballot).state()).isEqualTo(BallotView.State.SUSPENDED);
    assertThat(resume(committee.chair(), ballot)).hasStatus(HttpStatus.FOUND);
    assertThat(page(committee.chair(), ballot)).contains("The committee votes with this fact");
  }

  @Test
  void asksTheChairForTheCastingVoteAndShowsHowItWasDecided() {
    committee = committees.of(4, RosterWords.rule(Majority.SIMPLE));
    BallotId ballot = open(Map.of());
    vote(committee.voters().get(0), ballot, "go", "", Map.of());
    vote(committee.voters().get(1), ballot, "go", "", Map.of());
    vote(committee.voters().get(2), ballot, "hold", "Budget", Map.of());
    vote(committee.voters().get(3), ballot, "hold", "Forms", Map.of());

    assertThat(page(committee.voters().get(3), ballot)).contains("A tie: the chair decides");
    assertThat(page(committee.chair(), ballot))
        .contains("Your casting vote")
        .doesNotContain("value=\"abstain\"");
    assertThat(vote(committee.chair(), ballot, "go", "Enough said", Map.of()))
        .hasStatus(HttpStatus.FOUND);

    assertThat(page(committee.voters().get(3), ballot))
        .contains(
            "How it was decided",
            "2 GO, 0 CONDITIONAL, 2 HOLD, 0 NO-GO, 0 abstentions",
            "Ruth Okafor, chair: GO. Enough said",
            "The casting vote of the chair",
            "Budget",
            "Forms");
  }

  @Test
  void showsAWithdrawnBallotWithItsVotes() {
    BallotId ballot = open(Map.of());
    vote(committee.chair(), ballot, "hold", "Later", Map.of());
    management.withdraw(ballot);

    assertThat(page(committee.chair(), ballot)).contains("Withdrawn", "Later");
  }

  @Test
  void readsThePageInTheSameNumberOfStatementsForAnySizeOfCommittee() {
    BallotId small = open(Map.of());
    Actor chair = committee.chair();
    page(chair, small);
    long few = statements(chair, small);
    committee = committees.of(9, RosterWords.rule(Majority.UNANIMOUS));
    BallotId large =
        ((BallotManagement.Opened) management.open(request(UUID.randomUUID(), Map.of()))).ballot();
    for (Actor voter : committee.voters().subList(1, 8)) {
      vote(voter, large, "go", "", Map.of());
    }

    assertThat(statements(committee.chair(), large)).isLessThanOrEqualTo(few);
  }

  @Test
  void showsTheInboxWithTheBallot() {
    BallotId ballot = open(Map.of());
    clock.advance(Duration.ofDays(11));

    MvcTestResult inbox = web.perform(get("/inbox").with(As.person(committee.chair().person())));

    assertThat(inbox).hasStatusOk();
    assertThat(text(inbox))
        .contains(
            "One task is late",
            "Vote: Gate 5 · Lanternway Travel · round 1",
            "Lanternway Travel",
            "/ballots/" + ballot,
            "4 Apr 2026");
    assertThat(text(web.perform(get("/inbox").with(As.person(PersonId.random())))))
        .contains("Nothing waits for you");
  }

  private long statements(Actor reader, BallotId ballot) {
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    // so that nothing is shown that an earlier page has kept
    transactions.executeWithoutResult(nothing -> {});
    statistics.clear();
    page(reader, ballot);
    return statistics.getPrepareStatementCount();
  }

  private BallotId open(Map<PersonId, String> barred) {
    return ((BallotManagement.Opened) management.open(request(subject, barred))).ballot();
  }

  private BallotRequest request(UUID about, Map<PersonId, String> barred) {
    return new BallotRequest(
        committee.rollout(),
        new BallotRequest.Subject("question", about),
        committee.director().person(),
        barred,
        clock.instant(),
        null);
  }

  private String page(Actor reader, BallotId ballot) {
    MvcTestResult result =
        web.perform(get("/ballots/{id}", ballot).with(As.person(reader.person())));
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private MvcTestResult vote(
      Actor voter, BallotId ballot, String choice, String comment, Map<String, String> more) {
    return post(voter, ballot, sheet(voter, ballot).text(), choice, comment, more);
  }

  private MvcTestResult post(
      Actor voter,
      BallotId ballot,
      String shown,
      String choice,
      String comment,
      Map<String, String> more) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.post("/ballots/{id}/vote", ballot)
            .with(As.person(voter.person()))
            .with(csrf())
            .param("choice", choice)
            .param("comment", comment)
            .param("password", BallotFixtures.PASSWORD)
            .param("shownText", shown);
    more.forEach(request::param);
    return web.perform(request);
  }

  private MvcTestResult resume(Actor actor, BallotId ballot) {
    return web.perform(
        MockMvcRequestBuilders.post("/ballots/{id}/resume", ballot)
            .with(As.person(actor.person()))
            .with(csrf()));
  }

  private Ticket.Sheet sheet(Actor voter, BallotId ballot) {
    return (Ticket.Sheet) voting.ticket(voter, ballot, Locale.ENGLISH);
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
