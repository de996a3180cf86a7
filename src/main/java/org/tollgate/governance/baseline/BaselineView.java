package org.tollgate.governance.baseline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * A signed baseline as others see it.
 *
 * @param number counted per rollout from 1
 * @param mandate the change request that it carries out, or null for the first
 * @param lines by day
 */
public record BaselineView(
    BaselineId id,
    RolloutId rollout,
    int number,
    String name,
    Signature signature,
    UUID mandate,
    List<BaselineLine> lines) {

  /**
   * @param digest SHA-256 in hex of the text that was signed
   */
  public record Signature(PersonId by, Instant at, String digest) {}

  public Map<UUID, LocalDate> days() {
    return lines.stream().collect(Collectors.toMap(BaselineLine::milestone, BaselineLine::planned));
  }
}
