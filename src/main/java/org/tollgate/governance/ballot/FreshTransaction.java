package org.tollgate.governance.ballot;

import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a use case that may lose a race: whole, each time in a fresh transaction, at most three
 * times. Inside somebody else's transaction it runs once, for only they can start it anew.
 */
@Component
class FreshTransaction {

  private static final int ATTEMPTS = 3;

  private final TransactionTemplate transaction;

  FreshTransaction(PlatformTransactionManager manager) {
    this.transaction = new TransactionTemplate(manager);
  }

  /**
   * @param work is told whether it has lost a race before and should now wait for its turn
   */
  <T> T run(Function<Boolean, T> work) {
    boolean outer = TransactionSynchronizationManager.isActualTransactionActive();
    for (int attempt = 1; attempt < ATTEMPTS && !outer; attempt++) {
      boolean hasLost = attempt > 1;
      try {
        return transaction.execute(status -> work.apply(hasLost));
      } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
        // somebody else was faster: look at what there is now
      }
    }
    return transaction.execute(status -> work.apply(!outer));
  }
}
