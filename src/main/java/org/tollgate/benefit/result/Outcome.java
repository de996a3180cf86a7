package org.tollgate.benefit.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.series.Quality;
import org.tollgate.benefit.statistics.Attainment;
import org.tollgate.benefit.statistics.Verdict;

/**
 * What may be said of one indicator today.
 *
 * @param windows what was compared; empty lists while nothing is signed
 * @param finding what the signed method found; null while it cannot be told, and where nothing may
 *     be compared
 * @param quality of both windows, with whether the definition is the signed one
 * @param aim the signed target, or null while nothing is signed
 */
public record Outcome(
    IndicatorView indicator,
    Windows windows,
    Finding finding,
    Judgement judgement,
    Quality quality,
    BigDecimal aim,
    boolean waived) {

  /**
   * @param adjusted p-value after Holm over the signed set; null without a finding
   * @param verdict null while it cannot be told
   * @param setSize indicators in the signed set
   */
  public record Judgement(Double adjusted, Verdict verdict, int setSize) {}

  public Verdict verdict() {
    return judgement.verdict();
  }

  public int setSize() {
    return judgement.setSize();
  }

  /** The word of its state: a verdict, or why there is none. */
  public String word() {
    if (verdict() != null) {
      return verdict().name();
    }
    if (waived) {
      return "WAIVED";
    }
    return aim == null ? "UNSIGNED" : "PENDING";
  }

  /** The sign beside the word: grey wherever nothing can be said for sure. */
  public String sign() {
    if (verdict() == null) {
      return "none";
    }
    return switch (verdict()) {
      case IMPROVED -> "ok";
      case WORSE -> "stop";
      case CHANGED_BUT_SMALL -> "watch";
      case NO_EVIDENCE_OF_CHANGE, NOT_COMPARABLE -> "none";
    };
  }

  /** How much of the way to the target was gone; empty while it cannot be told. */
  public Optional<BigDecimal> attainment() {
    if (finding == null || aim == null || verdict() == Verdict.NOT_COMPARABLE) {
      return Optional.empty();
    }
    return Attainment.of(
            BigDecimal.valueOf(finding.before()), aim, BigDecimal.valueOf(finding.after()))
        .map(Attainment::share);
  }

  public int before() {
    return windows.before().size();
  }

  public int after() {
    return windows.after().size();
  }
}
