package org.tollgate.shell.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;
import org.tollgate.testing.Walk;

/** One application with its engine for all tests that need both; jobs are run by hand. */
@SpringBootTest
@AutoConfigureMockMvc
@OnTestDatabase
@Import(AbstractLifecycle.Surroundings.class)
abstract class AbstractLifecycle {

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

  @Autowired RolloutFixtures fixtures;
  @Autowired Walk walk;
  @Autowired SettableClock clock;
  @Autowired Rollouts rollouts;
  @Autowired EngineJobs jobs;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate database;
  Staged staged;
  RolloutId rollout;

  @BeforeEach
  void startsARollout() {
    clock.set(RolloutRooms.START);
    staged = fixtures.accepted();
    rollout = staged.id();
    jobs.runDue();
  }

  /** The tasks at which the engine waits. */
  List<String> waiting() {
    return tasks.createTaskQuery().processInstanceBusinessKey(rollout.toString()).list().stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  Task task(String key) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(rollout.toString())
        .taskDefinitionKey(key)
        .singleResult();
  }

  long instances() {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(rollout.toString())
        .count();
  }

  RolloutView.Position position() {
    return rollouts.view(rollout).position();
  }

  /** What stands in the record about the rollout. */
  List<Map<String, Object>> record(String act) {
    return database.queryForList(
        "select * from audit_record where act = ? and rollout_id = ?", act, rollout.value());
  }

  /** Deletes every row that the engine keeps about what runs and what ran. */
  void wipe(String... prefixes) {
    List<String> tables =
        database
            .queryForList("select table_name from information_schema.tables", String.class)
            .stream()
            .filter(table -> startsWithOne(table.toUpperCase(Locale.ROOT), prefixes))
            .toList();
    boolean h2 =
        database.queryForObject(
                "select count(*) from information_schema.tables where table_name = 'INDEX_COLUMNS'",
                Long.class)
            > 0;
    if (h2) {
      database.execute("set referential_integrity false");
      tables.forEach(table -> database.execute("truncate table " + table));
      database.execute("set referential_integrity true");
    } else {
      database.execute("truncate table " + String.join(", ", tables) + " cascade");
    }
  }

  private static boolean startsWithOne(String table, String... prefixes) {
    return List.of(prefixes).stream().anyMatch(table::startsWith);
  }
}
