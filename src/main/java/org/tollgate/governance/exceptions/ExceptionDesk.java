package org.tollgate.governance.exceptions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Keeps exceptions, and the director's work in step with them. */
@Component
class ExceptionDesk {

  private final ExceptionRepository exceptions;
  private final Rollouts rollouts;
  private final OpenWork work;
  private final Clock clock;

  ExceptionDesk(ExceptionRepository exceptions, Rollouts rollouts, OpenWork work, Clock clock) {
    this.exceptions = exceptions;
    this.rollouts = rollouts;
    this.work = work;
    this.clock = clock;
  }

  ExceptionCase load(ExceptionId id) {
    return exceptions.findById(id).orElseThrow(() -> new NotFoundException("exception", id));
  }

  /**
   * Stores a transition; an open exception waits for the director's proposal.
   *
   * @return the stored one, with which to go on in the same transaction
   */
  ExceptionCase keep(ExceptionCase exception) {
    ExceptionCase stored = exceptions.save(exception);
    renewWork(stored.view());
    return stored;
  }

  private void renewWork(ExceptionView view) {
    WorkSubject subject = new WorkSubject("exception", view.id().value());
    work.finish(subject);
    if (view.state() == ExceptionView.State.OPEN) {
      rollouts.seats(view.rollout()).stream()
          .filter(seat -> seat.role() == SeatRole.DIRECTOR && !seat.isVacant())
          .map(SeatView::person)
          .forEach(
              director ->
                  work.assign(
                      new NewWork(
                          view.rollout(),
                          director,
                          subject,
                          "exceptions.work.propose",
                          List.of(view.code()),
                          "/rollouts/" + view.rollout() + "/exceptions/" + view.id(),
                          null)));
    }
  }

  /** How things are now, for the rules of a proposal. */
  ProposalRules.Facts facts(RolloutId id) {
    RolloutView rollout = rollouts.view(id);
    Set<OrganisationId> parties =
        rollouts.terms(id).parties().stream()
            .map(RolloutTerms.Party::organisation)
            .collect(Collectors.toUnmodifiableSet());
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    return new ProposalRules.Facts(rollout, rollouts.seats(id), parties, today);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
