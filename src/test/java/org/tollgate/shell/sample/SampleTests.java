package org.tollgate.shell.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.Verdict;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.benefit.result.ResultBoard;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.learning.permit.PermitBoard;
import org.tollgate.learning.permit.PermitState;
import org.tollgate.reporting.portfolio.RolloutBoard;
import org.tollgate.reporting.report.Reports;
import org.tollgate.reporting.report.StatusReport;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;

/** The samples as people find them: built through the services, whole, every page readable. */
@SpringBootTest(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@OnTestDatabase
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class SampleTests {

  private static final List<String> PAGES =
      List.of(
          "",
          "/charter",
          "/seats",
          "/activities",
          "/process",
          "/gates",
          "/gates/1",
          "/gates/3",
          "/gates/5",
          "/conditions",
          "/retreats",
          "/exceptions",
          "/plan",
          "/risks",
          "/raci",
          "/reports",
          "/procedures",
          "/training",
          "/permits",
          "/kpis",
          "/kpis/series",
          "/kpis/baseline",
          "/kpis/baseline/versions/1");

  @Autowired private MockMvc web;
  @Autowired private RolloutBoard board;
  @Autowired private Gates gates;
  @Autowired private Conditions conditions;
  @Autowired private PeopleDirectory people;
  @Autowired private AuditTrail record;
  @Autowired private ResultBoard kpis;
  @Autowired private Reports reports;
  @Autowired private PermitBoard permits;
  @Autowired private SampleLedger ledger;
  @Autowired private EntityManagerFactory entities;
  @Autowired private TransactionOperations transactions;
  @Autowired private JdbcTemplate database;
  @Autowired private MessageSource messages;

  @Test
  void tellsOfATravelCompanyInTheMiddleOfGoLive() {
    RolloutView travel = rollout("Lanternway Travel");

    assertThat(travel.position()).isEqualTo(new RolloutView.Position(Phase.GO_LIVE, true, 4));
    assertThat(gates.rounds(travel.id()))
        .filteredOn(round -> round.outcome() != null)
        .extracting(Gates.Round::outcome)
        .containsExactly(
            Outcome.GO, Outcome.GO, Outcome.NO_GO, Outcome.CONDITIONAL, Outcome.CONDITIONAL);
    assertThat(conditions.lines(Set.of(travel.id())).get(travel.id()))
        .filteredOn(line -> line.state() == Conditions.State.OPEN)
        .singleElement()
        .satisfies(line -> assertThat(line.blocks()).isEqualTo(Phase.GO_LIVE));
  }

  @Test
  void reportsWhyTheTravelCompanyIsRed() {
    Actor director = Actor.of(person("Helena Brandt").id());

    StatusReport report =
        reports.sheet(director, rollout("Lanternway Travel").id(), 1).view().report();

    assertThat(report.overall()).isEqualTo(StatusReport.Level.RED);
    assertThat(report.light(StatusReport.Side.RISKS).level())
        .isNotEqualTo(StatusReport.Level.NO_DATA);
    assertThat(report.risks().top()).hasSize(3);
    assertThat(report.trend()).isNotEmpty();
  }

  @Test
  void letsTheTravelCompanysLeadsPassTheirExam() {
    Actor director = Actor.of(person("Helena Brandt").id());

    assertThat(permits.board(director, rollout("Lanternway Travel").id()).lines())
        .extracting(line -> line.permit().state())
        .containsExactly(PermitState.ACTIVE, PermitState.ACTIVE);
  }

  @Test
  void tellsOfAShopAfterGoLive() {
    RolloutView shop = rollout("Quillon Outdoor");

    assertThat(shop.position())
        .isEqualTo(new RolloutView.Position(Phase.POST_LAUNCH_REVIEW, true, 5));
  }

  @Test
  void tellsEveryVerdictThereIsInTheShopAndNoneYetInTheTravelCompany() {
    Actor director = Actor.of(person("Helena Brandt").id());
    assertThat(kpis.of(director, rollout("Quillon Outdoor").id()).outcomes())
        .extracting(org.tollgate.benefit.result.Outcome::word)
        .containsExactly(
            "IMPROVED",
            "IMPROVED",
            "NO_EVIDENCE_OF_CHANGE",
            "WORSE",
            "CHANGED_BUT_SMALL",
            "NOT_COMPARABLE");
    assertThat(kpis.of(director, rollout("Lanternway Travel").id()).outcomes())
        .extracting(org.tollgate.benefit.result.Outcome::word)
        .containsOnly("PENDING")
        .hasSize(3);
  }

  @Test
  void leavesACompleteAndUnbrokenRecord() {
    assertThat(ledger.held()).contains(new SampleLedger.Held(SampleBuilder.VERSION, true));
    assertThat(record.verify()).isInstanceOf(Verdict.Unaltered.class);
  }

  @Test
  void namesEveryActOfTheRecordInThreeLanguages() {
    List<String> acts =
        database.queryForList("select distinct act from audit_record", String.class);

    assertThat(acts).hasSizeGreaterThan(40);
    for (String language : List.of("en", "zh-CN", "ru")) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(acts)
          .filteredOn(act -> messages.getMessage("audit.act." + act, null, "", locale).isEmpty())
          .as(language)
          .isEmpty();
    }
  }

  @Test
  void showsEveryPageToTheDirectorAndFailsForNobody() throws Exception {
    List<String> broken = new ArrayList<>();
    for (String reader : List.of("Helena Brandt", "Henrik Dahl", "Irina Volkova", "Kenji Mori")) {
      for (String page : pages()) {
        int status = status(person(reader), page);
        if (status >= 500 || (reader.equals("Helena Brandt") && status != 200)) {
          broken.add(reader + " " + page + " " + status);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void readsTheListOfTwoRolloutsWithWhatTheirGatesAskAndNoMore() {
    long two = statements(() -> assertThat(list("").getTotalElements()).isEqualTo(2));
    long travel = statements(() -> assertThat(list("Lanternway").getTotalElements()).isOne());

    // only the shop's gate 6 asks for measured figures: indicators, figures, waivers
    assertThat(two).isLessThanOrEqualTo(travel + 3);
  }

  private Stream<String> rolloutPages() {
    return list("").stream()
        .map(line -> "/rollouts/" + line.rollout().id())
        .flatMap(home -> PAGES.stream().map(page -> home + page));
  }

  private List<String> pages() {
    return Stream.concat(Stream.of("/rollouts", "/inbox", "/method", "/me"), rolloutPages())
        .toList();
  }

  private int status(PersonView reader, String page) throws Exception {
    return web.perform(get(page).with(As.person(reader.id())))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private long statements(Runnable work) {
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    // so that nothing is shown that an earlier page has kept
    transactions.executeWithoutResult(nothing -> {});
    statistics.clear();
    work.run();
    return statistics.getPrepareStatementCount();
  }

  private Page<RolloutBoard.Line> list(String text) {
    return board.of(Actor.of(person("Helena Brandt").id()), Set.of(), text, 0);
  }

  private RolloutView rollout(String name) {
    return list(name).getContent().get(0).rollout();
  }

  private PersonView person(String name) {
    return people.ofOrganisations(people.organisations().keySet()).stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
