package org.tollgate.governance.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.mail.Letter;
import org.tollgate.base.mail.Letter.Line;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.mail.Wording;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Sends each line on its day to whoever holds the seats then; each person in their language. */
@Component
@Transactional
class Outreach implements HourlyDuty {

  static final String WORK = "outreach";

  private final PlanLineRepository lines;
  private final Rollouts rollouts;
  private final Outbox outbox;
  private final OpenWork work;
  private final Clock clock;

  Outreach(PlanLineRepository lines, Rollouts rollouts, Outbox outbox, OpenWork work, Clock clock) {
    this.lines = lines;
    this.rollouts = rollouts;
    this.outbox = outbox;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "communication plans";
  }

  /** A rollout that rests or is over says nothing; what came due goes out when it goes on. */
  @Override
  public void perform() {
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    List<PlanLine> waiting = lines.waiting(latest);
    Set<RolloutId> ids = waiting.stream().map(PlanLine::rollout).collect(Collectors.toSet());
    Map<RolloutId, RolloutView> views = rollouts.views(ids);
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(ids);
    for (PlanLine line : waiting) {
      RolloutView view = views.get(line.rollout());
      LocalDate today = LocalDate.ofInstant(clock.instant(), view.zone());
      if (view.isRunning() && !line.view().what().day().isAfter(today)) {
        send(line, view, seats.getOrDefault(line.rollout(), List.of()));
      }
    }
  }

  private void send(PlanLine line, RolloutView rollout, List<SeatView> seats) {
    LineView view = line.view();
    Set<PersonId> to =
        seats.stream()
            .filter(seat -> !seat.isVacant() && view.what().audience().holds(seat))
            .map(SeatView::person)
            .collect(Collectors.toSet());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    line.sent(to, now);
    lines.save(line);
    outbox.putAll(to.stream().map(person -> letter(view, rollout, person)).toList());
    if (view.what().confirm()) {
      work.assignAll(to.stream().map(person -> work(view, rollout, person)).toList());
    }
  }

  private static Letter letter(LineView line, RolloutView rollout, PersonId person) {
    return new Letter(
        person,
        WORK,
        "outreach:" + line.id() + ":" + person,
        Wording.of("outreach.mail.subject", line.what().subject(), rollout.name()),
        List.of(
            Line.text(Wording.of("outreach.mail.text", line.what().message().text())),
            Line.button(
                Wording.of(line.what().confirm() ? "outreach.mail.confirm" : "outreach.mail.open"),
                page(rollout))),
        null);
  }

  private static NewWork work(LineView line, RolloutView rollout, PersonId person) {
    return new NewWork(
        rollout.id(),
        person,
        new WorkSubject(WORK, line.id()),
        "outreach.work",
        List.of(line.what().subject()),
        page(rollout),
        line.what().day().plusDays(7));
  }

  private static String page(RolloutView rollout) {
    return "/rollouts/" + rollout.id() + "/outreach";
  }
}
