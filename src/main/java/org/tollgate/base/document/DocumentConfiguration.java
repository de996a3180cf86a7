package org.tollgate.base.document;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Puts the store into the data folder. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  /** No upload lasts that long. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  @Bean
  DocumentStore documentStore(
      JdbcClient database,
      Clock clock,
      @Value("${tollgate.home:./data}") Path home,
      @Value("${tollgate.documents.evidence-limit:25MB}") DataSize evidenceLimit) {
    DocumentFiles files = new DocumentFiles(home);
    files.discardAbandoned(clock.instant().minus(ABANDONED));
    return new DocumentStore(
        files, database, clock, DocumentLimits.anyTypeUpTo(evidenceLimit.toBytes()));
  }
}
