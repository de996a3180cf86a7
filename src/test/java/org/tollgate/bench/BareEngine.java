package org.tollgate.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;

/**
 * The process engine alone, with full history on a database of its own: one passage is eight user
 * tasks in a row (a submission, five votes, a decision, an opening), each completed in its own
 * transaction.
 */
final class BareEngine implements AutoCloseable {

  private final ProcessEngine engine;

  BareEngine(HikariDataSource database) {
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bare");
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    settings.setJobExecutorActivate(false);
    settings.setIdGenerator(new StrongUuidGenerator());
    settings.setMetricsEnabled(false);
    settings.setTaskMetricsEnabled(false);
    this.engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("bench/bare.bpmn")
        .deploy();
  }

  List<String> start(int passages) {
    return IntStream.range(0, passages)
        .mapToObj(n -> engine.getRuntimeService().startProcessInstanceByKey("bare").getId())
        .toList();
  }

  void pass(String instance) {
    TaskService tasks = engine.getTaskService();
    for (int step = 0; step < 8; step++) {
      Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
      tasks.complete(task.getId());
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
