package org.tollgate.governance.planboard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.NewMilestone.Duty;
import org.tollgate.governance.plan.PlanManagement;
import org.tollgate.governance.plan.Predecessor;
import org.tollgate.governance.raci.Letter;
import org.tollgate.governance.raci.RaciManagement;
import org.tollgate.governance.raci.RowKey;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.schedule.LinkType;
import org.tollgate.testing.Browser;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

/** The director slips a milestone: on a desk, without script, and looks at it on a phone. */
@WholeTollgate
class PlanInBrowserTests {

  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private AccountDirectory accounts;
  @Autowired private PlanManagement management;
  @Autowired private RaciManagement duties;
  @Autowired private Clock clock;

  @BeforeAll
  static void startTheBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void slipsAMilestoneAndSeesTheTimelineAndTheEndangeredGate() {
    Staged staged = fixtures.running();
    MilestoneId first = add(staged, milestone("Order interface tested", 20, Duty.none()));
    add(
        staged,
        milestone("Papers of the gate complete", 28, Duty.none().forGate(Phase.PREPARATION))
            .after(List.of(new Predecessor(first.value(), LinkType.FS, 5))));
    String plan = "/rollouts/" + staged.id() + "/plan";

    Page director = logIn(staged, "director", 1440, 900);
    director.navigate(address(plan));
    assertThat(director.getByText("no gate is endangered")).isVisible();
    picture(director, "plan-1440");
    director.getByRole(AriaRole.LINK, named("Order interface tested")).first().click();
    director.getByLabel("Expected on").fill(today().plusDays(29).toString());
    director.getByLabel("Why").fill("Refund messages reworked");
    press(director, "See what moves with it");
    assertThat(director.getByText("1 milestone moves with it")).isVisible();
    assertThat(director.getByText("Gate 1").first()).isVisible();
    picture(director, "plan-preview-1440");
    press(director, "Move these forecasts");
    assertThat(director.getByRole(AriaRole.STATUS)).containsText("The forecasts are moved");
    assertThat(director.getByText("Gate 1 is endangered")).isVisible();
    picture(director, "plan-slipped-1440");

    Page auditor = logIn(staged, "auditor", 390, 844);
    auditor.navigate(address(plan));
    assertThat(auditor.getByText("Gate 1 is endangered")).isVisible();
    picture(auditor, "plan-390");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void mendsAnErrorOfTheDutiesByKeyboard() {
    Staged staged = fixtures.inPhase(Phase.KICKOFF);
    SeatId director = fixtures.seat(staged.id(), SeatRole.DIRECTOR).id();
    SeatId sponsor = fixtures.seat(staged.id(), SeatRole.SPONSOR).id();
    RowKey gate = RowKey.gate(Phase.DESIGN);
    Map<SeatId, Set<Letter>> letters = Map.of(director, Set.of(Letter.R));
    duties.set(staged.cast().director(), staged.id(), gate, 0, letters);

    Page page = logIn(staged, "director", 1440, 900);
    page.navigate(address("/rollouts/" + staged.id() + "/raci"));
    assertThat(page.getByText("Nobody has the A: give it to one seat.")).isVisible();
    page.getByRole(AriaRole.LINK, named("Mend the row")).press("Enter");
    page.locator("#seat-" + sponsor).focus();
    page.keyboard().press("A");
    press(page, "Keep it");

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("The row is changed");
    assertThat(page.getByText("Nobody has the A: give it to one seat.")).hasCount(0);
    picture(page, "raci-mended-1440");
    assertThat(browser.complaints()).isEmpty();
  }

  private MilestoneId add(Staged staged, NewMilestone wish) {
    return ((PlanManagement.Addition.Added)
            management.add(staged.cast().director(), staged.id(), wish))
        .milestone();
  }

  private NewMilestone milestone(String name, int day, Duty duty) {
    return NewMilestone.of(name, MilestoneKind.CONTRACT, duty, today().plusDays(day));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private String username(PersonId person) {
    return accounts.of(Set.of(person)).get(person).username();
  }

  private Page logIn(Staged staged, String part, int width, int height) {
    Page page = browser.person(width, height, false);
    Browser.logIn(
        page, address(""), username(staged.cast().person(part)), RolloutFixtures.PASSWORD);
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** By keyboard, as everything must be usable. */
  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).press("Enter");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void picture(Page page, String name) {
    int width = page.viewportSize().width;
    Object wide = page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) wide).intValue()).as(name).isLessThanOrEqualTo(width);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screens", name + ".png")));
  }
}
