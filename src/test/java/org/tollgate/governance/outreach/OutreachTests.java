package org.tollgate.governance.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.task.Inbox;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.OutreachSteps;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

@SpringBootTest(
    properties = {
      "tollgate.engine.works-by-itself=false",
      "tollgate.documents.evidence-limit=1MB",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@AutoConfigureMockMvc
@OnTestDatabase
@Import(RolloutFixtures.class)
class OutreachTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private OutreachManagement management;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient database;
  @Autowired private AutowireCapableBeanFactory beans;

  private Staged staged;
  private OutreachSteps steps;

  @BeforeEach
  void stages() {
    staged = fixtures.inPhase(Phase.KICKOFF);
    steps = beans.createBean(OutreachSteps.class);
  }

  @Test
  void aLineSendsItselfOnceOnItsDayAndIsConfirmed() {
    String never = "2999-12-31";
    assertThat(
            send(
                "team",
                "/lines",
                "subject",
                "Later",
                "ru",
                "Позже",
                "audience",
                "COMMITTEE",
                "day",
                never))
        .as("a box that is not ticked sends nothing")
        .hasStatus(302);
    assertThat(steps.lines(staged)).hasSize(1);
    management.drop(staged.cast().director(), staged.id(), steps.lines(staged).get(0).id());
    UUID line = steps.plan(staged, Audience.DEPARTMENTS);
    steps.send();
    steps.send();

    LineView sent = steps.lines(staged).get(0);
    PersonId lead = staged.cast().person("lead");
    assertThat(sent.read()).containsOnlyKeys(lead, staged.cast().person("staff"));
    assertThat(letters(lead)).isEqualTo(1);
    assertThat(letters(staged.cast().person("chair"))).isZero();
    assertThat(inbox.of(staged.cast().actor("lead"), 0).entries())
        .extracting(Inbox.Entry::title)
        .contains("outreach.work");

    assertThat(send("lead", "/lines/" + line + "/read")).hasStatus(302);
    assertThat(steps.lines(staged).get(0).confirmed()).isEqualTo(1);
    assertThat(inbox.of(staged.cast().actor("lead"), 0).entries())
        .extracting(Inbox.Entry::title)
        .doesNotContain("outreach.work");
    assertThat(management.drop(staged.cast().director(), staged.id(), line))
        .contains(Refusal.because("outreach.refused.sent"));
  }

  @Test
  void aWorryIsAnsweredByItsOwnerAndReadByAll() {
    UUID voice = steps.worry(staged, "lead");
    assertThat(send("staff", "/voices/" + voice + "/answer", "words", "No")).hasStatus(403);
    assertThat(send("lead", "/voices/" + voice + "/answer", "words", "The import does it"))
        .hasStatus(302);

    assertThat(
            web.perform(
                get("/rollouts/" + staged.id() + "/outreach")
                    .with(As.person(staged.cast().person("auditor")))))
        .hasStatusOk()
        .bodyText()
        .contains("Worry · Back office", "The import does it")
        .doesNotContain("??", "Keep the answer");
    assertThat(
            web.perform(
                get("/rollouts/" + staged.id() + "/outreach")
                    .with(As.person(staged.cast().person("director")))))
        .bodyText()
        .contains("Plan a line")
        .doesNotContain("??");
  }

  private long letters(PersonId person) {
    return database
        .sql("select count(*) from mail where person_id = :person and kind = 'outreach'")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  private MvcTestResult send(String part, String page, String... fields) {
    var request =
        post("/rollouts/" + staged.id() + "/outreach" + page)
            .with(As.person(staged.cast().person(part)))
            .with(csrf());
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
    }
    return web.perform(request);
  }
}
