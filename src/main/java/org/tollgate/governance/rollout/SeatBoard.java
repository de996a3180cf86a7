package org.tollgate.governance.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** The seats of a rollout as their pages show them, with what the reader may do. */
@Service
@Transactional(readOnly = true)
public class SeatBoard {

  /**
   * What the reader may do with seats.
   *
   * @param committee fill and vacate seats of the committee and set its rule
   * @param others fill and vacate all other seats
   * @param director fill the director's seat while it is vacant
   */
  public record May(boolean committee, boolean others, boolean director) {

    public boolean change(SeatView seat) {
      return SeatRules.isCommittee(seat.role())
          ? committee
          : others || (director && seat.role() == SeatRole.DIRECTOR && seat.isVacant());
    }

    public boolean anything() {
      return committee || others;
    }
  }

  /** All seats of a rollout, committee first. */
  public record Board(
      RolloutView rollout,
      RolloutTerms terms,
      LocalDate today,
      List<SeatView> seats,
      List<Substitutes.Substitute> substitutes,
      May may) {}

  /**
   * Somebody's time in a seat.
   *
   * @param to the last day, or null while it is held
   * @param reason why it was given, and then why it ended
   */
  public record Held(PersonId person, LocalDate from, LocalDate to, String reason) {}

  /**
   * One seat with its history.
   *
   * @param history the newest first
   * @param mayName whether the reader may name who acts for it
   */
  public record Detail(
      RolloutView rollout,
      LocalDate today,
      SeatView seat,
      List<Held> history,
      List<Substitutes.Substitute> substitutes,
      boolean mayChange,
      boolean mayName) {}

  private final RolloutRepository rollouts;
  private final SeatRepository seats;
  private final Substitutes substitutes;
  private final SeatChanges changes;
  private final RolloutAccess access;
  private final Clock clock;

  SeatBoard(
      RolloutRepository rollouts,
      SeatRepository seats,
      Substitutes substitutes,
      SeatChanges changes,
      RolloutAccess access,
      Clock clock) {
    this.rollouts = rollouts;
    this.seats = seats;
    this.substitutes = substitutes;
    this.changes = changes;
    this.access = access;
    this.clock = clock;
  }

  public Board of(Actor actor, RolloutId id) {
    access.require(actor, id, Right.READ);
    Rollout rollout = load(id);
    List<SeatView> views =
        seats.findAll(List.of(id.value())).stream()
            .sorted(Rollouts.COMMITTEE_FIRST)
            .map(Seat::view)
            .toList();
    return new Board(
        rollout.view(),
        rollout.terms(),
        today(rollout),
        views,
        substitutes.notOver(id),
        may(actor, rollout));
  }

  /**
   * @throws NotFoundException if the rollout has no such seat
   */
  public Detail of(Actor actor, RolloutId id, SeatId seatId) {
    access.require(actor, id, Right.READ);
    Seat seat =
        seats
            .findById(seatId)
            .filter(found -> found.rollout().equals(id))
            .orElseThrow(() -> new NotFoundException("seat", seatId));
    Rollout rollout = load(id);
    SeatRules rules = changes.rules(id, today(rollout));
    List<Substitutes.Substitute> named =
        substitutes.notOver(id).stream().filter(s -> s.seat().equals(seatId)).toList();
    return new Detail(
        rollout.view(),
        today(rollout),
        seat.view(),
        history(seat),
        named,
        may(actor, rollout).change(seat.view()),
        seat.person() != null && rules.mayName(seat, actor.person()).isEmpty());
  }

  private static List<Held> history(Seat seat) {
    List<Held> history =
        new java.util.ArrayList<>(
            seat.holdings().stream()
                .map(h -> new Held(h.person(), h.heldFrom(), h.heldTo(), h.reason()))
                .toList());
    java.util.Collections.reverse(history);
    return history;
  }

  private May may(Actor actor, Rollout rollout) {
    if (rollout.state().isOver()) {
      return new May(false, false, false);
    }
    Set<Right> rights = access.rights(actor, rollout.id());
    boolean directs = rights.contains(Right.DIRECT);
    boolean sponsors = changes.isSponsor(rollout.id(), actor.person());
    boolean committee =
        rollout.state() == RolloutState.DRAFT
            ? directs || sponsors
            : rights.contains(Right.APPOINT_COMMITTEE);
    return new May(committee, directs, sponsors);
  }

  private LocalDate today(Rollout rollout) {
    return LocalDate.ofInstant(clock.instant(), rollout.zone());
  }

  private Rollout load(RolloutId id) {
    return rollouts.findById(id).orElseThrow(() -> new NotFoundException("rollout", id));
  }
}
