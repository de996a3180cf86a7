package org.tollgate.benefit.baseline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.signing.PartySignature;

/**
 * A version of the baseline as others see it.
 *
 * @param number counted per rollout from 1
 * @param signatures in the order of time, those under an older text too
 */
public record LockView(
    KpiBaselineId id,
    RolloutId rollout,
    int number,
    State state,
    Terms terms,
    Sealed seal,
    List<PartySignature> signatures) {

  /** How a version stands. */
  public enum State {
    OPEN,
    LOCKED,
    /** A later version was locked. */
    REPLACED,
    WITHDRAWN
  }

  /**
   * @param at null before the lock, as the digest is
   * @param lines indicators as they were signed
   */
  public record Sealed(Instant at, String digest, Set<LockedLine> lines) {}

  public LockView {
    signatures = List.copyOf(signatures);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public Map<IndicatorId, LockedLine> lines() {
    return seal.lines().stream()
        .collect(Collectors.toMap(line -> new IndicatorId(line.indicator()), line -> line));
  }
}
