package org.tollgate.governance.ballot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.ballot.BallotFixtures.Committee;
import org.tollgate.governance.rollout.VotingRule.Majority;
import org.tollgate.testing.Browser;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.SettableClock;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnTestDatabase
@Import(BallotFixtures.class)
class BallotBrowserTests {

  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private BallotManagement management;
  @Autowired private Voting voting;
  @Autowired private BallotFixtures.Committees committees;
  @Autowired private BallotFixtures.Question question;
  @Autowired private SettableClock clock;

  private final UUID subject = UUID.randomUUID();
  private Committee committee;
  private BallotId ballot;

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
  void opensABallot() {
    clock.set(BallotFixtures.START);
    committee = committees.of(5, RosterWords.rule(Majority.SIMPLE));
    question.say(
        subject,
        line("ok", "245 of 254 certified; every department at 95 % or more", null, "G5-01"),
        line("stop", "14 of 182,406 records lost; limit 0.1 %", "220 records lost", "G5-07"),
        line("watch", "4 of 6 departments accepted their forms (optional)", null, "G5-12"));
    BallotRequest request =
        new BallotRequest(
            committee.rollout(),
            new BallotRequest.Subject("question", subject),
            committee.director().person(),
            Map.of(committee.voters().get(4).person(), "ballot.barred.evidence-author"),
            clock.instant(),
            null);
    ballot = ((BallotManagement.Opened) management.open(request)).ballot();
  }

  @Test
  void votesConditionallyOnAPhoneWithoutScript() {
    Page page = logIn(committee.chair(), 390, 844, false);
    page.navigate(address("/inbox"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vote: Gate 5")).click();

    Locator owner = page.locator("#o0");
    assertThat(owner).isHidden();
    page.getByText("CONDITIONAL", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(owner).isVisible();
    page.locator("#c0").fill("Back office and group travel accept their report forms.");
    owner.selectOption("Helena Brandt");
    page.locator("#d0").fill("2026-04-17");
    assertThat(page.getByText("and vote CONDITIONAL for the seat Chair.")).isVisible();
    assertThat(page.getByText("and vote GO for the seat Chair.")).isHidden();
    picture(page, "ballot-390");
    page.getByLabel("Password").fill("not the password");
    sign(page);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is not your password");
    assertThat(page.locator("#c0")).hasValue(java.util.regex.Pattern.compile("Back.*"));
    assertThat(page.getByLabel("Password")).hasValue("");

    page.getByLabel("Password").fill(BallotFixtures.PASSWORD);
    sign(page);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your vote is signed");
    assertThat(page.getByText("signed: sha-256")).isVisible();
    assertThat(widthOf(page)).isLessThanOrEqualTo(390);
    picture(page, "ballot-voted-390");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsTheResultWithItsRosterOnADesk() {
    vote(committee.voters().get(0), Choice.GO);
    vote(committee.voters().get(1), Choice.GO);
    vote(committee.voters().get(2), Choice.HOLD);
    Page open = logIn(committee.voters().get(3), 1440, 1000, true);
    open.navigate(address("/ballots/" + ballot));
    picture(open, "ballot-1440");
    vote(committee.voters().get(3), Choice.HOLD);
    Page tied = logIn(committee.chair(), 1440, 1000, true);
    tied.navigate(address("/ballots/" + ballot));
    picture(tied, "ballot-tied-1440");
    tied.getByText("GO", new Page.GetByTextOptions().setExact(true)).first().click();
    tied.locator("#comment").fill("Forms first, then no excuses");
    tied.getByLabel("Password").fill(BallotFixtures.PASSWORD);
    sign(tied);

    assertThat(tied.getByText("Ruth Okafor, chair: GO.")).isVisible();
    assertThat(tied.getByRole(AriaRole.IMG))
        .hasAttribute("aria-label", "2 GO, 0 CONDITIONAL, 2 HOLD, 0 NO-GO, 0 abstentions");
    picture(tied, "ballot-result-1440");
    tied.setViewportSize(390, 844);
    assertThat(widthOf(tied)).isLessThanOrEqualTo(390);
    picture(tied, "ballot-result-390");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tellsTheBarredAndTheSuspendedWhy() {
    management.suspend(ballot, "G5-07 Migration: 220 records lost, limit 182");
    Page page = logIn(committee.chair(), 390, 844, true);
    page.navigate(address("/ballots/" + ballot));
    picture(page, "ballot-suspended-390");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vote on with this fact"))
        .click();
    assertThat(page.getByText("Known when voting")).hasCount(1);
    Page barred = logIn(committee.voters().get(4), 390, 844, true);
    barred.navigate(address("/ballots/" + ballot));
    assertThat(barred.getByText("Prepared evidence for this decision").first()).isVisible();
    assertThat(barred.getByLabel("Password")).hasCount(0);
    picture(barred, "ballot-barred-390");
    barred.navigate(address("/inbox"));
    picture(barred, "inbox-empty-390");
    Page late = logIn(committee.voters().get(3), 1440, 900, true);
    late.navigate(address("/inbox"));
    picture(late, "inbox-1440");
  }

  private void vote(Actor voter, Choice choice) {
    Ticket.Sheet sheet = (Ticket.Sheet) voting.ticket(voter, ballot, Locale.ENGLISH);
    CastVote vote = CastVote.on(sheet, choice, "As said", List.of(), BallotFixtures.PASSWORD);
    assertThat(voting.cast(voter, ballot, vote)).isInstanceOf(VoteResult.Accepted.class);
  }

  private Page logIn(Actor actor, int width, int height, boolean script) {
    Page page = browser.person(width, height, script);
    Browser.logIn(page, address(""), BallotFixtures.username(actor), BallotFixtures.PASSWORD);
    return page;
  }

  private static void sign(Page page) {
    page.getByLabel("Password").press("Enter");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static int widthOf(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
  }

  private static BallotSubjects.Line line(String state, String text, String now, String code) {
    return new BallotSubjects.Line(state, text, now, code, "/g5");
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screens", name + ".png")));
  }
}
