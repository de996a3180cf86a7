package org.tollgate.base.audit;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the record together at the start. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  ChainStore chainStore(JdbcClient database) {
    return new ChainStore(database);
  }

  @Bean
  RecordKey recordKey(ChainStore store, @Value("${tollgate.home:./data}") Path home) {
    return RecordKey.atStart(store, home);
  }

  @Bean
  InstallationKey installationKey(@Value("${tollgate.home:./data}") Path home) {
    return InstallationKey.atStart(home);
  }

  @Bean
  ActRecorder actRecorder(
      ChainStore store,
      RecordKey key,
      Clock clock,
      PlatformTransactionManager transactions,
      Optional<EntityManagerFactory> entities) {
    return new ActRecorder(new ChainWriter(store, key), clock, transactions, entities);
  }

  @Bean
  AuditTrail auditTrail(DataSource dataSource, RecordKey key) {
    return new AuditTrail(dataSource, key);
  }

  @Bean
  RecordReading recordReading(AuditTrail trail, Optional<RecordAccess> access) {
    return new RecordReading(trail, access);
  }
}
