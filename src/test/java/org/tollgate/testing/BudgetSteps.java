package org.tollgate.testing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.tollgate.base.shared.Refusal;
import org.tollgate.benefit.budget.BudgetBoard;
import org.tollgate.benefit.budget.BudgetManagement;
import org.tollgate.benefit.budget.BudgetSigning;
import org.tollgate.benefit.budget.Category;
import org.tollgate.benefit.budget.Entry;
import org.tollgate.testing.RolloutFixtures.Staged;

/** Enters and signs a budget as the director does; not a bean, made where needed. */
public class BudgetSteps {

  private final BudgetManagement management;
  private final BudgetSigning signing;
  private final BudgetBoard board;

  public BudgetSteps(BudgetManagement management, BudgetSigning signing, BudgetBoard board) {
    this.management = management;
    this.signing = signing;
    this.board = board;
  }

  /** Nothing where one is signed already: another would need an agreed exception. */
  public void signOnce(Staged staged) {
    if (board.of(staged.cast().director(), staged.id()).signed().isEmpty()) {
      sign(staged);
    }
  }

  /** Licences and the key users' time, signed. */
  public UUID sign(Staged staged) {
    none(management.add(staged.cast().director(), staged.id(), licences("60000", "60000")));
    none(management.add(staged.cast().director(), staged.id(), keyUsers("120")));
    signAgain(staged);
    return board.of(staged.cast().director(), staged.id()).sections().get(0).lines().get(0).id();
  }

  public void signAgain(Staged staged) {
    String shown = signing.sheet(staged.cast().director(), staged.id()).text().digest();
    none(signing.sign(staged.cast().director(), staged.id(), shown, RolloutFixtures.PASSWORD));
  }

  public static Entry licences(String planned, String toGo) {
    return new Entry(Category.SOFTWARE, "Licences", null, null, quantities(planned, toGo));
  }

  /** Valued at 420 a day. */
  public static Entry keyUsers(String days) {
    return new Entry(
        Category.BUSINESS_TIME,
        "Key users",
        new BigDecimal("420"),
        "Two days a week for four people, full cost by HR",
        quantities(days, days));
  }

  private static Entry.Quantities quantities(String planned, String toGo) {
    return new Entry.Quantities(
        new BigDecimal(planned), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(toGo));
  }

  private static void none(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new IllegalStateException("Refused: " + reason);
        });
  }
}
