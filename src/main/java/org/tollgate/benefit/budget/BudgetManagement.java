package org.tollgate.benefit.budget;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;

/** The director enters what things cost; the client's director also what only the client sees. */
@Service
@Transactional
public class BudgetManagement {

  private final BudgetRepository budgets;
  private final BudgetLineRepository lines;
  private final Ledgers ledgers;
  private final BudgetWatch watch;
  private final RolloutAccess access;
  private final Rollouts rollouts;

  BudgetManagement(
      BudgetRepository budgets,
      BudgetLineRepository lines,
      Ledgers ledgers,
      BudgetWatch watch,
      RolloutAccess access,
      Rollouts rollouts) {
    this.budgets = budgets;
    this.lines = lines;
    this.ledgers = ledgers;
    this.watch = watch;
    this.access = access;
    this.rollouts = rollouts;
  }

  public Optional<Refusal> add(Actor actor, RolloutId rollout, Entry entry) {
    require(actor, rollout, entry.category());
    Optional<Refusal> refusal = whyNot(rollout, entry);
    if (refusal.isPresent()) {
      return refusal;
    }
    Ledger ledger = ledgers.of(rollout);
    if (ledger.budget() == null) {
      budgets.save(new Budget(rollout, ledger.currency()));
    }
    int number = ledger.lines().stream().mapToInt(BudgetLine::number).max().orElse(0) + 1;
    lines.save(new BudgetLine(actor, rollout, number, entry));
    watch.look(rollout);
    return Optional.empty();
  }

  /**
   * @param revision what the line had when it was read; another one refuses the change
   */
  public Optional<Refusal> change(
      Actor actor, RolloutId rollout, UUID id, int revision, Entry entry) {
    BudgetLine line = load(actor, rollout, id);
    require(actor, rollout, entry.category());
    if (line.revision() != revision) {
      return Optional.of(Refusal.because("budget.refused.changed"));
    }
    Optional<Refusal> refusal = whyNot(rollout, entry);
    if (refusal.isEmpty()) {
      line.enter(actor, entry);
      lines.save(line);
      watch.look(rollout);
    }
    return refusal;
  }

  /** Only a line that was never approved and costs nothing yet; another is set to nothing to go. */
  public Optional<Refusal> remove(Actor actor, RolloutId rollout, UUID id) {
    BudgetLine line = load(actor, rollout, id);
    Entry.Quantities held = line.entry().quantities();
    boolean spent = held.actual().signum() > 0 || held.committed().signum() > 0;
    boolean approved =
        ledgers.of(rollout).baselines().stream()
            .anyMatch(one -> one.approved().containsKey(line.id()));
    if (spent || approved) {
      return Optional.of(Refusal.because("budget.refused.kept"));
    }
    if (rollouts.view(rollout).state().isOver()) {
      return Optional.of(Refusal.because("budget.refused.over"));
    }
    lines.delete(line);
    return Optional.empty();
  }

  private BudgetLine load(Actor actor, RolloutId rollout, UUID id) {
    access.require(actor, rollout, Right.DIRECT);
    BudgetLine line =
        lines
            .findById(id)
            .filter(one -> one.rollout().equals(rollout))
            .orElseThrow(() -> new NotFoundException("budget line", id));
    require(actor, rollout, line.category());
    return line;
  }

  private void require(Actor actor, RolloutId rollout, Category category) {
    access.require(actor, rollout, Right.DIRECT);
    if (category.isClientOnly()) {
      access.require(actor, rollout, Right.READ_CLIENT_ONLY);
    }
  }

  private Optional<Refusal> whyNot(RolloutId rollout, Entry entry) {
    if (rollouts.view(rollout).state().isOver()) {
      return Optional.of(Refusal.because("budget.refused.over"));
    }
    Entry.Quantities given = entry.quantities();
    BigDecimal forecast = given.actual().add(given.toGo());
    return given.committed().compareTo(forecast) > 0
        ? Optional.of(Refusal.because("budget.refused.committed"))
        : Optional.empty();
  }
}
