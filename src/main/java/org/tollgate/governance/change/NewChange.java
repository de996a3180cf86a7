package org.tollgate.governance.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.tollgate.governance.planrule.PlanRules.Tolerance;

/**
 * A change as somebody asks for it.
 *
 * @param title 1 to 200 characters
 * @param reason why, 10 to {@value #MAX_REASON} characters
 * @param rebaseline whether the planned days become those that are expected now; then only the
 *     committee decides
 */
public record NewChange(String title, String reason, Effects effects, boolean rebaseline) {

  public static final int MIN_REASON = 10;
  public static final int MAX_REASON = 4000;
  public static final int MAX_EFFECT = 2000;

  /**
   * What the change does to the rollout, in figures and words (P13). A word is asked for each: that
   * there is no effect has to be said.
   *
   * @param days delay in days; negative if it comes earlier
   * @param money what it costs in the rollout's currency; negative if it saves
   * @param kpi on indicators
   * @param permits on permits and training
   * @param business on the business
   * @param it on IT
   * @param people on people
   */
  @Embeddable
  public record Effects(
      @Column(name = "days") int days,
      @Column(name = "money") BigDecimal money,
      @Column(name = "kpi") String kpi,
      @Column(name = "permits") String permits,
      @Column(name = "business") String business,
      @Column(name = "it") String it,
      @Column(name = "people") String people) {

    public Effects {
      money = money.setScale(2);
      kpi = word(kpi);
      permits = word(permits);
      business = word(business);
      it = word(it);
      people = word(people);
    }

    private static String word(String text) {
      String plain = text == null ? "" : text.strip();
      if (plain.isEmpty() || plain.length() > MAX_EFFECT) {
        throw new IllegalArgumentException("An effect has 1 to " + MAX_EFFECT + " characters");
      }
      return plain;
    }
  }

  /** Whether the director may decide it alone; never where the baseline moves. */
  public boolean isWithin(Tolerance tolerance) {
    return !rebaseline
        && effects.days() <= tolerance.days()
        && effects.money().compareTo(tolerance.money()) <= 0;
  }

  public NewChange {
    title = title.strip();
    reason = reason.strip();
    if (title.isEmpty() || title.length() > 200) {
      throw new IllegalArgumentException("A change has a title of 1 to 200 characters");
    }
    if (reason.length() < MIN_REASON || reason.length() > MAX_REASON) {
      throw new IllegalArgumentException("A reason of " + reason.length() + " characters");
    }
  }
}
