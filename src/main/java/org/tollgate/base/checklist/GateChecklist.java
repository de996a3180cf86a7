package org.tollgate.base.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Phase;

/**
 * The criteria of one gate in one version. A review copies them when it opens, so that a newer
 * version changes the next review only.
 *
 * @param phase the phase that the gate closes
 * @param version from 1 upwards
 * @param criteria in the order of the file, at least one
 */
public record GateChecklist(
    Phase phase, int version, LocalizedText name, List<CriterionDefinition> criteria) {

  public GateChecklist {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(name, "name");
    criteria = List.copyOf(criteria);
  }

  /** The gate's number, 1 to 6. */
  public int number() {
    return phase.number();
  }

  /** What a rollout with this template is asked. */
  public List<CriterionDefinition> criteria(RolloutTemplate template) {
    return criteria.stream().filter(criterion -> criterion.isIn(template)).toList();
  }

  public Optional<CriterionDefinition> criterion(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }
}
