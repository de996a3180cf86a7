package org.tollgate.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Drafts a report and makes it final. */
@Service
@Transactional
public class ReportManagement {

  private final ReportRepository reports;
  private final Collector collector;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final SigningPassword passwords;
  private final Clock clock;

  ReportManagement(
      ReportRepository reports,
      Collector collector,
      Rollouts rollouts,
      RolloutAccess access,
      SigningPassword passwords,
      Clock clock) {
    this.reports = reports;
    this.collector = collector;
    this.rollouts = rollouts;
    this.access = access;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** What came of a draft. */
  public sealed interface Outcome {
    /**
     * @param number of the draft
     */
    record Drafted(int number) implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}
  }

  /** A report as of today; an open draft gives way to it and its number stays. */
  public Outcome draft(Actor actor, RolloutId id) {
    access.require(actor, id, Right.REPORT);
    RolloutView rollout = rollouts.view(id);
    if (rollout.position().phase() == null) {
      return new Outcome.Refused(Refusal.because("report.refused.not-begun"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<StoredReport> last = reports.newestFinal(id);
    Optional<StoredReport> open = reports.draft(id);
    int number = last.map(StoredReport::number).orElse(0) + 1;
    StatusReport report =
        collector.collect(
            actor,
            rollout,
            number,
            LocalDate.ofInstant(now, rollout.zone()),
            last.map(one -> one.view().report()).orElse(null));
    StoredReport stored = open.orElseGet(() -> new StoredReport(id, report, actor.person(), now));
    if (open.isPresent()) {
      stored.replace(report, actor.person(), now);
    }
    reports.save(stored);
    return new Outcome.Drafted(number);
  }

  /**
   * Every seat reads it from here on, and it never changes again.
   *
   * @param shown the hash of the draft that was shown
   * @return why not; nothing was changed
   * @throws NotFoundException if there is no such report
   */
  public Optional<Refusal> makeFinal(
      Actor actor, RolloutId id, int number, String shown, String password) {
    access.require(actor, id, Right.DIRECT);
    StoredReport report =
        reports
            .findByRolloutAndNumber(id, number)
            .orElseThrow(() -> new NotFoundException("report", number));
    if (report.isFinal()) {
      return Optional.of(Refusal.because("report.refused.final"));
    }
    if (!report.hash().equals(shown)) {
      return Optional.of(Refusal.because("report.refused.stale"));
    }
    Optional<Refusal> wrong = confirm(actor, password);
    if (wrong.isEmpty()) {
      report.sign(actor.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
      reports.save(report);
    }
    return wrong;
  }

  private Optional<Refusal> confirm(Actor actor, String password) {
    Confirmation confirmation = passwords.confirms(actor, password);
    if (confirmation instanceof Confirmation.Slowed slowed) {
      long seconds = Math.max(1, slowed.delay().toSeconds());
      return Optional.of(Refusal.because("report.refused.slowed", seconds));
    }
    return confirmation instanceof Confirmation.Wrong
        ? Optional.of(Refusal.because("report.refused.password"))
        : Optional.empty();
  }
}
