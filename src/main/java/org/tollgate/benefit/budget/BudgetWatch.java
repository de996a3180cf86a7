package org.tollgate.benefit.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.ExceptionOpening;
import org.tollgate.governance.exceptions.ExceptionView;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.exceptions.Proposal;
import org.tollgate.governance.rollout.Rollouts;

/**
 * Opens an exception by itself where the forecast is beyond what was signed by more than the
 * tolerance (M24, P17). It ends in a new signed budget or a stop; while the committee declines,
 * only a still higher forecast opens another.
 */
@Service
@Transactional
class BudgetWatch implements HourlyDuty {

  private final BudgetRepository budgets;
  private final Ledgers ledgers;
  private final Exceptions exceptions;
  private final ExceptionOpening opening;
  private final Rollouts rollouts;

  BudgetWatch(
      BudgetRepository budgets,
      Ledgers ledgers,
      Exceptions exceptions,
      ExceptionOpening opening,
      Rollouts rollouts) {
    this.budgets = budgets;
    this.ledgers = ledgers;
    this.exceptions = exceptions;
    this.opening = opening;
    this.rollouts = rollouts;
  }

  @Override
  public String name() {
    return "budgets beyond tolerance";
  }

  /** A tolerance may change, a rollout may go on again, without anybody touching a line. */
  @Override
  public void perform() {
    budgets.all().stream().map(RolloutId::new).forEach(this::look);
  }

  void look(RolloutId rollout) {
    Ledger ledger = ledgers.of(rollout);
    boolean breach =
        ledger.signed() != null
            && !ledger.isWithinTolerance()
            && ledger.budget().isNews(ledger.excess());
    if (!breach || !rollouts.view(rollout).isRunning()) {
      return;
    }
    List<ExceptionView> about = aboutCost(rollout);
    boolean waits = about.stream().anyMatch(one -> !one.state().isOver());
    if (waits || mandate(ledger, about).isPresent()) {
      return;
    }
    opening.open(rollout, Breach.Kind.COST);
    ledger.budget().alarmed(ledger.excess());
    budgets.save(ledger.budget());
  }

  /** The agreed exception that the next signature carries out. */
  Optional<UUID> mandate(RolloutId rollout) {
    return mandate(ledgers.of(rollout), aboutCost(rollout));
  }

  private static Optional<UUID> mandate(Ledger ledger, List<ExceptionView> about) {
    return about.stream()
        .filter(one -> one.state() == ExceptionView.State.AGREED)
        .filter(one -> one.proposal().kind() == Proposal.Kind.CONTINUE)
        .map(one -> one.id().value())
        .filter(id -> ledger.baselines().stream().noneMatch(one -> id.equals(one.mandate())))
        .filter(
            id ->
                ledger.signed() == null
                    || about.stream()
                        .filter(one -> one.id().value().equals(id))
                        .anyMatch(
                            one -> one.course().decidedAt().isAfter(ledger.signed().signedAt())))
        .findFirst();
  }

  private List<ExceptionView> aboutCost(RolloutId rollout) {
    return exceptions.of(rollout).stream()
        .filter(one -> one.reason().kind() == Breach.Kind.COST)
        .toList();
  }
}
