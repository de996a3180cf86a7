package org.tollgate.shell.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private static final WorkPlaces.Place NOWHERE = new WorkPlaces.Place("", ZoneOffset.UTC);
  private static final Set<String> ESCALATIONS =
      Set.of(
          "ballot-missing",
          "condition-escalation",
          "duty-late",
          "improvement-action-escalation",
          "improvement-cause");

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
    List<NewWork> works = event.works();
    ballot(works.stream().filter(WorkNotices::isVote).toList(), "ballot", NewWork::title);
    works.stream()
        .filter(work -> ESCALATIONS.contains(work.subject().kind()))
        .forEach(this::escalation);
  }

  @EventListener
  void on(WorkEvents.Reminded event) {
    if (isVote(event.work())) {
      String today = LocalDate.now(clock).toString();
      ballot(List.of(event.work()), "reminder", work -> today);
    }
  }

  /** Whoever has not voted yet has more time. */
  @EventListener
  void on(BallotEvents.Extended event) {
    ballot(
        lists.of(new WorkSubject(BALLOT, event.ballot().value())),
        "extended",
        work -> event.deadline().toString());
  }

  private static boolean isVote(NewWork work) {
    return work.subject().kind().equals(BALLOT);
  }

  /**
   * @param occasion ballot, reminder or extended
   * @param once what tells a letter from another about the same ballot
   */
  private void ballot(List<NewWork> works, String occasion, Function<NewWork, String> once) {
    if (works.isEmpty()) {
      return;
    }
    Set<BallotId> ids =
        works.stream().map(work -> new BallotId(work.subject().id())).collect(Collectors.toSet());
    Map<BallotId, BallotView> views = ballots.views(ids);
    Map<RolloutId, WorkPlaces.Place> where =
        places.places(works.stream().map(NewWork::rollout).collect(Collectors.toSet()));
    outbox.putAll(
        works.stream()
            .map(
                work ->
                    ballot(
                        work,
                        occasion,
                        once.apply(work),
                        views
                            .get(new BallotId(work.subject().id()))
                            .term()
                            .deadline()
                            .atZone(where.getOrDefault(work.rollout(), NOWHERE).zone())))
            .toList());
  }

  private static Letter ballot(NewWork work, String occasion, String once, ZonedDateTime deadline) {
    Wording title = title(work);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.text(Wording.of("notice." + occasion + ".lead")));
    lines.add(Line.text(title));
    lines.add(Line.text(Wording.of("notice.deadline", deadline, deadline.getZone().getId())));
    lines.add(Line.button(Wording.of("notice.ballot.open"), work.link()));
    lines.add(Line.text(Wording.of("notice.ballot.sign")));
    return new Letter(
        work.person(),
        occasion,
        key(work, occasion, once),
        Wording.of("notice." + occasion + ".subject", title, deadline),
        lines,
        deadline.toInstant());
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
    return places.places(Set.of(id)).getOrDefault(id, NOWHERE);
  }

  static Wording title(NewWork work) {
    return title(work.title(), work.arguments());
  }

  static Wording title(String key, List<String> values) {
    List<Object> arguments = new ArrayList<>();
    values.forEach(value -> arguments.add(value.isBlank() ? value : TitleText.read(value)));
    return new Wording(key, arguments);
  }

  private static String key(NewWork work, String occasion, String once) {
    return occasion + ":" + work.subject().id() + ":" + work.person() + ":" + once;
  }
}
