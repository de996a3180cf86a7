package org.tollgate.shell.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.base.mail.Letter;
import org.tollgate.base.mail.Letter.Line;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.mail.Wording;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotEvents;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.TitleText;
import org.tollgate.governance.task.WorkEvents;
import org.tollgate.governance.task.WorkLists;
import org.tollgate.governance.task.WorkPlaces;
import org.tollgate.governance.task.WorkSubject;

/** Tells at once what cannot wait for the digest: a vote that is asked for, and escalations. */
@Component
class WorkNotices {

  private static final String BALLOT = "ballot";
  private static final Set<String> ESCALATIONS = Set.of("ballot-missing", "condition-escalation");

  private final Outbox outbox;
  private final Ballots ballots;
  private final WorkLists lists;
  private final WorkPlaces places;
  private final Clock clock;

  WorkNotices(Outbox outbox, Ballots ballots, WorkLists lists, WorkPlaces places, Clock clock) {
    this.outbox = outbox;
    this.ballots = ballots;
    this.lists = lists;
    this.places = places;
    this.clock = clock;
  }

  /** Whether its person has a letter of its own about it. */
  static boolean areToldAtOnce(WorkSubject subject) {
    return subject.kind().equals(BALLOT) || ESCALATIONS.contains(subject.kind());
  }

  @EventListener
  void on(WorkEvents.Given event) {
    NewWork work = event.work();
    if (work.subject().kind().equals(BALLOT)) {
      ballot(work, "ballot", work.title());
    } else if (ESCALATIONS.contains(work.subject().kind())) {
      escalation(work);
    }
  }

  @EventListener
  void on(WorkEvents.Reminded event) {
    if (event.work().subject().kind().equals(BALLOT)) {
      ballot(event.work(), "reminder", LocalDate.now(clock).toString());
    }
  }

  /** Whoever has not voted yet has more time. */
  @EventListener
  void on(BallotEvents.Extended event) {
    lists
        .of(new WorkSubject(BALLOT, event.ballot().value()))
        .forEach(work -> ballot(work, "extended", event.deadline().toString()));
  }

  /**
   * @param occasion ballot, reminder or extended
   * @param once what tells this letter from another about the same ballot
   */
  private void ballot(NewWork work, String occasion, String once) {
    BallotView ballot = ballots.view(new BallotId(work.subject().id()));
    Instant end = ballot.term().deadline();
    ZoneId zone = place(work.rollout()).zone();
    ZonedDateTime deadline = end.atZone(zone);
    Wording title = title(work);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.text(Wording.of("notice." + occasion + ".lead")));
    lines.add(Line.text(title));
    lines.add(Line.text(Wording.of("notice.deadline", deadline, zone.getId())));
    lines.add(Line.button(Wording.of("notice.ballot.open"), work.link()));
    lines.add(Line.text(Wording.of("notice.ballot.sign")));
    outbox.put(
        new Letter(
            work.person(),
            occasion,
            key(work, occasion, once),
            Wording.of("notice." + occasion + ".subject", title, deadline),
            lines,
            end));
  }

  private void escalation(NewWork work) {
    Wording title = title(work);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.text(Wording.of("notice.escalation.lead", place(work.rollout()).name())));
    lines.add(Line.text(title));
    if (work.due() != null) {
      lines.add(Line.text(Wording.of("notice.due", work.due())));
    }
    lines.add(Line.button(Wording.of("notice.open"), work.link()));
    outbox.put(
        new Letter(
            work.person(),
            "escalation",
            key(work, "escalation", work.title() + ":" + work.due()),
            Wording.of("notice.escalation.subject", title),
            lines,
            null));
  }

  private WorkPlaces.Place place(RolloutId id) {
    return places.places(Set.of(id)).getOrDefault(id, new WorkPlaces.Place("", ZoneOffset.UTC));
  }

  static Wording title(NewWork work) {
    List<Object> arguments = new ArrayList<>();
    work.arguments()
        .forEach(value -> arguments.add(value.isBlank() ? value : TitleText.read(value)));
    return new Wording(work.title(), arguments);
  }

  private static String key(NewWork work, String occasion, String once) {
    return occasion + ":" + work.subject().id() + ":" + work.person() + ":" + once;
  }
}
