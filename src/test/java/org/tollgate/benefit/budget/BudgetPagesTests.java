package org.tollgate.benefit.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.ExceptionManagement;
import org.tollgate.governance.exceptions.ExceptionView;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.exceptions.Proposal;
import org.tollgate.testing.As;
import org.tollgate.testing.BudgetSteps;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;

@SpringBootTest(
    properties = {
      "tollgate.engine.works-by-itself=false",
      "tollgate.documents.evidence-limit=1MB",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@AutoConfigureMockMvc
@OnTestDatabase
@Import(RolloutFixtures.class)
class BudgetPagesTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private BudgetManagement management;
  @Autowired private BudgetBoard board;
  @Autowired private BudgetSigning signing;
  @Autowired private Exceptions exceptions;
  @Autowired private ExceptionManagement proposing;
  @Autowired private AutowireCapableBeanFactory beans;

  private Staged staged;
  private BudgetSteps steps;

  @BeforeEach
  void stages() {
    staged = fixtures.inPhase(Phase.KICKOFF);
    steps = beans.createBean(BudgetSteps.class);
  }

  @Test
  void isEnteredByItsFormAndShownWithoutHiddenCostToASupplier() {
    assertThat(
            send(
                "director",
                "/lines",
                Map.of(
                    "category", "BUSINESS_TIME",
                    "title", "Key users of sales",
                    "valuation.rate", "420.50",
                    "valuation.rule", "Two days a week, full cost by HR",
                    "planned", "100",
                    "committed", "0",
                    "actual", "0",
                    "toGo", "100",
                    "revision", "0")))
        .hasStatus(302);
    assertThat(
            send(
                "director",
                "/lines",
                Map.of(
                    "category", "SOFTWARE",
                    "title", "Licences",
                    "planned", "60000",
                    "committed", "70000",
                    "actual", "0",
                    "toGo", "60000",
                    "revision", "0")))
        .hasStatus(422)
        .bodyText()
        .contains("What is committed is more");
    none(management.add(director(), id(), BudgetSteps.licences("60000", "60000")));

    assertThat(open("sponsor", ""))
        .hasStatusOk()
        .bodyText()
        .contains("Key users of sales", "42,050", "60,000", "102,050", "not signed yet")
        .doesNotContain("??");
    assertThat(open("implementer", ""))
        .hasStatusOk()
        .bodyText()
        .contains("Licences", "60,000")
        .doesNotContain("Key users", "42,050", "102,050", "Hidden", "??");
    assertThat(open("director", "/lines/new")).bodyText().contains("Backfill").doesNotContain("??");
  }

  @Test
  void isNotSignedWithoutHiddenCostNorTwiceWithoutTheCommittee() {
    none(management.add(director(), id(), BudgetSteps.licences("60000", "60000")));
    assertThat(signing.sheet(director(), id()).barred())
        .contains(Refusal.because("budget.refused.no-hidden"));
    none(management.add(director(), id(), BudgetSteps.keyUsers("120")));
    String shown = signing.sheet(director(), id()).text().digest();

    assertThat(signing.sign(director(), id(), "another", RolloutFixtures.PASSWORD))
        .contains(Refusal.because("budget.refused.stale"));
    assertThat(signing.sign(director(), id(), shown, "wrong"))
        .contains(Refusal.because("baseline.refused.password"));
    assertThat(open("director", "/sign")).bodyText().contains("= 110400.00").doesNotContain("??");
    steps.signAgain(staged);

    assertThat(signing.sheet(director(), id()).barred())
        .contains(Refusal.because("budget.refused.mandate"));
    assertThat(open("director", "")).bodyText().contains("within tolerance", "Signed budgets");
  }

  @Test
  void aBreachOpensOneExceptionByItself() {
    steps.sign(staged);
    raise("60000.01");

    assertThat(about())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(ExceptionView.State.OPEN);
              assertThat(one.course().openedBy()).isEqualTo(Actor.SYSTEM.person());
            });
    raise("90000");
    assertThat(about()).hasSize(1);
    assertThat(open("director", "")).bodyText().contains("beyond tolerance: 30,000 EUR");
    String page = "/rollouts/" + id() + "/exceptions/" + about().get(0).id();
    assertThat(web.perform(get(page).with(As.person(staged.cast().person("implementer")))))
        .bodyText()
        .contains("went beyond the tolerance of the signed budget")
        .doesNotContain("30,000", "??");

    none(
        proposing.propose(
            director(),
            about().get(0).id(),
            "Fewer branches in the first wave, or more money",
            Proposal.goOn(Map.of())));
    Walk walk = beans.createBean(Walk.class);
    walk.vote(staged, about().get(0).course().ballot(), Choice.GO);

    assertThat(about().get(0).state()).isEqualTo(ExceptionView.State.AGREED);
    assertThat(open("director", "")).bodyText().contains("sign the new budget");
    steps.signAgain(staged);
    assertThat(open("director", ""))
        .bodyText()
        .contains("within tolerance: 0 EUR", "Budget 2, signed by director");
  }

  private void raise(String toGo) {
    BudgetBoard.Line licences = board.of(director(), id()).sections().get(0).lines().get(0);
    none(
        management.change(
            director(),
            id(),
            licences.id(),
            licences.revision(),
            BudgetSteps.licences(toGo, toGo)));
  }

  private List<ExceptionView> about() {
    return exceptions.of(id()).stream()
        .filter(one -> one.reason().kind() == Breach.Kind.COST)
        .toList();
  }

  private MvcTestResult open(String part, String page) {
    return web.perform(get(home() + page).with(As.person(staged.cast().person(part))));
  }

  private MvcTestResult send(String part, String page, Map<String, String> fields) {
    MockHttpServletRequestBuilder request =
        post(home() + page).with(As.person(staged.cast().person(part))).with(csrf());
    fields.forEach(request::param);
    return web.perform(request);
  }

  private String home() {
    return "/rollouts/" + id() + "/budget";
  }

  private RolloutId id() {
    return staged.id();
  }

  private Actor director() {
    return staged.cast().director();
  }

  private static void none(Optional<Refusal> refusal) {
    assertThat(refusal).isEmpty();
  }
}
