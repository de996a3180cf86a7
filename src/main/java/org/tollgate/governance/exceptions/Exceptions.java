package org.tollgate.governance.exceptions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;

/** Reads exceptions for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Exceptions {

  private final ExceptionRepository exceptions;

  Exceptions(ExceptionRepository exceptions) {
    this.exceptions = exceptions;
  }

  /** All exceptions, oldest first; one statement for any number of rollouts. */
  public Map<RolloutId, List<ExceptionView>> of(Set<RolloutId> rollouts) {
    if (rollouts.isEmpty()) {
      return Map.of();
    }
    return exceptions.findAllOf(rollouts.stream().map(RolloutId::value).toList()).stream()
        .map(ExceptionCase::view)
        .collect(Collectors.groupingBy(ExceptionView::rollout));
  }

  public List<ExceptionView> of(RolloutId rollout) {
    return of(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /**
   * @throws NotFoundException if there is none
   */
  public ExceptionView view(ExceptionId exception) {
    return exceptions
        .findById(exception)
        .map(ExceptionCase::view)
        .orElseThrow(() -> new NotFoundException("exception", exception));
  }
}
