package org.tollgate.base.checklist;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where an activity or a criterion applies and why.
 *
 * @param mandatory whether the gate can pass without it
 * @param templates the rollout templates that contain it, at least one
 * @param method the P-numbers that ask for it, at least one; docs/method.md explains them
 */
public record Applicability(
    boolean mandatory, Set<RolloutTemplate> templates, List<String> method) {

  public Applicability {
    if (templates.isEmpty() || method.isEmpty()) {
      throw new IllegalArgumentException("Both a template and a P-number are needed");
    }
    templates = Collections.unmodifiableSet(EnumSet.copyOf(templates));
    method = List.copyOf(method);
  }
}
