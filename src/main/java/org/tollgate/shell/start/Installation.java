package org.tollgate.shell.start;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes at the first start whether this is a demo; {@link Preflight} holds later starts to it. */
@Component
class Installation {

  Installation(
      JdbcClient database, Clock clock, @Value("${tollgate.kind:production}") String kind) {
    if (database.sql("select count(*) from installation").query(Integer.class).single() == 0) {
      database
          .sql("insert into installation (installation_id, kind, made_at) values (1, ?, ?)")
          .params(kind, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
          .update();
    }
  }
}
