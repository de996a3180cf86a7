package org.tollgate.governance.condition.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.condition.ConditionId;
import org.tollgate.governance.condition.ConditionManagement;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Decision;
import org.tollgate.governance.condition.NewCondition;
import org.tollgate.testing.Browser;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

/** Activities and conditions as people work on them: on a desk, on a phone, without script. */
@WholeTollgate
class WorkInBrowserTests {

  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private AccountDirectory accounts;
  @Autowired private Activities activities;
  @Autowired private ConditionManagement conditions;
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
  void handsInOnAPhoneAndAcceptsOnADeskWithoutScript() {
    Staged staged = fixtures.inPhase(Phase.DIAGNOSIS);
    String list = "/rollouts/" + staged.id() + "/activities";
    Activities.Line line =
        activities.lines(staged.id()).stream()
            .filter(one -> staged.cast().person("lead").equals(one.owner()))
            .findFirst()
            .orElseThrow();
    Page lead = logIn(staged, "lead", 390, 844);
    lead.navigate(address(list));
    picture(lead, "activities-390");
    lead.navigate(address(list + "/" + line.id()));
    lead.getByLabel("File").setInputFiles(file("touchpoints.txt"));
    press(lead, "Hand in");
    assertThat(lead.getByRole(AriaRole.STATUS)).containsText("Handed in.");
    picture(lead, "activity-390");

    Page director = logIn(staged, "director", 1440, 900);
    director.navigate(address(list));
    picture(director, "activities-1440");
    director.getByRole(AriaRole.LINK, named("Accept or return")).click();
    director.getByLabel("Or say what is missing").fill("The phone channel is missing");
    picture(director, "activity-1440");
    press(director, "Return it");
    assertThat(director.getByRole(AriaRole.STATUS)).containsText("open again");
    lead.getByLabel("File").setInputFiles(file("touchpoints-with-phone.txt"));
    press(lead, "Hand in");
    director.reload();
    press(director, "Accept and close the activity");
    assertThat(director.getByText("Closed by its output")).isVisible();
    picture(director, "activity-closed-1440");
    assertThat(activities.mayEnd(staged.id(), line.code())).isTrue();
    director.navigate(address(list + "/new"));
    picture(director, "activity-new-1440");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void claimsAndConfirmsAConditionWithoutScript() {
    Staged staged = fixtures.running();
    set(staged, "member1", 20, "Train the branch managers before their staff");
    ConditionId id = set(staged, "lead", -4, "Agree the fall-back for supplier payments");
    String list = "/rollouts/" + staged.id() + "/conditions";
    Page lead = logIn(staged, "lead", 390, 844);
    lead.navigate(address(list));
    picture(lead, "conditions-390");
    lead.getByRole(AriaRole.LINK, named("C-02")).click();
    picture(lead, "condition-390");
    lead.getByLabel("How it is met").fill("Finance signed the fall-back on Thursday");
    lead.getByLabel("File, if there is one").setInputFiles(file("fall-back.txt"));
    press(lead, "Say it is met");
    assertThat(lead.getByText("neither the owner nor whoever brought")).isVisible();

    Page chair = logIn(staged, "chair", 1440, 900);
    chair.navigate(address(list));
    picture(chair, "conditions-1440");
    chair.navigate(address(list + "/" + id));
    picture(chair, "condition-1440");
    press(chair, "Confirm and close");
    assertThat(chair.getByRole(AriaRole.STATUS)).containsText("The condition is closed.");
    picture(chair, "condition-closed-1440");
    assertThat(browser.complaints()).isEmpty();
  }

  private ConditionId set(Staged staged, String owner, int days, String text) {
    NewCondition wish =
        new NewCondition(
            text,
            staged.cast().person(owner),
            LocalDate.now(clock).plusDays(days),
            Severity.MAJOR,
            Phase.KICKOFF);
    Decision decision = new Decision("gate", UUID.randomUUID());
    return conditions.set(Actor.SYSTEM, staged.id(), decision, List.of(wish)).get(0);
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

  private static FilePayload file(String name) {
    byte[] text = "Channel, owner, problem, aim".getBytes(StandardCharsets.UTF_8);
    return new FilePayload(name, "text/plain", text);
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
