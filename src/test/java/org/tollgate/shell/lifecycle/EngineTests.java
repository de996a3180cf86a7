package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.gate.GateDeadlines;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.rollout.GatePlan;
import org.tollgate.governance.rollout.RolloutManagement;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.SettableClock;

@SpringBootTest
@OnTestDatabase
@Import(EngineTests.Surroundings.class)
class EngineTests {

  @TestConfiguration
  static class Surroundings {
    @Bean
    SettableClock testClock() {
      return new SettableClock(Instant.parse("2026-03-09T08:10:00Z"));
    }
  }

  @MockitoBean private Activities activities;
  @MockitoBean private Gates gates;
  @MockitoBean private GateDeadlines deadlines;
  @Autowired private RolloutManagement rollouts;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  private RolloutId rollout;

  @BeforeEach
  void startsARollout() {
    when(gates.current(any(), any())).thenReturn(Optional.empty());
    Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      days.put(phase, LocalDate.of(2026, 3, 20).plusMonths(phase.number()));
    }
    Actor director = Actor.of(PersonId.random());
    rollout =
        rollouts.draft(
            director,
            RolloutTerms.draft(
                    "Lanternway Travel", OrganisationId.random(), ZoneId.of("Europe/Berlin"))
                .withPlan(GatePlan.of(days)));
    assertThat(rollouts.start(director, rollout)).isEmpty();
  }

  @Test
  void opensTheFirstPhaseInAJobOfItsOwn() {
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(rollout.toString(), "crm-rollout")
                .count())
        .isOne();
    assertThat(open()).isZero();

    runJobs();

    assertThat(open()).isEqualTo(2);
  }

  @Test
  void refusesToEndATaskThatTheDomainHasNotEnded() {
    runJobs();
    Task charter =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(rollout.toString())
            .taskDefinitionKey("prep-charter")
            .singleResult();

    assertThatThrownBy(() -> tasks.complete(charter.getId())).hasMessageContaining("not-ended");

    when(activities.mayEnd(rollout, "prep-charter")).thenReturn(true);
    tasks.complete(charter.getId());
    assertThat(open()).isEqualTo(3);
  }

  @Test
  void passesTasksThatAreEndedAlready() {
    when(activities.mayEnd(any(), anyString())).thenReturn(true);

    runJobs();

    assertThat(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(rollout.toString())
                .singleResult()
                .getTaskDefinitionKey())
        .isEqualTo("submit-gate");
  }

  private long open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(rollout.toString()).count();
  }

  private void runJobs() {
    management
        .createJobQuery()
        .messages()
        .list()
        .forEach(job -> management.executeJob(job.getId()));
  }
}
