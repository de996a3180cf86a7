package org.tollgate.shell.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.condition.ConditionClosing;
import org.tollgate.governance.condition.ConditionId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.ExceptionManagement;
import org.tollgate.governance.exceptions.Proposal;
import org.tollgate.governance.retreat.NewRetreat;
import org.tollgate.governance.retreat.RetreatKind;
import org.tollgate.governance.retreat.RetreatManagement;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.Substitutes;

/** What happens beside the gates: conditions are met, members go on leave, leaders step back. */
@Component
@Profile("demo")
class Aftermath {

  /** A condition is set at place 0 of its history and claimed next. */
  private static final int FIRST_CLAIM = 1;

  private final Conditions conditions;
  private final ConditionClosing closing;
  private final RetreatManagement retreats;
  private final Substitutes substitutes;
  private final Rollouts rollouts;
  private final ExceptionManagement exceptions;

  Aftermath(
      Conditions conditions,
      ConditionClosing closing,
      RetreatManagement retreats,
      Substitutes substitutes,
      Rollouts rollouts,
      ExceptionManagement exceptions) {
    this.conditions = conditions;
    this.closing = closing;
    this.retreats = retreats;
    this.substitutes = substitutes;
    this.rollouts = rollouts;
    this.exceptions = exceptions;
  }

  /**
   * Owners meet their open conditions and a second person confirms.
   *
   * @param late whose conditions stay open, or null
   */
  void closeConditions(Storyteller.Told told, Actor second, PersonId late) {
    List<Conditions.Line> open =
        conditions.lines(Set.of(told.id())).getOrDefault(told.id(), List.of()).stream()
            .filter(line -> line.state() == Conditions.State.OPEN)
            .filter(line -> !line.owner().equals(late))
            .toList();
    for (Conditions.Line line : open) {
      ConditionId id = new ConditionId(line.id());
      Actor owner = Actor.of(line.owner());
      Steps.done(closing.claim(owner, told.id(), id, "Done; the signed note is in the file room."));
      told.calendar().pass(300);
      Steps.done(closing.confirm(second, told.id(), id, FIRST_CLAIM));
    }
  }

  /** A member names who votes in their place for some days. */
  void substitute(Storyteller.Told told, Actor member, PersonId substitute, int from, int to) {
    SeatView seat =
        rollouts.seats(told.id()).stream()
            .filter(each -> member.person().equals(each.person()))
            .findFirst()
            .orElseThrow();
    DateRange days = new DateRange(told.calendar().day(from), told.calendar().day(to));
    Steps.done(substitutes.name(member, seat.id(), substitute, days));
  }

  /** One rule is softened for a while, and every committee member has seen it. */
  void retreat(Storyteller.Told told, Cast cast) {
    UUID id =
        retreats.enter(
            told.director(),
            told.id(),
            new NewRetreat(
                cast.person("member4"),
                "Every quote is written in the CRM, none in a private spreadsheet",
                RetreatKind.SOFTENED,
                "Three branches without a stable line may write quotes on paper for now.",
                told.calendar().day(60)));
    for (String member : List.of("chair", "member1", "member2", "member3", "member4")) {
      retreats.see(cast.actor(member), id);
    }
  }

  /** The director asks the committee for a later gate; its members still have to vote. */
  void askForTime(Storyteller.Told told, Phase gate, LocalDate day) {
    Breach breach =
        new Breach(
            Breach.Kind.TIME,
            "The order interface passes 41 of 46 test cases; the supplier needs nine more days.",
            "Go live by the plan with five orders a day typed by hand, or move the gate.");
    ExceptionManagement.Opening opening =
        exceptions.open(told.director(), told.id(), breach, Proposal.goOn(Map.of(gate, day)));
    if (!(opening instanceof ExceptionManagement.Opening.Opened)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + opening);
    }
  }
}
