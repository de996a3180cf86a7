package org.tollgate.base.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;

/**
 * One activity of the method.
 *
 * @param code the id of its BPMN user task and of its RACI row; never reused
 * @param after codes of activities of the same phase that come before it, perhaps none
 */
public record ActivityDefinition(
    String code,
    Phase phase,
    Responsibility responsibility,
    LocalizedText name,
    Output output,
    Applicability applicability,
    List<String> after,
    SourceLocation source) {

  public ActivityDefinition {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(responsibility, "responsibility");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(applicability, "applicability");
    after = List.copyOf(after);
  }

  public Strand strand() {
    return responsibility.strand();
  }

  public Tier tier() {
    return responsibility.tier();
  }

  /** Whether the phase's gate stays shut until its output exists. */
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
   * What closes an activity: a record that exists in Tollgate, or else a document version that the
   * responsible seat accepted. A click never does.
   *
   * @param text what the document or record says
   * @param recordKey the record's key, for example {@code charter-accepted}; empty for a document
   */
  public record Output(LocalizedText text, Optional<String> recordKey) {

    public Output {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(recordKey, "recordKey");
    }

    public boolean isDocument() {
      return recordKey.isEmpty();
    }
  }
}
