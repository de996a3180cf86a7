package org.tollgate.governance.retreat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** The register of retreats as its page shows it, with what the reader may do. */
@Service
@Transactional(readOnly = true)
public class RetreatBoard {

  /**
   * A retreat before the gate that is ahead.
   *
   * @param seenBy titles of the voting seats that have seen it
   * @param unseenBy titles of those that have not; empty once it has ended
   * @param toSee whether the reader is asked to see it
   * @param overdue whether the day has passed until which the rule was given up
   */
  public record Line(
      Retreats.Entry entry,
      List<String> seenBy,
      List<String> unseenBy,
      boolean toSee,
      boolean overdue) {}

  /**
   * @param gate the gate that is ahead, 1 to 6
   * @param people those who hold seats, as the ones who can give a rule up
   */
  public record Board(
      RolloutView rollout,
      int gate,
      List<Line> lines,
      Set<PersonId> people,
      boolean mayEnter,
      boolean mayEnd) {}

  private final Retreats retreats;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final Clock clock;

  RetreatBoard(Retreats retreats, Rollouts rollouts, RolloutAccess access, Clock clock) {
    this.retreats = retreats;
    this.rollouts = rollouts;
    this.access = access;
    this.clock = clock;
  }

  public Board of(Actor actor, RolloutId id) {
    access.require(actor, id, Right.READ);
    RolloutView rollout = rollouts.view(id);
    List<SeatView> seats = rollouts.seats(id).stream().filter(seat -> !seat.isVacant()).toList();
    Optional<SeatId> own = access.votingSeat(actor, id);
    int gate = RetreatManagement.gateAhead(rollout);
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    List<Line> lines =
        retreats.of(id).stream().map(entry -> line(entry, seats, own, gate, today)).toList();
    Set<Right> rights = access.rights(actor, id);
    boolean going = !rollout.state().isOver();
    return new Board(
        rollout,
        gate,
        lines,
        Set.copyOf(seats.stream().map(SeatView::person).toList()),
        going && rights.contains(Right.CONTRIBUTE),
        rights.contains(Right.DIRECT) || rights.contains(Right.VOTE));
  }

  private static Line line(
      Retreats.Entry entry, List<SeatView> seats, Optional<SeatId> own, int gate, LocalDate today) {
    List<SeatView> voters = seats.stream().filter(seat -> seat.role().votes()).toList();
    List<String> seen =
        voters.stream().filter(s -> entry.isSeenBy(s.id(), gate)).map(SeatView::title).toList();
    List<String> unseen =
        voters.stream().filter(s -> !entry.isSeenBy(s.id(), gate)).map(SeatView::title).toList();
    boolean toSee = entry.isOpen() && own.filter(seat -> !entry.isSeenBy(seat, gate)).isPresent();
    LocalDate until = entry.what().until();
    boolean overdue = entry.isOpen() && until != null && until.isBefore(today);
    return new Line(entry, seen, entry.isOpen() ? unseen : List.of(), toSee, overdue);
  }
}
