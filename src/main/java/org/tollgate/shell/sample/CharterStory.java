package org.tollgate.shell.sample;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.charter.CharterSigning;
import org.tollgate.governance.charter.CharterText;
import org.tollgate.governance.charter.SignatureKind;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** How a sample's charter is written, its seats filled and everything signed. */
@Component
@Profile("demo")
class CharterStory {

  private final CharterDrafting drafting;
  private final CharterSigning signing;
  private final SeatManagement seats;
  private final Rollouts rollouts;

  CharterStory(
      CharterDrafting drafting, CharterSigning signing, SeatManagement seats, Rollouts rollouts) {
    this.drafting = drafting;
    this.signing = signing;
    this.seats = seats;
    this.rollouts = rollouts;
  }

  /** A seat and who holds it. */
  record Filled(NewSeat seat, PersonId person) {}

  /**
   * What the charter says.
   *
   * @param scope departments with their supporters
   */
  record Content(
      List<String> problems,
      List<Goal> goals,
      Set<Area> areas,
      List<ScopedDepartment> scope,
      List<String> duties) {}

  RolloutId write(Actor director, RolloutTerms terms, Content content) {
    RolloutId id = drafting.draft(director, terms);
    drafting.saveProblems(director, id, content.problems());
    drafting.saveGoals(director, id, content.goals());
    drafting.saveScope(director, id, content.areas(), content.scope());
    drafting.saveDuties(director, id, content.duties());
    return id;
  }

  /** The sponsor chairs the committee, so the chair's own seat is not needed. */
  void seat(Actor director, RolloutId id, PersonId sponsor, PersonId successor, List<Filled> more) {
    SeatView sponsors = seat(id, SeatRole.SPONSOR);
    SeatView spare = seat(id, SeatRole.COMMITTEE_MEMBER);
    Steps.done(seats.fill(director, sponsors.id(), sponsor, "named by the board"));
    Steps.done(
        seats.fill(director, seat(id, SeatRole.SUCCESSOR).id(), successor, "named by the board"));
    Steps.done(seats.chair(director, sponsors.id()));
    Steps.done(seats.remove(director, spare.id()));
    more.forEach(filled -> add(director, id, filled));
  }

  private void add(Actor director, RolloutId id, Filled filled) {
    SeatManagement.Addition added = seats.add(director, id, filled.seat());
    if (!(added instanceof SeatManagement.Addition.Added fresh)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + added);
    }
    SeatId seat = fresh.seat();
    Steps.done(seats.fill(director, seat, filled.person(), "appointed at the start"));
  }

  void sign(RolloutId id, Actor sponsor, Actor successor, List<ScopedDepartment> scope) {
    sign(id, sponsor, SignatureKind.SPONSOR, null);
    sign(id, successor, SignatureKind.SUCCESSOR, null);
    for (ScopedDepartment department : scope) {
      Actor supporter = Actor.of(department.supporter());
      sign(id, supporter, SignatureKind.SUPPORT, department.name());
    }
    sign(id, sponsor, SignatureKind.CHARTER, null);
  }

  private void sign(RolloutId id, Actor actor, SignatureKind kind, String department) {
    CharterText text = signing.text(actor, id, kind, department);
    CharterSigning.Request request = new CharterSigning.Request(kind, department, text.token());
    CharterSigning.Outcome outcome = signing.sign(actor, id, request, SamplePeople.PASSWORD);
    if (!(outcome instanceof CharterSigning.Outcome.Signed)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + outcome);
    }
  }

  private SeatView seat(RolloutId id, SeatRole role) {
    return rollouts.seats(id).stream()
        .filter(seat -> seat.role() == role)
        .findFirst()
        .orElseThrow();
  }
}
