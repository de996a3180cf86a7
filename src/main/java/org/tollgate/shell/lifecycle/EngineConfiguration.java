package org.tollgate.shell.lifecycle;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the engine on Tollgate's own database and transactions, so that a domain row and the
 * engine's row commit or roll back together.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  SpringProcessEngineConfiguration engineSettings(
      DataSource database,
      PlatformTransactionManager transactions,
      ResourcePatternResolver files,
      ObjectProvider<TaskGuard> guard,
      Clock clock)
      throws IOException {
    SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
    settings.setDataSource(database);
    settings.setTransactionManager(transactions);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    // ids without a table: fetching a block of them would need a second connection
    settings.setIdGenerator(new StrongUuidGenerator());
    settings.setDeploymentName("process-models");
    settings.setDeploymentResources(models(files));
    settings.setCustomPostBPMNParseListeners(listOf(new TaskGuardAttachment(guard)));
    settings.setCustomPreCommandInterceptorsTxRequired(listOf(new EngineClock(clock)));
    settings.setCustomPreCommandInterceptorsTxRequiresNew(listOf(new EngineClock(clock)));
    work(settings);
    keepQuiet(settings);
    return settings;
  }

  /** All models go in one deployment: what calls and what is called stay of one version. */
  private static Resource[] models(ResourcePatternResolver files) throws IOException {
    Resource[] bpmn = files.getResources("classpath:/process-models/*.bpmn");
    Resource[] dmn = files.getResources("classpath:/process-models/*.dmn");
    Resource[] all = new Resource[bpmn.length + dmn.length];
    System.arraycopy(bpmn, 0, all, 0, bpmn.length);
    System.arraycopy(dmn, 0, all, bpmn.length, dmn.length);
    return all;
  }

  /** The engine adds its own to the lists that it is given. */
  private static <T> List<T> listOf(T first) {
    return new ArrayList<>(List.of(first));
  }

  private static void work(SpringProcessEngineConfiguration settings) {
    // the executor starts when the application is ready and the engine repaired
    settings.setJobExecutorActivate(false);
    // jobs of older models must go on after a restart, though only the newest is deployed then
    settings.setJobExecutorDeploymentAware(false);
    settings.setDefaultNumberOfRetries(3);
    settings.setEnableExceptionsAfterUnhandledBpmnError(true);
  }

  private static void keepQuiet(SpringProcessEngineConfiguration settings) {
    settings.setHistoryCleanupEnabled(false);
    settings.setMetricsEnabled(false);
    settings.setDbMetricsReporterActivate(false);
    settings.setTaskMetricsEnabled(false);
    // a failed job is logged once, by the executor that ran it
    settings.setEnableCmdExceptionLogging(false);
  }

  @Bean
  ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration settings) {
    ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(settings);
    return factory;
  }

  @Bean
  RuntimeService runtimeService(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  TaskService taskService(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Bean
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  ManagementService managementService(ProcessEngine engine) {
    return engine.getManagementService();
  }
}
