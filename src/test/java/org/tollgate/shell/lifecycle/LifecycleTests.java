package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.gate.GateRework;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;
import org.tollgate.testing.Walk;

/** The engine on the real domain: every model at least once. */
@SpringBootTest
@OnTestDatabase
@Import(LifecycleTests.Surroundings.class)
class LifecycleTests {

  @TestConfiguration
  @Import({RolloutFixtures.class, Walk.class})
  static class Surroundings {

    @Bean
    SettableClock testClock() {
      return new SettableClock(RolloutRooms.START);
    }

    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
      return new BCryptPasswordEncoder(4);
    }
  }

  @Autowired private RolloutFixtures fixtures;
  @Autowired private Walk walk;
  @Autowired private SettableClock clock;
  @Autowired private Rollouts rollouts;
  @Autowired private Gates gates;
  @Autowired private GateRework rework;
  @Autowired private Activities activities;
  @Autowired private EngineJobs jobs;
  @Autowired private Reconciliation reconciliation;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private JdbcTemplate database;
  private Staged staged;
  private RolloutId rollout;

  @BeforeEach
  void startsARollout() {
    clock.set(RolloutRooms.START);
    staged = fixtures.accepted();
    rollout = staged.id();
    jobs.runDue();
  }

  @Test
  void opensThePhaseAndWaitsForWhatIsNotDone() {
    assertThat(rollouts.view(rollout).position().open()).isTrue();
    assertThat(waiting()).contains("prep-systems").doesNotContain("prep-charter");
  }

  @Test
  void followsTheWorkOfAPhaseToItsGate() {
    walk.doTheWork(staged);

    assertThat(waiting()).containsExactly("submit-gate");
  }

  @Test
  void goesThroughSixGatesToTheEnd() {
    for (Phase phase : Phase.values()) {
      assertThat(rollouts.view(rollout).position().phase()).isEqualTo(phase);
      walk.gate(staged, Choice.GO);
      jobs.runDue();
    }

    assertThat(rollouts.view(rollout).state()).isEqualTo(RolloutState.CLOSED);
    assertThat(instances()).isZero();
  }

  private List<String> waiting() {
    return tasks.createTaskQuery().processInstanceBusinessKey(rollout.toString()).list().stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  private long instances() {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(rollout.toString())
        .count();
  }
}
