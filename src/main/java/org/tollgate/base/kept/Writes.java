package org.tollgate.base.kept;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the transactions of this process that may have changed the database. What was computed
 * from the records at one count still holds while the count is the same.
 */
@Component
public class Writes implements TransactionExecutionListener {

  private final AtomicLong ended = new AtomicLong();

  /** Grows with each transaction that may have written, also if it was rolled back. */
  public long count() {
    return ended.get();
  }

  /** Whether this thread sees what it has written itself and nobody else sees yet. */
  public boolean isWriting() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  @Override
  public void afterCommit(TransactionExecution transaction, Throwable failure) {
    end(transaction);
  }

  @Override
  public void afterRollback(TransactionExecution transaction, Throwable failure) {
    end(transaction);
  }

  private void end(TransactionExecution transaction) {
    if (!transaction.isReadOnly()) {
      ended.incrementAndGet();
    }
  }
}
