package org.tollgate.governance.gate.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tollgate.base.checklist.CriterionDefinition;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;

/**
 * What kind of criterion it is; never changes after the review opened.
 *
 * @param kind what the answer rests on
 * @param live the live question, present exactly if the kind is AUTOMATIC
 * @param weight 1 to 5
 * @param mandatory whether submission is refused while it is not answered yes
 * @param strand the strand it belongs to (P1)
 * @param tier the tier that answers (P4)
 * @param method the P-numbers that ask for it, separated by blanks; empty for a rollout's own
 * @param own whether the rollout added it to the checklist
 */
@Embeddable
public record CriterionTraits(
    @Enumerated(EnumType.STRING) @Column(name = "evidence_kind") EvidenceKind kind,
    @Column(name = "live_question") String live,
    @Column(name = "weight") int weight,
    @Column(name = "mandatory") boolean mandatory,
    @Enumerated(EnumType.STRING) @Column(name = "strand") Strand strand,
    @Enumerated(EnumType.STRING) @Column(name = "tier") Tier tier,
    @Column(name = "method") String method,
    @Column(name = "own") boolean own) {

  public static CriterionTraits of(CriterionDefinition definition) {
    return new CriterionTraits(
        definition.evidenceKind(),
        definition.live().orElse(null),
        definition.weight(),
        definition.isMandatory(),
        definition.strand(),
        definition.tier(),
        String.join(" ", definition.method()),
        false);
  }

  public boolean automatic() {
    return kind == EvidenceKind.AUTOMATIC;
  }
}
