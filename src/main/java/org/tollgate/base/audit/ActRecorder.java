package org.tollgate.base.audit;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Untold;

/**
 * Enters every {@link Recordable} into the chain, in the transaction of the act: both are stored or
 * neither. What survives a rollback is written after it, in a transaction of its own.
 */
class ActRecorder {

  private static final Logger LOG = LoggerFactory.getLogger(ActRecorder.class);

  private final ChainWriter chain;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;
  private final Optional<EntityManagerFactory> entities;

  ActRecorder(
      ChainWriter chain,
      Clock clock,
      PlatformTransactionManager transactions,
      Optional<EntityManagerFactory> entities) {
    this.chain = chain;
    this.clock = clock;
    this.entities = entities;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @EventListener
  void on(Recordable act) {
    ChainRow.Entry entry = ChainRow.Entry.of(act, clock.instant());
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.isSynchronizationActive()) {
      pendingOfThisTransaction().add(entry, act.survivesRollback());
    } else {
      writeAlone(List.of(entry));
    }
  }

  private PendingActs pendingOfThisTransaction() {
    for (TransactionSynchronization known :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof PendingActs pending && pending.belongsTo(this)) {
        return pending;
      }
    }
    PendingActs pending = new PendingActs(this);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  private void writeInThisTransaction(List<ChainRow.Entry> entries) {
    chain.append(entries);
  }

  /** Called when the outer transaction is over; there is nobody left to throw at. */
  private void writeAfterwards(List<ChainRow.Entry> entries) {
    try {
      writeAlone(entries);
    } catch (RuntimeException e) {
      for (ChainRow.Entry entry : entries) {
        LOG.error(
            "Not in the record: {} on {} at {}",
            entry.act(),
            entry.subject(),
            entry.at(),
            Untold.of(e));
      }
    }
  }

  private void writeAlone(List<ChainRow.Entry> entries) {
    ownTransaction.executeWithoutResult(status -> chain.append(entries));
  }

  /**
   * Sends to the database what JPA still holds back. Were it sent with the head locked, two
   * transactions could each wait for what the other has.
   */
  private void flush() {
    entities.ifPresent(ActRecorder::flush);
  }

  private static void flush(EntityManagerFactory factory) {
    Object bound = TransactionSynchronizationManager.getResource(factory);
    if (bound instanceof EntityManagerHolder holder) {
      try {
        holder.getEntityManager().flush();
      } catch (RuntimeException e) {
        // callers know the translated exceptions: a lost optimistic race, a broken constraint
        throw factory instanceof EntityManagerFactoryInfo known && known.getJpaDialect() != null
            ? DataAccessUtils.translateIfNecessary(e, known.getJpaDialect())
            : e;
      }
    }
  }

  /**
   * The acts of one transaction, on their way into the chain. Ordered last, so that the head is
   * locked when everything else is done.
   */
  private static final class PendingActs implements TransactionSynchronization {

    private record Pending(ChainRow.Entry entry, boolean survivesRollback) {}

    private final ActRecorder recorder;
    private final List<Pending> acts = new ArrayList<>();
    private int written;
    private boolean committing;

    PendingActs(ActRecorder recorder) {
      this.recorder = recorder;
    }

    boolean belongsTo(ActRecorder candidate) {
      return recorder == candidate;
    }

    void add(ChainRow.Entry entry, boolean survivesRollback) {
      acts.add(new Pending(entry, survivesRollback));
      if (committing) {
        // told by a synchronization that ran after this one: the head is already locked
        writeNow();
      }
    }

    private void writeNow() {
      recorder.writeInThisTransaction(unwritten());
      written = acts.size();
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (readOnly) {
        return;
      }
      recorder.flush();
      committing = true;
      writeNow();
    }

    @Override
    public void afterCompletion(int status) {
      List<ChainRow.Entry> entries = status == STATUS_COMMITTED ? unwritten() : survivors();
      if (!entries.isEmpty()) {
        recorder.writeAfterwards(entries);
      }
    }

    /** After a commit these are the acts of a read-only transaction, which could not write them. */
    private List<ChainRow.Entry> unwritten() {
      return acts.subList(written, acts.size()).stream().map(Pending::entry).toList();
    }

    private List<ChainRow.Entry> survivors() {
      return acts.stream().filter(Pending::survivesRollback).map(Pending::entry).toList();
    }
  }
}
