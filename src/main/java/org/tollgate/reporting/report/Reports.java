package org.tollgate.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Reads reports: a final one every seat, a draft only who may draft. */
@Service
@Transactional(readOnly = true)
public class Reports {

  private final ReportRepository reports;
  private final Rollouts rollouts;
  private final RolloutAccess access;

  Reports(ReportRepository reports, Rollouts rollouts, RolloutAccess access) {
    this.reports = reports;
    this.rollouts = rollouts;
    this.access = access;
  }

  /**
   * @param signedAt null for a draft
   */
  public record Line(int number, String hash, Instant madeAt, Instant signedAt) {

    public boolean isFinal() {
      return signedAt != null;
    }
  }

  /** The newest first. */
  public record Listing(RolloutView rollout, List<Line> lines, boolean mayDraft) {}

  /**
   * @param maySign whether the reader may make the draft final
   */
  public record Sheet(RolloutView rollout, ReportView view, boolean mayDraft, boolean maySign) {}

  public Listing list(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    boolean drafts = access.has(actor, rollout, Right.REPORT);
    List<Line> lines =
        reports.lines(rollout).stream()
            .map(one -> new Line(one.number(), one.hash(), one.madeAt(), one.signedAt()))
            .filter(one -> drafts || one.isFinal())
            .toList();
    return new Listing(rollouts.view(rollout), lines, drafts);
  }

  /**
   * @throws NotFoundException if there is none that the actor may read
   */
  public Sheet sheet(Actor actor, RolloutId rollout, int number) {
    access.require(actor, rollout, Right.READ);
    Set<Right> rights = access.rights(actor, rollout);
    ReportView view =
        reports
            .findByRolloutAndNumber(rollout, number)
            .map(StoredReport::view)
            .filter(one -> one.isFinal() || rights.contains(Right.REPORT))
            .orElseThrow(() -> new NotFoundException("report", number));
    return new Sheet(
        rollouts.view(rollout),
        view,
        rights.contains(Right.REPORT),
        !view.isFinal() && rights.contains(Right.DIRECT));
  }
}
