package org.tollgate.governance.activity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.activity.Activities.Line;
import org.tollgate.governance.activity.Activities.State;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class ActivityPagesTests {

  /** Staging takes time; no test changes what another one reads. */
  private static Staged staged;

  private static Staged small;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Activities activities;
  @Autowired private EntityManagerFactory factory;

  @BeforeEach
  void stagesOnce() {
    if (staged == null) {
      staged = fixtures.inPhase(Phase.DIAGNOSIS);
      small = fixtures.inPhase(Phase.PREPARATION);
    }
  }

  @Test
  void showsBothStrandsOfEachOpenedPhaseToWhoHasASeat() {
    assertThat(open("auditor", list()))
        .hasStatusOk()
        .bodyText()
        .contains("3 Diagnosis", "Management strand", "Technical strand", "1 Preparation")
        .doesNotContain("4 Design</h2>", "??", "/activities/new");
  }

  @Test
  void hidesTheListFromThoseWithoutASeat() {
    assertThat(open("outsider", list())).hasStatus(404);
    assertThat(open("lead", "/rollouts/" + UUID.randomUUID() + "/activities")).hasStatus(404);
    assertThat(open("lead", "/rollouts/not-an-id/activities")).hasStatus(404);
  }

  @Test
  void filtersByPhaseAndByWhatIsOpen() {
    assertThat(open("lead", list() + "?phase=preparation&open=true"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("3 Diagnosis</h2>", "The phase plan");
    assertThat(open("lead", list() + "?phase=nonsense")).hasStatusOk();
  }

  @Test
  void showsAnActivityWithItsReasonInTheMethod() {
    Line line = line(State.OPEN, "lead", 1);

    assertThat(open("lead", page(line)))
        .hasStatusOk()
        .bodyText()
        .contains("/method#p", "Hand in the output", "name=\"file\"")
        .doesNotContain("??", "Leave it out", "Seats and last day");
    assertThat(open("director", page(line)))
        .bodyText()
        .contains("Seats and last day", "Only the person who brings the output");
    assertThat(open("outsider", page(line))).hasStatus(404);
    assertThat(open("lead", list() + "/" + UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void takesAVersionAndGivesItBackAsAnAttachment() {
    Line line = line(State.OPEN, "lead", 0);

    assertThat(upload("lead", line, file("plan.txt", "Channel, owner")))
        .hasStatus(302)
        .hasRedirectedUrl(page(line));
    MvcTestResult saved = open("auditor", page(line) + "/versions/1");
    assertThat(saved)
        .hasStatusOk()
        .hasHeader("X-Content-Type-Options", "nosniff")
        .bodyText()
        .isEqualTo("Channel, owner");
    assertThat(saved.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment")
        .contains("plan.txt");
    assertThat(open("outsider", page(line) + "/versions/1")).hasStatus(404);
    assertThat(open("auditor", page(line) + "/versions/2")).hasStatus(404);
    assertThat(send("lead", page(line) + "/accept", "version", "1"))
        .hasStatus(422)
        .bodyText()
        .contains("Nobody accepts an output of their own");
    assertThat(send("director", page(line) + "/return", "version", "1", "remark", "<b>no</b>"))
        .hasStatus(422)
        .bodyText()
        .contains("&lt;b&gt;no&lt;/b&gt;</textarea>");
    assertThat(send("director", page(line) + "/accept", "version", "1"))
        .hasStatus(302)
        .hasRedirectedUrl(page(line));
    assertThat(activities.mayEnd(staged.id(), line.code())).isTrue();
  }

  @Test
  void refusesAFormWithoutAFileAndOneThatIsTooLargeOrOfAnotherType() {
    Line line = line(State.OPEN, "lead", 1);

    assertThat(web.perform(multipart(page(line) + "/versions").with(csrf()).with(as("lead"))))
        .hasStatus(422)
        .bodyText()
        .contains("no file came with the form");
    assertThat(upload("lead", line, file("empty.txt", ""))).hasStatus(422);
    assertThat(upload("lead", line, file("run.exe", "MZ")))
        .hasStatus(422)
        .bodyText()
        .contains("only these types are taken");
    assertThat(upload("lead", line, file("fake.pdf", "not a PDF")))
        .hasStatus(422)
        .bodyText()
        .contains("its content is not what its name says");
    assertThat(upload("lead", line, file("large.txt", "a".repeat(1_100_000))))
        .hasStatus(422)
        .bodyText()
        .contains("larger than 1 MB");
    assertThat(activities.lines(staged.id())).contains(line);
  }

  @Test
  void refusesWhatTheSeatDoesNotAllow() {
    Line line = line(State.OPEN, "lead", 1);

    assertThat(upload("auditor", line, file("a.txt", "a"))).hasStatus(403);
    assertThat(upload("outsider", line, file("a.txt", "a"))).hasStatus(404);
    assertThat(upload("director", line, file("a.txt", "a"))).hasStatus(422);
    assertThat(send("lead", page(line) + "/leave-out", "reason", "We do not need it"))
        .hasStatus(403);
    assertThat(send("director", page(line) + "/reassign", "due", "2030-01-01"))
        .hasStatus(422)
        .bodyText()
        .contains("choose two seats");
    assertThat(open("lead", list() + "/new")).hasStatus(403);
    assertThat(web.perform(post(page(line) + "/accept").with(as("director")))).hasStatus(403);
  }

  @Test
  void addsAnActivityOfTheRolloutsOwn() {
    assertThat(open("director", list() + "/new")).hasStatusOk().bodyText().doesNotContain("??");
    assertThat(send("director", list() + "/new", "name", "x", "output", "", "due", ""))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing was stored.")
        .doesNotContain("??");
    assertThat(own("due", "2001-01-01"))
        .hasStatusOk()
        .bodyText()
        .contains("cannot lie in the past");
    assertThat(own("due", "2999-01-01")).hasStatus(302).hasRedirectedUrl(list());
    assertThat(open("lead", list())).bodyText().contains("Ask the franchise partners");
  }

  @Test
  void readsALongListInAsManyStatementsAsAShortOne() {
    long few = statements("/rollouts/" + small.id() + "/activities", small);
    long many = statements(list(), staged);

    assertThat(many).isEqualTo(few);
    assertThat(activities.lines(staged.id()).size())
        .isGreaterThan(activities.lines(small.id()).size());
  }

  private MvcTestResult own(String field, String value) {
    return send(
        "director",
        list() + "/new",
        field,
        value,
        "name",
        "Ask the franchise partners",
        "output",
        "Answers of all nine",
        "strand",
        "MANAGEMENT",
        "tier",
        "FUNCTIONAL");
  }

  private long statements(String address, Staged of) {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();
    assertThat(web.perform(get(address).with(As.person(of.cast().person("director")))))
        .hasStatusOk();
    return statistics.getPrepareStatementCount();
  }

  /** The nth activity of this person that closes by a document. */
  private Line line(State state, String part, int nth) {
    return activities.lines(staged.id()).stream()
        .filter(line -> line.phase() == Phase.DIAGNOSIS)
        .filter(line -> staged.cast().person(part).equals(line.owner()))
        .skip(nth)
        .peek(line -> assertThat(line.state()).isIn(state, State.SUBMITTED, State.CLOSED))
        .findFirst()
        .orElseThrow();
  }

  private MvcTestResult upload(String part, Line line, MockMultipartFile file) {
    return web.perform(multipart(page(line) + "/versions").file(file).with(csrf()).with(as(part)));
  }

  private MvcTestResult send(String part, String address, String... fields) {
    var request = post(address).with(csrf()).with(as(part));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }

  private MvcTestResult open(String part, String address) {
    return web.perform(get(address).with(as(part)));
  }

  private static RequestPostProcessor as(String part) {
    return As.person(staged.cast().person(part));
  }

  private static MockMultipartFile file(String name, String text) {
    return new MockMultipartFile(
        "file", name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String list() {
    return "/rollouts/" + staged.id() + "/activities";
  }

  private static String page(Line line) {
    return list() + "/" + line.id();
  }
}
