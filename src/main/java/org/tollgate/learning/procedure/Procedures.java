package org.tollgate.learning.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;

/** Reads procedures for other modules; the caller has asked for the right before. */
@Service
@Transactional(readOnly = true)
public class Procedures {

  private final ProcedureRepository procedures;
  private final VersionRepository versions;

  Procedures(ProcedureRepository procedures, VersionRepository versions) {
    this.procedures = procedures;
    this.versions = versions;
  }

  /**
   * @throws NotFoundException if the rollout has no such procedure
   */
  public ProcedureView view(RolloutId rollout, ProcedureId id) {
    return procedures
        .findById(id)
        .map(WorkingProcedure::view)
        .filter(found -> found.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("procedure", id));
  }

  /**
   * @throws NotFoundException if there is no such version
   */
  public VersionView version(ProcedureId id, int number) {
    return versions
        .find(id.value(), number)
        .map(ProcedureVersion::view)
        .orElseThrow(() -> new NotFoundException("version " + number + " of procedure", id));
  }

  /** All versions, the earliest first. */
  public List<VersionView> versions(ProcedureId id) {
    return versions.findAll(Set.of(id.value())).stream().map(ProcedureVersion::view).toList();
  }

  /** By rollout, in their order; one statement. */
  public Map<RolloutId, List<ProcedureView>> of(Set<RolloutId> rollouts) {
    return rollouts.isEmpty()
        ? Map.of()
        : procedures.findAll(rollouts.stream().map(RolloutId::value).toList()).stream()
            .map(WorkingProcedure::view)
            .collect(Collectors.groupingBy(ProcedureView::rollout));
  }

  public List<ProcedureView> of(RolloutId rollout) {
    return of(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /** All versions of these, by procedure; one statement. */
  public Map<ProcedureId, List<VersionView>> versions(Collection<ProcedureId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : versions.findAll(ids.stream().map(ProcedureId::value).toList()).stream()
            .map(ProcedureVersion::view)
            .collect(Collectors.groupingBy(VersionView::procedure));
  }

  /** What changed between two versions; version 0 is the empty one. */
  public ProcedureDiff diff(ProcedureId id, int from, int to) {
    Map<Integer, VersionView> all =
        versions(id).stream().collect(Collectors.toMap(VersionView::number, Function.identity()));
    List<ProcedureStep> before = from == 0 ? List.of() : all.get(from).steps();
    return ProcedureDiff.of(before, all.get(to).steps());
  }
}
