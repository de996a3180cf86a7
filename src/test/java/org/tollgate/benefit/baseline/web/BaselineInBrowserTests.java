package org.tollgate.benefit.baseline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.shared.Phase;
import org.tollgate.testing.Browser;
import org.tollgate.testing.KpiSteps;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Screens;
import org.tollgate.testing.WholeTollgate;

/**
 * Client and implementer agree and lock a baseline at two screens, and somebody reads a verdict.
 */
@WholeTollgate
class BaselineInBrowserTests {

  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private AccountDirectory accounts;
  @Autowired private AutowireCapableBeanFactory beans;

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
  void twoPeopleAgreeAndLockABaselineAndReadTheVerdict() {
    KpiSteps steps = beans.createBean(KpiSteps.class);
    Staged staged = fixtures.inPhase(Phase.KICKOFF);
    Screens screens = new Screens(browser, port, accounts, staged.cast());
    String home = "/rollouts/" + staged.id() + "/kpis";
    define(screens, home);
    bring(screens, home, steps.firstWeek().minusWeeks(30));
    target(screens, home);

    Page director = screens.at("director", home + "/baseline");
    LocalDate first = steps.firstWeek().minusWeeks(30);
    director.getByLabel("Why this version").fill("Twelve weeks of the call log");
    director.getByLabel("Before: from").fill(first.toString());
    director.getByLabel("Before: to").fill(first.plusWeeks(12).minusDays(1).toString());
    director.getByLabel("Go-live").fill(first.plusWeeks(13).toString());
    press(director, "Propose it");
    assertThat(director.getByText("Version 1, to be signed")).isVisible();
    Screens.sign(director);
    assertThat(director.getByText("You have signed")).isVisible();

    Page implementer = screens.at("implementer", home + "/baseline");
    assertThat(implementer.getByText("You sign for the implementer")).isVisible();
    Screens.sign(implementer);
    assertThat(implementer.getByText("the baseline is locked")).isVisible();

    bringAfter(screens, home, first.plusWeeks(17));
    Page sponsor = screens.at("sponsor", home);
    assertThat(sponsor.getByText("Improved").first()).isVisible();
    Screens.follow(sponsor, "Waiting time per call");
    assertThat(sponsor.getByText("Improved: a change of −11.3 s")).isVisible();
    assertThat(sponsor.locator("svg.tg-chart").first()).isVisible();
    assertThat(sponsor.getByText("143")).isVisible();
    assertThat(browser.complaints()).isEmpty();
  }

  private static void define(Screens screens, String home) {
    Page director = screens.at("director", home + "/new");
    director.getByLabel("Name").fill("Waiting time per call");
    director.locator("[id='meaning.problem']").selectOption("Nobody sees all orders of a customer");
    director.getByLabel("Benefit", exact()).fill("callers stay on the line");
    director.getByLabel("Who has the benefit").fill("call centre");
    director.getByLabel("Which way is good").selectOption("LOWER_IS_BETTER");
    director.getByLabel("Numerator").fill("seconds in the queue");
    director.getByLabel("Unit").selectOption("SECONDS");
    director.getByLabel("Source or query").fill("call log");
    director.getByLabel("How often").selectOption("WEEKLY");
    director.getByLabel("Owner").selectOption(new SelectOption().setLabel("team"));
    director.getByLabel("Smallest change worth having").fill("5");
    press(director, "Keep it");
    assertThat(director.getByText("The indicator is defined")).isVisible();
  }

  private static void bring(Screens screens, String home, LocalDate first) {
    Page team = screens.at("team", home + "/series");
    team.getByLabel("File").setInputFiles(file(first, KpiSteps.BEFORE, "52 s"));
    press(team, "Bring it in");
    assertThat(team.getByText("Row 2, column C: “52 s” is no number")).isVisible();
    team.getByLabel("File").setInputFiles(file(first, KpiSteps.BEFORE, "52"));
    press(team, "Bring it in");
    assertThat(team.getByText("The figures are stored")).isVisible();
  }

  private static void bringAfter(Screens screens, String home, LocalDate first) {
    Page team = screens.at("team", home + "/series");
    team.getByLabel("File").setInputFiles(file(first, KpiSteps.AFTER, "44"));
    press(team, "Bring it in");
    assertThat(team.getByText("The figures are stored")).isVisible();
  }

  private static void target(Screens screens, String home) {
    Page team = screens.at("team", home);
    Screens.follow(team, "Waiting time per call");
    team.getByLabel("Target, in the unit").fill("20");
    team.getByLabel("Why it can be reached").fill("Others do it");
    press(team, "Propose it");
    assertThat(team.getByText("no change of the process is linked").first()).isVisible();
    team.getByLabel("Target, in the unit").fill("47");
    team.getByLabel("Why it can be reached").fill("The best week of the twelve");
    press(team, "Propose it");
    assertThat(team.getByText("The target is accepted")).isVisible();
  }

  /** By keyboard, as everything must be usable. */
  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .press("Enter");
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static FilePayload file(LocalDate first, List<Integer> values, String one) {
    StringBuilder csv = new StringBuilder("Indicator;Period;Value\n");
    for (int week = 0; week < values.size(); week++) {
      String value = week == 0 ? one : values.get(week).toString();
      csv.append("K-01;%s;%s\n".formatted(first.plusWeeks(week), value));
    }
    return new FilePayload(
        "series.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
  }
}
