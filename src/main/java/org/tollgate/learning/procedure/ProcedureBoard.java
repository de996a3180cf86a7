package org.tollgate.learning.procedure;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.procedure.LearningSeats.May;

/** Procedures as their pages show them, with what the reader may do. */
@Service
@Transactional(readOnly = true)
public class ProcedureBoard {

  private final Procedures procedures;
  private final LearningSeats seats;
  private final Rollouts rollouts;

  ProcedureBoard(Procedures procedures, LearningSeats seats, Rollouts rollouts) {
    this.procedures = procedures;
    this.seats = seats;
    this.rollouts = rollouts;
  }

  /**
   * @param inForce null while nothing was released
   * @param draft null where there is none
   */
  public record Line(ProcedureView procedure, VersionView inForce, VersionView draft) {}

  /** All procedures of a rollout. */
  public record Board(RolloutId rollout, List<Line> lines, boolean mayWrite) {}

  /**
   * One procedure.
   *
   * @param versions that were released, the newest first
   */
  public record Sheet(
      Line line, List<VersionView> versions, ZoneId zone, boolean mayWrite, boolean mayRelease) {}

  /**
   * One version and how it differs from the one before.
   *
   * @param diff against the version before it
   * @param newest whether it is in force or the draft of the next
   */
  public record Compared(
      ProcedureView procedure,
      VersionView version,
      ProcedureDiff diff,
      ZoneId zone,
      boolean newest) {}

  public Board of(Actor actor, RolloutId rollout) {
    seats.requireRead(actor, rollout);
    List<ProcedureView> all = procedures.of(rollout);
    Map<ProcedureId, List<VersionView>> versions =
        procedures.versions(all.stream().map(ProcedureView::id).toList());
    List<Line> lines =
        all.stream().map(each -> line(each, versions.getOrDefault(each.id(), List.of()))).toList();
    return new Board(rollout, lines, seats.has(actor, rollout, May.WRITE));
  }

  /**
   * @throws NotFoundException if the rollout has no such procedure or the actor may not read it
   */
  public Sheet one(Actor actor, RolloutId rollout, ProcedureId id) {
    seats.requireRead(actor, rollout);
    ProcedureView procedure = procedures.view(rollout, id);
    List<VersionView> versions = procedures.versions(id);
    return new Sheet(
        line(procedure, versions),
        versions.stream()
            .filter(version -> !version.isDraft())
            .sorted(Comparator.comparing(VersionView::number).reversed())
            .toList(),
        rollouts.view(rollout).zone(),
        seats.has(actor, rollout, May.WRITE),
        seats.has(actor, rollout, May.LEAD));
  }

  /**
   * The draft for its writers.
   *
   * @throws NotFoundException if there is none
   */
  public VersionView draft(Actor actor, RolloutId rollout, ProcedureId id) {
    seats.require(actor, rollout, May.WRITE);
    return Optional.ofNullable(one(actor, rollout, id).line().draft())
        .orElseThrow(() -> new NotFoundException("draft of procedure", id));
  }

  /**
   * @throws NotFoundException if there is no such version, or it is a draft and the actor writes
   *     none
   */
  public Compared compared(Actor actor, RolloutId rollout, ProcedureId id, int number) {
    seats.requireRead(actor, rollout);
    ProcedureView procedure = procedures.view(rollout, id);
    VersionView version = procedures.version(id, number);
    boolean may = seats.has(actor, rollout, May.WRITE) || seats.has(actor, rollout, May.LEAD);
    if (version.isDraft() && !may) {
      throw new NotFoundException("version " + number + " of procedure", id);
    }
    return new Compared(
        procedure,
        version,
        procedures.diff(id, number - 1, number),
        rollouts.view(rollout).zone(),
        number >= procedure.released());
  }

  private static Line line(ProcedureView procedure, List<VersionView> versions) {
    return new Line(
        procedure,
        numbered(versions, procedure.released()),
        numbered(versions, procedure.released() + 1));
  }

  private static VersionView numbered(List<VersionView> versions, int number) {
    return versions.stream().filter(each -> each.number() == number).findFirst().orElse(null);
  }
}
