package org.tollgate.benefit.budget;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/**
 * Signs budgets: the client's director the first, and each later one on an exception that the
 * committee agreed to. The signature carries the password and stands under the text that was shown.
 */
@Service
@Transactional
public class BudgetSigning {

  private final BudgetBaselineRepository baselines;
  private final Ledgers ledgers;
  private final BudgetWatch watch;
  private final SigningPassword passwords;
  private final BudgetRights rights;
  private final Clock clock;

  BudgetSigning(
      BudgetBaselineRepository baselines,
      Ledgers ledgers,
      BudgetWatch watch,
      SigningPassword passwords,
      BudgetRights rights,
      Clock clock) {
    this.baselines = baselines;
    this.ledgers = ledgers;
    this.watch = watch;
    this.passwords = passwords;
    this.rights = rights;
    this.clock = clock;
  }

  /** What would be signed now, and why it cannot be, if it cannot. */
  public record Sheet(BudgetText text, Optional<Refusal> barred) {}

  @Transactional(readOnly = true)
  public Sheet sheet(Actor actor, RolloutId rollout) {
    rights.requireSigning(actor, rollout);
    Ledger ledger = ledgers.of(rollout);
    return new Sheet(text(ledger), whyNot(rollout, ledger));
  }

  /**
   * @param shown the digest of the text that was shown
   * @return why it was not signed
   */
  public Optional<Refusal> sign(Actor actor, RolloutId rollout, String shown, String password) {
    rights.requireSigning(actor, rollout);
    Ledger ledger = ledgers.of(rollout);
    BudgetText text = text(ledger);
    Optional<Refusal> refusal =
        whyNot(rollout, ledger)
            .or(
                () ->
                    text.digest().equals(shown)
                        ? Optional.empty()
                        : Optional.of(Refusal.because("budget.refused.stale")))
            .or(() -> confirm(actor, password));
    if (refusal.isEmpty()) {
      UUID mandate = text.number() == 1 ? null : watch.mandate(rollout).orElseThrow();
      baselines.save(
          new BudgetBaseline(
              rollout,
              text,
              mandate,
              actor.person(),
              clock.instant().truncatedTo(ChronoUnit.MICROS)));
      ledger.budget().signed();
    }
    return refusal;
  }

  private Optional<Refusal> whyNot(RolloutId rollout, Ledger ledger) {
    if (rights.isOver(rollout)) {
      return Optional.of(Refusal.because("budget.refused.over"));
    }
    boolean hidden =
        ledger.lines().stream()
            .filter(line -> line.category().isHidden())
            .anyMatch(line -> ledger.amounts(line).planned().signum() > 0);
    if (!hidden) {
      return Optional.of(Refusal.because("budget.refused.no-hidden"));
    }
    return ledger.signed() == null || watch.mandate(rollout).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.because("budget.refused.mandate"));
  }

  private static BudgetText text(Ledger ledger) {
    int number = ledger.signed() == null ? 1 : ledger.signed().number() + 1;
    List<BudgetText.Line> lines =
        ledger.lines().stream()
            .map(
                line ->
                    new BudgetText.Line(
                        line.id(),
                        line.number(),
                        line.category(),
                        line.title(),
                        ledger.amounts(line).planned()))
            .toList();
    return new BudgetText(number, ledger.currency(), lines);
  }

  private Optional<Refusal> confirm(Actor actor, String password) {
    Confirmation confirmation = passwords.confirms(actor, password);
    if (confirmation instanceof Confirmation.Slowed slowed) {
      long seconds = Math.max(1, slowed.delay().toSeconds());
      return Optional.of(Refusal.because("baseline.refused.slowed", seconds));
    }
    return confirmation instanceof Confirmation.Wrong
        ? Optional.of(Refusal.because("baseline.refused.password"))
        : Optional.empty();
  }
}
