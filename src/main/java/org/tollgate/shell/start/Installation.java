package org.tollgate.shell.start;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps demo and production apart: a database says which of the two made it, and the other is
 * refused. Real decisions must never stand beside sample ones, nor known passwords open real ones.
 */
@Component
class Installation {

  Installation(
      JdbcClient database, Clock clock, @Value("${tollgate.kind:production}") String kind) {
    Optional<String> made =
        database.sql("select kind from installation").query(String.class).optional();
    if (made.isEmpty()) {
      database
          .sql("insert into installation (installation_id, kind, made_at) values (1, ?, ?)")
          .params(kind, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
          .update();
    } else if (!made.get().equals(kind)) {
      throw new StartRefusedException(
          "a "
              + made.get()
              + " start made this database and this is a "
              + kind
              + " start; they never mix, so choose another data folder (TOLLGATE_HOME)");
    }
  }
}
