package org.tollgate.shell.lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tollgate.testing.Screens.file;
import static org.tollgate.testing.Screens.follow;
import static org.tollgate.testing.Screens.press;
import static org.tollgate.testing.Screens.sign;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.testing.Browser;
import org.tollgate.testing.Cast;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.Screens;
import org.tollgate.testing.Walk;

/**
 * One rollout as its people live it, each at their own screen: every decision on its page, and each
 * kind of work on its page once; what repeats is brought through the services between.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnTestDatabase
// a database of its own: due jobs of other tests' rollouts are not ours to run
@TestPropertySource(properties = "tollgate.test.alone=whole rollout")
@Import(AbstractLifecycle.Surroundings.class)
class WholeRolloutInBrowserTests {

  private static final List<String> VOTERS = List.of("sponsor", "chair", "member1", "member2");
  private static final LocalDate TODAY = LocalDate.ofInstant(RolloutRooms.START, ZoneOffset.UTC);

  @LocalServerPort private int port;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Walk walk;
  @Autowired private EngineJobs jobs;
  @Autowired private AccountDirectory accounts;
  @Autowired private Activities activities;
  @Autowired private Rollouts rollouts;

  private Screens screens;
  private Staged staged;
  private String home;

  @Test
  void playsARolloutFromItsCharterToItsClosure() {
    try (Browser browser = Browser.start()) {
      Cast cast = fixtures.cast();
      screens = new Screens(browser, port, accounts, cast);
      screens.hire("colleague", fixtures.person("colleague", cast.client()));
      writeTheCharter();
      signTheCharter();

      passPreparationByHand();
      refuseKickoffOnce();
      passDiagnosisBySubstitute();
      passDesignWithACondition();
      pass(Phase.GO_LIVE, "GO");
      pass(Phase.POST_LAUNCH_REVIEW, "GO");

      assertThat(rollouts.view(staged.id()).state()).isEqualTo(RolloutState.CLOSED);
      readTheEnd();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private void writeTheCharter() {
    Cast cast = screens.cast();
    Page page = screens.at("director", "/rollouts");
    follow(page, "Start a rollout");
    page.getByLabel("Name of the rollout").fill("Pinecrest Camps");
    page.locator("[name=template][value=LIGHT]").check();
    page.getByLabel("Client", exact()).selectOption(cast.client().toString());
    page.locator("#i-" + cast.implementer()).check();
    page.getByLabel("Time zone").selectOption("Europe/Berlin");
    press(page, "Save and go on");
    page.getByLabel("Problem 1").fill("Nobody sees all orders of a customer");
    press(page, "Save and go on");
    writeTheGoal(page);
    page.getByLabel("Sales", exact()).check();
    page.getByLabel("Department 1").last().fill("Sales");
    page.getByLabel("Supporter who signs").first().selectOption(cast.person("lead").toString());
    press(page, "Save and go on");
    choose(page, "Sponsor", "sponsor");
    choose(page, "Successor of the sponsor", "successor");
    choose(page, "Chair", "chair");
    press(page, "Save and go on");
    for (Phase phase : Phase.values()) {
      page.locator("#gate-" + phase.number()).fill(TODAY.plusDays(30L * phase.number()).toString());
    }
    page.getByLabel("First report date").fill(TODAY.plusDays(14).toString());
    press(page, "Save and go on");
    home = page.url().replaceAll("^.*(/rollouts/[^/]+)/.*$", "$1");
    staged = new Staged(rollout(home), cast);
    fillTheSeats();
    press(screens.at("director", home + "/charter"), "Ask for the signatures");
  }

  private void writeTheGoal(Page page) {
    page.getByLabel("The goal").fill("Quotes are answered within a day");
    page.getByLabel("Benefit", exact()).fill("Fewer customers go elsewhere");
    page.getByLabel("For whom").fill("Sales desk");
    page.getByLabel("Measured by").fill("Share of quotes answered within 24 hours");
    page.getByLabel("Today's value").fill("61 %");
    page.getByLabel("Target").fill("85 %");
    page.getByLabel("Why it can be achieved").fill("Two branches do it already");
    page.getByLabel("Why now").fill("The season opens in May");
    press(page, "Save and go on");
  }

  /** One seat is added and filled on its pages, the others through the services. */
  private void fillTheSeats() {
    Cast cast = screens.cast();
    Page page = screens.at("director", home + "/seats");
    page.getByLabel("Kind of seat").selectOption("COMMITTEE_MEMBER");
    page.getByLabel("Name of the seat").fill("Finance");
    press(page, "Add a seat");
    page.getByLabel("Holder").selectOption(cast.person("member1").toString());
    press(page, "Change the seat");
    seat(SeatRole.COMMITTEE_MEMBER, "Sales", "member2");
    seat(SeatRole.TEAM_MEMBER, "Front office", "team");
    seat(SeatRole.AUDITOR, "Auditor", "auditor");
    NewSeat lead = NewSeat.of(SeatRole.DEPARTMENT_LEAD, "Sales lead", cast.client());
    fixtures.seat(staged, lead.forDepartment("Sales"), cast.person("lead"));
    NewSeat desk = NewSeat.of(SeatRole.STAFF, "Sales desk", cast.client());
    fixtures.seat(staged, desk.forDepartment("Sales"), cast.person("staff"));
    NewSeat guide = NewSeat.of(SeatRole.CONSULTANT, "Consultant", cast.implementer());
    fixtures.seat(staged, guide, cast.person("consultant"));
    NewSeat builder = NewSeat.of(SeatRole.IMPLEMENTER, "Build", cast.implementer());
    fixtures.seat(staged, builder, cast.person("implementer"));
  }

  private void seat(SeatRole role, String title, String part) {
    OrganisationId client = screens.cast().client();
    fixtures.seat(staged, NewSeat.of(role, title, client), screens.cast().person(part));
  }

  private void signTheCharter() {
    signFromTheInbox("sponsor", "Take on the sponsor's duties");
    signFromTheInbox("successor", "Agree to take over as sponsor");
    signFromTheInbox("lead", "Sign the support of your department");
    Page end = signFromTheInbox("sponsor", "Accept the charter of Pinecrest Camps");
    assertThat(end.getByText("in force")).isVisible();
    jobs.runDue();
  }

  private Page signFromTheInbox(String part, String title) {
    Page page = screens.at(part, "/inbox");
    follow(page, title);
    if (page.getByLabel("Password").count() == 0) {
      follow(page, "Read and sign");
    }
    sign(page);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Signed. The record has it.");
    return page;
  }

  private void passPreparationByHand() {
    Activities.Line first =
        activities.lines(staged.id()).stream()
            .filter(line -> !line.state().isEnded())
            .findFirst()
            .orElseThrow();
    bringAnOutput(first);
    bringEvidence();
    makeAStatement();
    String ballot = prepareAndSubmit(Phase.PREPARATION);
    Page chair = screens.at("chair", "/inbox");
    follow(chair, "Vote: ");
    cast(chair, "GO", "");
    vote(ballot, "GO", VOTERS);
    readTheResult(ballot, "GO");
  }

  private void bringAnOutput(Activities.Line line) {
    String place = home + "/activities/" + line.id();
    Page owner = screens.at(part(line), place);
    owner.getByLabel("File").setInputFiles(file("systems.txt"));
    press(owner, "Hand in");
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("Handed in.");
    String accepting = owner.locator("dt:has-text('Accepts it') + dd").textContent();
    Page judge = screens.at(accepting.replaceAll(",.*", ""), place);
    press(judge, "Accept and close the activity");
    assertThat(judge.getByText("Closed by its output")).isVisible();
  }

  private String part(Activities.Line line) {
    return staged.cast().people().entrySet().stream()
        .filter(entry -> entry.getValue().equals(line.owner()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private void bringEvidence() {
    String place = home + "/gates/1/criteria/" + criterion(EvidenceKind.DOCUMENT);
    Page team = screens.at("team", place);
    team.getByLabel("Bring a document").setInputFiles(file("minutes.txt"));
    press(team, "Upload");
    assertThat(team.getByRole(AriaRole.STATUS)).containsText("stored as evidence");
    Page director = screens.at("director", place);
    director.locator("[name=reply][value=YES]").check();
    press(director, "Store the answer");
    assertThat(director.getByRole(AriaRole.STATUS)).containsText("The answer is stored.");
  }

  private void makeAStatement() {
    String code = criterion(EvidenceKind.STATEMENT);
    Page director = screens.at("director", home + "/gates/1/criteria/" + code);
    director.locator("[name=reply][value=YES]").check();
    director.getByLabel("Statement").fill("Seen and counted by two people");
    press(director, "Store the answer");
    assertThat(director.getByRole(AriaRole.STATUS)).containsText("The answer is stored.");
  }

  private String criterion(EvidenceKind kind) {
    return walk.open(staged.id()).criteria().stream()
        .filter(each -> each.traits().kind() == kind)
        .map(CriterionView::code)
        .findFirst()
        .orElseThrow();
  }

  private void refuseKickoffOnce() {
    String refused = prepareAndSubmit(Phase.KICKOFF);
    vote(refused, "NO-GO", VOTERS);
    readTheResult(refused, "NO-GO");
    assertThat(rollouts.view(staged.id()).position().phase()).isEqualTo(Phase.KICKOFF);

    Page director = screens.at("director", home + "/gates/2");
    follow(director, "Choose what is done again");
    director.locator("[name=codes]").first().check();
    director.getByLabel("Why these").fill("The centre was drawn without the branches");
    press(director, "Reopen these activities");
    assertThat(director.getByRole(AriaRole.STATUS)).containsText("The rework is agreed");

    pass(Phase.KICKOFF, "GO");
    Page again = screens.at("member1", home + "/gates/2/rounds/1");
    assertThat(again.getByText("The committee decided: NO-GO")).isVisible();
    follow(again, "Votes and quorum");
    assertThat(again.getByText("The figures do not bear it")).hasCount(votesNeeded());
  }

  private int votesNeeded() {
    return VOTERS.size() - 1;
  }

  private void passDiagnosisBySubstitute() {
    Page member = screens.at("member1", home + "/seats");
    follow(member, "Finance");
    String colleague = screens.cast().person("colleague").toString();
    member.getByLabel("Who acts for this seat").selectOption(colleague);
    member.getByLabel("First day").fill(TODAY.toString());
    member.getByLabel("Last day").fill(TODAY.plusDays(20).toString());
    press(member, "Name the substitute");
    String ballot = prepareAndSubmit(Phase.DIAGNOSIS);

    vote(ballot, "GO", List.of("colleague"));
    Locator roster = screens.at("chair", ballot).getByText("colleague for member1");
    assertThat(roster).isVisible();
    vote(ballot, "GO", VOTERS);
    Page result = readTheResult(ballot, "GO");
    assertThat(result.getByText("colleague for member1")).isVisible();
  }

  private void passDesignWithACondition() {
    String ballot = prepareAndSubmit(Phase.DESIGN);
    Page chair = screens.at("chair", ballot);
    String lead = screens.cast().person("lead").toString();
    chair.locator("[name=choice][value=conditional]").check();
    chair.locator("#c0").fill("Forms are accepted by the branches");
    chair.locator("#o0").selectOption(lead);
    chair.locator("#d0").fill(TODAY.plusDays(9).toString());
    cast(chair, "CONDITIONAL", "");
    vote(ballot, "GO", List.of("sponsor", "member2"));
    vote(ballot, "HOLD", List.of("member1"));
    readTheResult(ballot, "CONDITIONAL");
    jobs.runDue();
    closeTheCondition();
  }

  private void closeTheCondition() {
    Page owner = screens.at("lead", home + "/conditions");
    follow(owner, "C-01");
    owner.getByLabel("How it is met").fill("All six branches signed their forms");
    press(owner, "Say it is met");
    Page chair = screens.at("chair", home + "/conditions");
    follow(chair, "C-01");
    press(chair, "Confirm and close");
    assertThat(chair.getByRole(AriaRole.STATUS)).containsText("The condition is closed.");
  }

  private void pass(Phase phase, String choice) {
    String ballot = prepareAndSubmit(phase);
    vote(ballot, choice, VOTERS);
    readTheResult(ballot, choice);
    jobs.runDue();
  }

  /** What is missing comes through the services; the director submits on the page. */
  private String prepareAndSubmit(Phase phase) {
    jobs.runDue();
    assertThat(rollouts.view(staged.id()).position().phase()).isEqualTo(phase);
    walk.doTheWork(staged);
    walk.answer(staged);
    jobs.runDue();
    Page director = screens.at("director", home + "/gates/" + phase.number());
    follow(director, "Submit to the committee");
    assertThat(director.getByText("Nothing is in the way")).isVisible();
    press(director, "Submit to the committee");
    String link = director.getByRole(AriaRole.LINK, named("To the ballot")).getAttribute("href");
    return link.replaceAll("[?;].*", "");
  }

  private void vote(String ballot, String choice, List<String> voters) {
    for (String voter : voters) {
      Page page = screens.at(voter, ballot);
      if (page.locator(".tg-outcome").count() > 0) {
        return;
      }
      if (page.getByLabel("Password").count() > 0 && !hasVoted(page)) {
        cast(page, choice, "The figures do not bear it");
      }
    }
  }

  private static boolean hasVoted(Page page) {
    return page.getByText("Your vote so far").count() > 0;
  }

  private static void cast(Page page, String choice, String comment) {
    String word = choice.replace('-', '_').toLowerCase(Locale.ROOT);
    page.locator("[name=choice][value=" + word + "]").check();
    page.locator("#comment").fill(comment);
    sign(page);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your vote is signed");
  }

  private Page readTheResult(String ballot, String outcome) {
    Page page = screens.at("member2", ballot);
    assertThat(page.locator(".tg-outcome")).containsText(outcome);
    return page;
  }

  private void readTheEnd() {
    Page page = screens.at("sponsor", home);
    assertThat(page.getByText("All six gates are passed; the rollout is closed")).isVisible();
    Page record = screens.at("chair", home + "/record");
    press(record, "Verify every row");
    assertThat(record.getByText("Unaltered")).isVisible();
  }

  private void choose(Page page, String seat, String part) {
    page.locator(".tg-field:has(label:has-text('" + seat + "')) select")
        .first()
        .selectOption(screens.cast().person(part).toString());
  }

  private static RolloutId rollout(String home) {
    return new RolloutId(UUID.fromString(home.substring(home.lastIndexOf('/') + 1)));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
