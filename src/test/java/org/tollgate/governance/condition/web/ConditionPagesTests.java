package org.tollgate.governance.condition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.condition.ConditionId;
import org.tollgate.governance.condition.ConditionManagement;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Conditions.State;
import org.tollgate.governance.condition.Decision;
import org.tollgate.governance.condition.NewCondition;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class ConditionPagesTests {

  /** Staging takes time; each test sets the conditions that it changes. */
  private static Staged staged;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private ConditionManagement management;
  @Autowired private Conditions conditions;
  @Autowired private EntityManagerFactory factory;
  @Autowired private Clock clock;

  @BeforeEach
  void stagesOnce() {
    if (staged == null) {
      staged = fixtures.running();
    }
  }

  @Test
  void saysWhyThereIsNoneAndThatNobodyCanSetOne() {
    Staged fresh = fixtures.running();

    assertThat(
            web.perform(
                get("/rollouts/" + fresh.id() + "/conditions")
                    .with(As.person(fresh.cast().person("auditor")))))
        .hasStatusOk()
        .bodyText()
        .contains("Nobody can set one outside a ballot")
        .doesNotContain("??");
  }

  @Test
  void putsOverdueOnesFirstAndSaysSo() {
    set("lead", 30, "Train the branch managers");
    set("lead", -4, "Agree the fall-back with <finance>");

    MvcTestResult list = open("auditor", list());

    assertThat(list)
        .hasStatusOk()
        .bodyText()
        .contains("overdue", "&lt;finance&gt;", "Gate 2")
        .doesNotContain("??");
    String text = text(list);
    assertThat(text.indexOf("fall-back")).isLessThan(text.indexOf("Train the branch"));
  }

  @Test
  void hidesConditionsFromThoseWithoutASeat() {
    ConditionId id = set("lead", 5, "Agree the fall-back with finance");

    assertThat(open("outsider", list())).hasStatus(404);
    assertThat(open("outsider", page(id))).hasStatus(404);
    assertThat(open("lead", list() + "/" + UUID.randomUUID())).hasStatus(404);
    assertThat(send("outsider", page(id) + "/claim", "note", "Finance signed it")).hasStatus(404);
  }

  @Test
  void closesWithAFileAndASecondPerson() {
    ConditionId id = set("lead", 5, "Agree the fall-back with finance");
    assertThat(open("lead", page(id))).bodyText().contains("name=\"note\"").doesNotContain("??");
    assertThat(open("director", page(id)))
        .bodyText()
        .contains("Only the owner brings the evidence", "Another owner")
        .doesNotContain("name=\"note\"");

    assertThat(claim("lead", id, "Finance signed the limit", file("limit.txt", "100 000")))
        .hasStatus(302)
        .hasRedirectedUrl(page(id));
    assertThat(open("auditor", page(id) + "/evidence/1"))
        .hasStatusOk()
        .hasHeader("X-Content-Type-Options", "nosniff")
        .bodyText()
        .isEqualTo("100 000");
    assertThat(open("outsider", page(id) + "/evidence/1")).hasStatus(404);
    assertThat(open("lead", page(id) + "/evidence/0")).hasStatus(404);

    assertThat(send("lead", page(id) + "/confirm", "claim", "1"))
        .hasStatus(422)
        .bodyText()
        .contains("A second person must confirm");
    assertThat(send("auditor", page(id) + "/confirm", "claim", "1")).hasStatus(403);
    assertThat(send("chair", page(id) + "/confirm", "claim", "1")).hasStatus(302);
    assertThat(state(id)).isEqualTo(State.CLOSED);
    assertThat(open("lead", list() + "?closed=true")).bodyText().contains(code(id));
  }

  @Test
  void keepsWhatWasTypedWhenItIsRefused() {
    ConditionId id = set("lead", 5, "Agree the fall-back with finance");

    assertThat(send("lead", page(id) + "/claim", "note", "<i>done"))
        .hasStatus(422)
        .bodyText()
        .contains("&lt;i&gt;done</textarea>", "Nothing was stored");
    assertThat(claim("lead", id, "Finance signed the limit", file("run.exe", "MZ")))
        .hasStatus(422)
        .bodyText()
        .contains("only these types are taken", "Finance signed the limit</textarea>");
    assertThat(claim("lead", id, "Finance signed it", file("big.txt", "a".repeat(1_100_000))))
        .hasStatus(422)
        .bodyText()
        .contains("larger than 1 MB");
    assertThat(state(id)).isEqualTo(State.OPEN);
  }

  @Test
  void letsTheDirectorNameAnotherOwner() {
    ConditionId id = set("lead", 5, "Agree the fall-back with finance");

    assertThat(send("director", page(id) + "/reassign"))
        .hasStatus(422)
        .bodyText()
        .contains("nobody acts for the seat");
    assertThat(send("lead", page(id) + "/reassign", "person", id("member1"))).hasStatus(403);
    assertThat(send("director", page(id) + "/reassign", "person", id("auditor"))).hasStatus(422);
    assertThat(send("director", page(id) + "/reassign", "person", "nobody")).hasStatus(404);
    assertThat(send("director", page(id) + "/reassign", "person", id("member1"))).hasStatus(302);
    assertThat(open("member1", page(id))).bodyText().contains("New owner: member1");
  }

  @Test
  void readsALongListInAsManyStatementsAsAShortOneAndPagesIt() {
    Staged many = fixtures.running();
    Staged few = fixtures.running();
    set(few, "lead", 5, "Agree the fall-back with finance");
    IntStream.range(0, 60).forEach(i -> set(many, "lead", i, "Agree point " + i + "."));

    assertThat(statements(many)).isEqualTo(statements(few));
    String second = "/rollouts/" + many.id() + "/conditions?page=1";
    assertThat(web.perform(get(second).with(As.person(many.cast().person("lead")))))
        .hasStatusOk()
        .bodyText()
        .contains("Agree point 25.", "Page 2 of 3")
        .doesNotContain("Agree point 24.", "Agree point 50.");
  }

  private long statements(Staged of) {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();
    assertThat(
            web.perform(
                get("/rollouts/" + of.id() + "/conditions")
                    .with(As.person(of.cast().person("lead")))))
        .hasStatusOk();
    return statistics.getPrepareStatementCount();
  }

  private ConditionId set(String owner, int days, String text) {
    return set(staged, owner, days, text);
  }

  private ConditionId set(Staged where, String owner, int days, String text) {
    NewCondition wish =
        new NewCondition(
            text,
            where.cast().person(owner),
            LocalDate.now(clock).plusDays(days),
            Severity.MAJOR,
            Phase.KICKOFF);
    Decision decision = new Decision("gate", UUID.randomUUID());
    return management.set(Actor.SYSTEM, where.id(), decision, List.of(wish)).get(0);
  }

  private Conditions.Line line(ConditionId id) {
    return conditions.lines(Set.of(staged.id())).get(staged.id()).stream()
        .filter(line -> line.id().equals(id.value()))
        .findFirst()
        .orElseThrow();
  }

  private State state(ConditionId id) {
    return line(id).state();
  }

  private String code(ConditionId id) {
    return line(id).code();
  }

  private MvcTestResult claim(String part, ConditionId id, String note, MockMultipartFile file) {
    return web.perform(
        multipart(page(id) + "/claim").file(file).param("note", note).with(csrf()).with(as(part)));
  }

  private MvcTestResult send(String part, String address, String... fields) {
    var request = multipart(address);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request.with(csrf()).with(as(part)));
  }

  private MvcTestResult open(String part, String address) {
    return web.perform(get(address).with(as(part)));
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static RequestPostProcessor as(String part) {
    return As.person(staged.cast().person(part));
  }

  private static String id(String part) {
    return staged.cast().person(part).toString();
  }

  private static MockMultipartFile file(String name, String text) {
    return new MockMultipartFile(
        "file", name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String list() {
    return "/rollouts/" + staged.id() + "/conditions";
  }

  private static String page(ConditionId id) {
    return list() + "/" + id;
  }
}
