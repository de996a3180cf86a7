package org.tollgate.shell.lifecycle;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine's own tables, for a database that no server has opened yet. */
public final class EngineSchema {

  private EngineSchema() {}

  /** Creates what is missing; no model is deployed and nothing runs. */
  public static void create(DataSource database) {
    ProcessEngineConfiguration settings =
        new StandaloneProcessEngineConfiguration()
            .setDataSource(database)
            .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
            .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
            .setJobExecutorActivate(false);
    settings.buildProcessEngine().close();
  }
}
