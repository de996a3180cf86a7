package org.tollgate.shell.start;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the schema up to date, and refuses one that a newer version made. */
@Configuration
class SchemaConfiguration {

  @Bean
  FlywayMigrationStrategy refusesANewerSchema() {
    return flyway -> {
      for (MigrationInfo applied : flyway.info().applied()) {
        if (applied.getState().isApplied() && !applied.getState().isResolved()) {
          throw new StartRefusedException(
              "a newer version made this database (its schema has step "
                  + applied.getVersion()
                  + ", which this version does not know); start that version");
        }
      }
      migrate(flyway);
    };
  }

  private static void migrate(Flyway flyway) {
    flyway.migrate();
  }
}
