package org.tollgate.base.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;

/**
 * One criterion of a gate (M2).
 *
 * @param code stable, for example {@code G1-01}
 * @param enough what counts as yes
 * @param weight share in the compliance percentage, 1 to 5
 */
public record CriterionDefinition(
    String code,
    LocalizedText question,
    LocalizedText enough,
    Evidence evidence,
    int weight,
    Responsibility responsibility,
    Applicability applicability,
    SourceLocation source) {

  /** The heaviest a criterion may weigh; heavier ones would silence all others. */
  public static final int MAX_WEIGHT = 5;

  public CriterionDefinition {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(enough, "enough");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(responsibility, "responsibility");
    Objects.requireNonNull(applicability, "applicability");
    if (weight < 1 || weight > MAX_WEIGHT) {
      throw new IllegalArgumentException("A weight lies between 1 and 5, not at " + weight);
    }
  }

  public EvidenceKind evidenceKind() {
    return evidence.kind();
  }

  /** The live question; present exactly if the criterion is automatic. */
  public Optional<String> live() {
    return evidence.live();
  }

  public Strand strand() {
    return responsibility.strand();
  }

  /** The tier whose owner answers a criterion that is not automatic. */
  public Tier tier() {
    return responsibility.tier();
  }

  /** Whether submission is refused while it is not answered with yes. */
  public boolean isMandatory() {
    return applicability.mandatory();
  }

  public Set<RolloutTemplate> templates() {
    return applicability.templates();
  }

  public boolean isIn(RolloutTemplate template) {
    return templates().contains(template);
  }

  public List<String> method() {
    return applicability.method();
  }

  /**
   * What a criterion rests on.
   *
   * @param live the live question that answers it, for example {@code charter.accepted}; present
   *     exactly if the kind is AUTOMATIC
   */
  public record Evidence(EvidenceKind kind, Optional<String> live) {

    public Evidence {
      Objects.requireNonNull(kind, "kind");
      if (live.isPresent() != (kind == EvidenceKind.AUTOMATIC)) {
        throw new IllegalArgumentException("Only automatic evidence has a live question");
      }
    }

    public static Evidence byHand(EvidenceKind kind) {
      return new Evidence(kind, Optional.empty());
    }

    public static Evidence automatic(String live) {
      return new Evidence(EvidenceKind.AUTOMATIC, Optional.of(live));
    }
  }
}
