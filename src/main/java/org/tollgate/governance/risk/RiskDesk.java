package org.tollgate.governance.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Saves a risk and keeps committee and inboxes in step with it. */
@Component
class RiskDesk {

  private static final String DECISION = "risk-decision";
  private static final String WATCH = "risk";

  private final RiskRepository risks;
  private final Risks reading;
  private final Rollouts rollouts;
  private final OpenWork work;
  private final Clock clock;

  RiskDesk(RiskRepository risks, Risks reading, Rollouts rollouts, OpenWork work, Clock clock) {
    this.risks = risks;
    this.reading = reading;
    this.rollouts = rollouts;
    this.work = work;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today(RolloutId rollout) {
    return LocalDate.ofInstant(clock.instant(), rollouts.view(rollout).zone());
  }

  List<SeatView> seats(RolloutId rollout) {
    return rollouts.seats(rollout);
  }

  void keep(Risk risk) {
    RolloutId rollout = risk.rollout();
    int tolerated = reading.tolerances(Set.of(rollout)).get(rollout);
    risk.weigh(tolerated, today(rollout), now());
    risks.save(risk);
    renewWork(risk);
  }

  private void renewWork(Risk risk) {
    Risks.Entry entry = risk.entry();
    work.finish(subject(DECISION, entry));
    work.finish(subject(WATCH, entry));
    if (risk.isEscalated()) {
      committee(seats(risk.rollout()))
          .forEach(person -> assign(entry, DECISION, "risk.work.decide", person, null));
    }
    if (entry.isOpen()) {
      String title = entry.response() == null ? "risk.work.answer" : "risk.work.watch";
      LocalDate due = entry.response() == null ? null : entry.response().due();
      assign(entry, WATCH, title, risk.owner(), due);
    }
  }

  private static Stream<PersonId> committee(List<SeatView> seats) {
    return seats.stream()
        .filter(seat -> seat.role().votes() || seat.role() == SeatRole.DIRECTOR)
        .map(SeatView::person)
        .filter(Objects::nonNull)
        .distinct();
  }

  private void assign(
      Risks.Entry entry, String kind, String title, PersonId person, LocalDate due) {
    work.assign(
        new NewWork(
            entry.place().rollout(),
            person,
            subject(kind, entry),
            title,
            List.of(entry.code()),
            "/rollouts/" + entry.place().rollout() + "/risks/" + entry.id(),
            due));
  }

  private static WorkSubject subject(String kind, Risks.Entry entry) {
    return new WorkSubject(kind, entry.id().value());
  }
}
