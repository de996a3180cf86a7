package org.tollgate.base.api;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a thing only in the version that the client has seen. Looking and changing share one
 * transaction, so that the version that was compared is the one the database holds the change to.
 */
@Component
public class GuardedChange {

  private final TransactionTemplate transaction;

  GuardedChange(PlatformTransactionManager database) {
    this.transaction = new TransactionTemplate(database);
  }

  /**
   * @param header what the client sent as {@code If-Match}, or null
   * @throws DeclinedException with 412 if there is a newer version
   */
  public <T> T run(String header, LongSupplier version, Supplier<T> change) {
    if (header == null) {
      return change.get();
    }
    return transaction.execute(
        status -> {
          Expected.require(header, version.getAsLong());
          return change.get();
        });
  }
}
