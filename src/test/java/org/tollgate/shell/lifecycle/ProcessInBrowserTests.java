package org.tollgate.shell.lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.testing.Browser;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;

/** The picture of the process as people see it: drawn, marked, and the same in words. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnTestDatabase
// a database of its own: due jobs of other tests' rollouts are not ours to run
@TestPropertySource(properties = "tollgate.test.alone=process")
@Import({RolloutFixtures.class, Walk.class})
class ProcessInBrowserTests {

  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Walk walk;
  @Autowired private EngineJobs jobs;
  @Autowired private AccountDirectory accounts;
  @Autowired private Rollouts rollouts;
  @Autowired private Checklists checklists;
  private Staged staged;

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

  @BeforeEach
  void goesToKickoff() {
    staged = fixtures.accepted();
    jobs.runDue();
    walk.gate(staged, Choice.GO);
  }

  @Test
  void drawsThePhaseWithWhatIsDoneAndWhatIsUnderWay() {
    jobs.runDue();
    Page page = logIn("director", 1440, 900, true);
    page.navigate(address("/process"));

    Locator picture = page.locator("#process-picture");
    assertThat(picture).hasAttribute("data-warnings", "0");
    assertThat(picture.locator("[data-element-id=kick-seats]"))
        .hasClass(Pattern.compile("tg-bpmn-done"));
    assertThat(picture.locator("[data-element-id=kick-modules]"))
        .hasClass(Pattern.compile("tg-bpmn-now"));
    assertThat(picture.locator("[data-element-id=kick-centre]"))
        .hasClass(Pattern.compile("tg-bpmn-next"));
    assertThat(picture.locator("[data-element-id=kick-goal-acceptance]"))
        .hasClass(Pattern.compile("tg-bpmn-out"));
    assertThat(picture.locator(".tg-bpmn-who").first()).isVisible();
    assertThat(picture.locator(".bjs-powered-by")).isVisible();
    picture(page, "process-phase-1440");

    page.navigate(address("/process?model=crm-rollout"));
    assertThat(picture.locator("[data-element-id=gate-preparation]"))
        .hasClass(Pattern.compile("tg-bpmn-done"));
    assertThat(picture.locator("[data-element-id=phase-kickoff]"))
        .hasClass(Pattern.compile("tg-bpmn-now"));
    picture(page, "process-rollout-1440");
    page.navigate(address("/process?model=gate-review"));
    assertThat(picture).hasAttribute("data-warnings", "0");
    picture(page, "process-gate-1440");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void saysTheSameWithoutScriptOnAPhone() {
    jobs.runDue();
    Page page = logIn("member1", 390, 844, false);
    page.navigate(address("/process"));

    assertThat(page.locator(".tg-steps li")).hasCount(stepsOfKickoff());
    assertThat(page.locator(".tg-steps li[data-element=kick-modules]")).containsText("under way");
    assertThat(page.locator(".tg-steps li[data-element=kick-goal-acceptance]"))
        .containsText("not in this rollout");
    assertThat(page.locator("#process-picture")).isHidden();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    picture(page, "process-390");
  }

  @Test
  void saysThatTheNextPhaseIsOpeningUntilItsTasksAreThere() {
    Page page = logIn("director", 1440, 900, true);
    page.navigate(address("/process"));
    assertThat(page.getByText("Opening phase 2")).isVisible();

    jobs.runDue();
    page.navigate(address("/process"));

    assertThat(page.getByText("Opening phase 2")).hasCount(0);
    assertThat(rollouts.view(staged.id()).position().phase()).isEqualTo(Phase.KICKOFF);
  }

  private int stepsOfKickoff() {
    return (int)
        checklists.activities().stream()
            .filter(activity -> activity.phase() == Phase.KICKOFF)
            .count();
  }

  private String username(PersonId person) {
    return accounts.of(Set.of(person)).get(person).username();
  }

  private Page logIn(String part, int width, int height, boolean script) {
    Page page = browser.person(width, height, script);
    Browser.logIn(
        page,
        "http://127.0.0.1:" + port,
        username(staged.cast().person(part)),
        RolloutFixtures.PASSWORD);
    return page;
  }

  private String address(String page) {
    return "http://127.0.0.1:" + port + "/rollouts/" + staged.id() + page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }
}
