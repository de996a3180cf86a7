package org.tollgate.benefit.waiver;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.KpiBaselineId;
import org.tollgate.benefit.kpi.IndicatorId;

/** Reads waivers for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class SignedWaivers {

  private final Waivers waivers;

  SignedWaivers(Waivers waivers) {
    this.waivers = waivers;
  }

  /** Indicators that both parties waived under this version. */
  public Set<IndicatorId> of(RolloutId rollout, KpiBaselineId baseline) {
    return waivers.signed(Set.of(rollout)).stream()
        .filter(one -> one.baseline().equals(baseline))
        .map(WaiverView::indicator)
        .collect(Collectors.toUnmodifiableSet());
  }
}
