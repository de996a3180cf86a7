package org.tollgate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;
import org.tollgate.base.shared.PersonId;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.retreat.RetreatManagement;
import org.tollgate.governance.retreat.Retreats;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.As;
import org.tollgate.testing.Cast;
import org.tollgate.testing.KpiSteps;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.StatementLog;
import org.tollgate.testing.Walk;

/**
 * No page sends more statements to the database because it has more to show. Everything is counted
 * that goes through the data source: JPA, plain JDBC and the process engine.
 */
@SpringBootTest
@AutoConfigureMockMvc
@OnTestDatabase
@Import(PageStatementsTests.Surroundings.class)
class PageStatementsTests {

  private static final int FEW = 3;
  private static final int MANY = 22;

  @TestConfiguration
  @Import({RolloutFixtures.class, Walk.class, Plenty.Deeds.class, Plenty.class})
  static class Surroundings {

    @Bean
    static StatementLog statementLog() {
      return new StatementLog();
    }

    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
      return new BCryptPasswordEncoder(4);
    }
  }

  @Autowired private StatementLog log;
  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Plenty plenty;
  @Autowired private Walk walk;
  @Autowired private EngineJobs jobs;
  @Autowired private TransactionOperations transactions;
  @Autowired private Rollouts rollouts;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Activities activities;
  @Autowired private Conditions conditions;
  @Autowired private Exceptions exceptions;
  @Autowired private Retreats retreats;
  @Autowired private RetreatManagement ending;

  private Map<String, Integer> sent;

  @BeforeEach
  void countsAnew() {
    sent = new LinkedHashMap<>();
  }

  @Test
  void sendNoMoreForARolloutThatIsFullThanForOneThatIsNot() {
    Map<String, Integer> few = pagesOfOneRollout(FEW);

    assertThat(pagesOfOneRollout(MANY)).isEqualTo(few);
  }

  @Test
  void sendNoMoreForManyRolloutsAndPeopleThanForFew() {
    Map<String, Integer> few = pagesOfThemAll(FEW);

    assertThat(pagesOfThemAll(MANY)).isEqualTo(few);
  }

  @Test
  void sendFewForTheListOfRollouts() {
    assertThat(pagesOfThemAll(FEW).get("/rollouts")).isLessThanOrEqualTo(24);
  }

  /** Every page of one rollout that has so many of everything, from the first gate to its end. */
  private Map<String, Integer> pagesOfOneRollout(int number) {
    sent = new LinkedHashMap<>();
    Staged staged = plenty.started(number, jobs::runDue);
    plenty.fill(staged, number);
    String home = "/rollouts/" + staged.id();
    RequestPostProcessor director = As.person(staged.cast().person("director"));
    for (String page :
        List.of(
            "",
            "/charter",
            "/seats",
            "/activities",
            "/process",
            "/gates",
            "/gates/1",
            "/budget",
            "/raci/load")) {
      count(page, home + page, director);
    }
    for (String page : List.of("/conditions", "/retreats", "/exceptions")) {
      count(page, home + page, director);
    }
    count("/record", "/record?rollout=" + staged.id(), director);
    count("/inbox", "/inbox", director);
    details(staged, home, director);
    indicators(staged, number, home, director);
    committee(staged, number, home);
    return sent;
  }

  private void details(Staged staged, String home, RequestPostProcessor director) {
    count(
        "one activity",
        home + "/activities/" + activities.lines(staged.id()).get(0).id(),
        director);
    count(
        "one condition",
        home + "/conditions/" + conditions.lines(Set.of(staged.id())).get(staged.id()).get(0).id(),
        director);
    count(
        "one exception", home + "/exceptions/" + exceptions.of(staged.id()).get(0).id(), director);
    count(
        "one seat",
        home + "/seats/" + fixtures.seat(staged.id(), SeatRole.TEAM_MEMBER).id(),
        director);
  }

  /** So many indicators with their history, of which both parties have signed all. */
  private void indicators(Staged staged, int number, String home, RequestPostProcessor director) {
    KpiSteps steps = beans.createBean(KpiSteps.class);
    IndicatorId last = null;
    for (int n = 0; n < number; n++) {
      last = steps.define(staged, steps.waiting(staged));
      steps.bring(staged, last, steps.firstWeek(), KpiSteps.BEFORE);
      steps.target(staged, last, "47");
    }
    steps.lock(staged, "Twelve weeks of the call log");
    for (String page : List.of("", "/new", "/series", "/baseline", "/baseline/versions/1")) {
      count("/kpis" + page, home + "/kpis" + page, director);
    }
    count("one indicator", home + "/kpis/" + last, director);
    count("one waiver", home + "/kpis/" + last + "/waiver", director);
  }

  /**
   * The gate before the committee, with votes that do not settle it yet, and after its decision.
   */
  private void committee(Staged staged, int number, String home) {
    retreats.of(staged.id()).forEach(r -> ending.end(staged.cast().director(), r.id()));
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);
    List<String> voters = plenty.voters(number);
    RequestPostProcessor last = As.person(staged.cast().person(voters.get(voters.size() - 1)));
    walk.vote(staged, ballot, Choice.HOLD, voters.subList(0, voters.size() / 2 - 1));
    count("gate before the committee", home + "/gates/1", last);
    count("ballot", "/ballots/" + ballot, last);
    walk.vote(staged, ballot, Choice.HOLD, voters);
    count("result", "/ballots/" + ballot, last);
    count("round that was decided", home + "/gates/1/rounds/1", last);
    count("next round", home + "/gates/1", last);
  }

  private Map<String, Integer> pagesOfThemAll(int number) {
    sent = new LinkedHashMap<>();
    Cast cast = fixtures.cast();
    // more people than a page shows: a list of several pages is counted, one of a single page not
    fixtures.cast();
    IntStream.range(0, number).forEach(n -> fixtures.accept(fixtures.draft(cast)));
    jobs.runDue();
    IntStream.range(0, number).forEach(n -> fixtures.organisation("Branch " + n));
    RequestPostProcessor director = As.person(cast.person("director"));
    RequestPostProcessor administrator = As.administrator(PersonId.random());
    count("/rollouts", "/rollouts", director);
    count("/portfolio", "/portfolio", director);
    count("/inbox", "/inbox", director);
    count("/record", "/record", director);
    count("/me", "/me", director);
    count("/admin/people", "/admin/people", administrator);
    count("/admin/organisations", "/admin/organisations", administrator);
    count("/operations", "/operations", administrator);
    return sent;
  }

  /** The second time, when what is kept between requests has been filled. */
  private void count(String name, String address, RequestPostProcessor reader) {
    open(address, reader);
    write();
    sent.put(name, log.of(() -> open(address, reader)).size());
  }

  /** So that nothing is shown that an earlier page has kept. */
  private void write() {
    transactions.executeWithoutResult(nothing -> {});
  }

  private void open(String address, RequestPostProcessor reader) {
    assertThat(web.get().uri(address).with(reader).exchange()).as(address).hasStatusOk();
  }
}
