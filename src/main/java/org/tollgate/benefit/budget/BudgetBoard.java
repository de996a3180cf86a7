package org.tollgate.benefit.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planrule.PlanRules.Tolerance;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** The budget for those who may read it: what only the client sees is left out for others. */
@Service
@Transactional(readOnly = true)
public class BudgetBoard {

  /** Customisation has cost this many times the licence (P19). */
  public static final int LEAST_TIMES = 5;

  public static final int MOST_TIMES = 10;

  /** One line as the reader sees it. */
  public record Line(UUID id, int number, int revision, Entry entry, Amounts amounts) {}

  /** Lines that belong together, with their sum. */
  public record Section(String name, List<Line> lines, Amounts sum) {}

  /** One signed budget. */
  public record Signed(int number, PersonId by, Instant at, String digest, UUID exception) {}

  /**
   * What only the client's director, sponsor, committee and auditor see.
   *
   * @param total of all lines
   * @param excess forecast less approved
   * @param mandated whether an agreed exception waits for a new signature
   */
  public record ForClient(
      Amounts total, BigDecimal excess, Tolerance tolerance, boolean within, boolean mandated) {}

  /**
   * @param client null for a reader who may not see it
   * @param times customisation planned, as a multiple of the licence; null where one is missing
   */
  public record Board(
      RolloutView rollout,
      String currency,
      List<Section> sections,
      List<Signed> signed,
      ForClient client,
      BigDecimal times,
      Set<Right> rights) {

    public boolean mayDirect() {
      return rights.contains(Right.DIRECT);
    }

    public boolean mayEdit() {
      return mayDirect() && !rollout.state().isOver();
    }

    public boolean maySign() {
      return mayEdit() && client != null;
    }
  }

  private final Ledgers ledgers;
  private final BudgetWatch watch;
  private final Rollouts rollouts;
  private final RolloutAccess access;

  BudgetBoard(Ledgers ledgers, BudgetWatch watch, Rollouts rollouts, RolloutAccess access) {
    this.ledgers = ledgers;
    this.watch = watch;
    this.rollouts = rollouts;
    this.access = access;
  }

  public Board of(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    Set<Right> rights = access.rights(actor, rollout);
    Ledger ledger = ledgers.of(rollout);
    boolean client = rights.contains(Right.READ_CLIENT_ONLY);
    Section visible = section("visible", ledger, one -> !one.isClientOnly());
    List<Section> sections =
        client
            ? List.of(
                visible,
                section("hidden", ledger, Category::isHidden),
                section("contingency", ledger, Category.CONTINGENCY::equals))
            : List.of(visible);
    return new Board(
        rollouts.view(rollout),
        ledger.currency(),
        sections,
        ledger.baselines().stream()
            .map(
                one ->
                    new Signed(
                        one.number(), one.signedBy(), one.signedAt(), one.digest(), one.mandate()))
            .toList(),
        client ? forClient(rollout, ledger) : null,
        times(ledger),
        rights);
  }

  /**
   * @throws NotFoundException also for a line that the reader may not see
   */
  public Line line(Actor actor, RolloutId rollout, UUID id) {
    return of(actor, rollout).sections().stream()
        .flatMap(section -> section.lines().stream())
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("budget line", id));
  }

  private ForClient forClient(RolloutId rollout, Ledger ledger) {
    return new ForClient(
        ledger.total(),
        ledger.excess(),
        ledger.tolerance(),
        ledger.isWithinTolerance(),
        ledger.signed() != null && watch.mandate(rollout).isPresent());
  }

  private static Section section(String name, Ledger ledger, Predicate<Category> which) {
    List<Line> lines =
        ledger.lines().stream()
            .filter(line -> which.test(line.category()))
            .map(
                line ->
                    new Line(
                        line.id(),
                        line.number(),
                        line.revision(),
                        line.entry(),
                        ledger.amounts(line)))
            .toList();
    return new Section(name, lines, Amounts.sum(lines.stream().map(Line::amounts).toList()));
  }

  private static BigDecimal times(Ledger ledger) {
    BigDecimal licence = planned(ledger, Category.SOFTWARE);
    BigDecimal customisation = planned(ledger, Category.CUSTOMISATION);
    return licence.signum() == 0 || customisation.signum() == 0
        ? null
        : customisation.divide(licence, 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal planned(Ledger ledger, Category category) {
    return ledger.lines().stream()
        .filter(line -> line.category() == category)
        .map(line -> ledger.amounts(line).planned())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
