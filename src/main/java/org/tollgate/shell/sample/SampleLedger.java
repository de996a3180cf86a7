package org.tollgate.shell.sample;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which version of the samples a demo's database holds. */
@Component
@Profile("demo")
class SampleLedger {

  private final JdbcClient database;

  SampleLedger(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param complete false if the start that built them was interrupted
   */
  record Held(int version, boolean complete) {}

  Optional<Held> held() {
    return database
        .sql("select sample_version, complete from sample_build")
        .query((row, n) -> new Held(row.getInt(1), row.getBoolean(2)))
        .optional();
  }

  void begin(int version, Instant at) {
    database
        .sql("insert into sample_build values (1, ?, false, ?)")
        .params(version, Timestamp.from(at.truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  void complete() {
    database.sql("update sample_build set complete = true").update();
  }
}
