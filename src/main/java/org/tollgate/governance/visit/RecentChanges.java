package org.tollgate.governance.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.RecordSpan;
import org.tollgate.base.audit.RecordedAct;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;

/**
 * Tells what others did in a rollout since the reader last looked: from the record, of its acts
 * only those that the rollout's pages show to every seat. Votes and refusals are not among them.
 */
@Service
@Transactional(readOnly = true)
public class RecentChanges {

  /** Rows on a page. */
  public static final int PAGE = 25;

  private static final Set<String> SHOWN =
      Set.of(
          "activity-closed-by-record",
          "activity-left-out",
          "activity-output-accepted",
          "activity-reopened",
          "ballot-closed",
          "ballot-expired",
          "ballot-extended",
          "ballot-opened",
          "ballot-resumed",
          "ballot-suspended",
          "ballot-tied",
          "ballot-withdrawn",
          "chair-moved",
          "charter-accepted",
          "charter-changed",
          "charter-signed",
          "condition-claimed",
          "condition-confirmed",
          "condition-escalated",
          "condition-reassigned",
          "condition-returned",
          "condition-set",
          "gate-decided",
          "gate-further-rounds",
          "gate-rework-agreed",
          "gate-submitted",
          "gate-withdrawn",
          "phase-opened",
          "retreat-ended",
          "retreat-entered",
          "rollout-archived",
          "rollout-drafted",
          "rollout-held",
          "rollout-resumed",
          "rollout-started",
          "rollout-stopped",
          "seat-added",
          "seat-filled",
          "seat-removed",
          "seat-vacated",
          "sponsor-succeeded",
          "substitute-named",
          "substitute-withdrawn",
          "voting-rule-changed");

  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final AuditTrail record;
  private final PeopleDirectory people;
  private final VisitRepository visits;
  private final Clock clock;

  RecentChanges(
      RolloutAccess access,
      Rollouts rollouts,
      AuditTrail record,
      PeopleDirectory people,
      VisitRepository visits,
      Clock clock) {
    this.access = access;
    this.rollouts = rollouts;
    this.record = record;
    this.people = people;
    this.visits = visits;
    this.clock = clock;
  }

  /**
   * How many changes there are.
   *
   * @param since when the reader last looked, or null for never
   */
  public record Count(long changes, Instant since) {}

  /**
   * One page of changes, the newest first.
   *
   * @param newest number of the newest row of the record that the page stands on
   */
  public record Sheet(
      String rollout, ZoneId zone, Count count, List<Line> lines, int page, long newest) {

    public int pages() {
      return (int) Math.max(1, (count.changes() + PAGE - 1) / PAGE);
    }
  }

  /**
   * @param person who did it, or null for Tollgate itself
   * @param link where it can be read, relative to the application
   */
  public record Line(String act, String person, Instant at, String link) {}

  public Count count(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    Visit visit = visit(actor, rollout);
    return new Count(
        record.count(span(actor, rollout, visit.seen())), visit.seen() == 0 ? null : visit.at());
  }

  /**
   * @param page from 0
   */
  public Sheet sheet(Actor actor, RolloutId rollout, int page) {
    access.require(actor, rollout, Right.READ);
    Visit visit = visit(actor, rollout);
    RecordSpan span = span(actor, rollout, visit.seen());
    long newest = record.head().sequence();
    int shown = Math.max(page, 0);
    List<RecordedAct> acts = record.acts(span, (long) shown * PAGE, PAGE);
    Map<PersonId, PersonView> known =
        people.all(acts.stream().map(RecordedAct::actor).collect(Collectors.toSet()));
    var view = rollouts.view(rollout);
    return new Sheet(
        view.name(),
        view.zone(),
        new Count(record.count(span), visit.seen() == 0 ? null : visit.at()),
        acts.stream().map(act -> line(act, known, rollout)).toList(),
        shown,
        newest);
  }

  /** The reader has looked at everything up to this row of the record. */
  @Transactional
  public void looked(Actor actor, RolloutId rollout, long upTo) {
    access.require(actor, rollout, Right.READ);
    Visit visit = visit(actor, rollout);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    visit.lookedUpTo(Math.min(upTo, record.head().sequence()), now);
    visits.save(visit);
  }

  private Visit visit(Actor actor, RolloutId rollout) {
    Visit.Key key = new Visit.Key(actor.person(), rollout);
    return visits.findById(key).orElseGet(() -> new Visit(key, Instant.EPOCH));
  }

  private static RecordSpan span(Actor actor, RolloutId rollout, long seen) {
    return new RecordSpan(rollout, SHOWN, seen, actor.person());
  }

  private static Line line(RecordedAct act, Map<PersonId, PersonView> known, RolloutId rollout) {
    PersonView person = known.get(act.actor());
    String link = "/rollouts/" + rollout + place(act);
    return new Line(act.act(), person == null ? null : person.name(), act.at(), link);
  }

  /** The page of the thing, or the list in which it stands. */
  private static String place(RecordedAct act) {
    String kind = act.act().substring(0, act.act().indexOf('-'));
    return switch (kind) {
      case "activity" -> "/activities/" + act.subject();
      case "condition" -> "/conditions/" + act.subject();
      case "ballot", "gate" -> "/gates";
      case "charter" -> "/charter";
      case "retreat" -> "/retreats";
      case "chair", "seat", "sponsor", "substitute", "voting" -> "/seats";
      default -> "";
    };
  }
}
