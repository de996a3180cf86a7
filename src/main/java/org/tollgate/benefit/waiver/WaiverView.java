package org.tollgate.benefit.waiver;

import java.util.List;
import java.util.UUID;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.KpiBaselineId;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.signing.PartySignature;
import org.tollgate.benefit.signing.Side;

/**
 * A waiver as others see it.
 *
 * @param baseline the version under which it holds; a later version needs a new one
 * @param text what is signed
 */
public record WaiverView(
    UUID id,
    RolloutId rollout,
    KpiBaselineId baseline,
    IndicatorId indicator,
    String reason,
    String text,
    List<PartySignature> signatures) {

  public WaiverView {
    signatures = List.copyOf(signatures);
  }

  /** Whether both parties have signed. */
  public boolean isSigned() {
    return signatures.stream().map(PartySignature::side).distinct().count() == Side.values().length;
  }
}
