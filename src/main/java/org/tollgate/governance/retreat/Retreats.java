package org.tollgate.governance.retreat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** Reads retreats; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Retreats {

  /**
   * That a member saw it.
   *
   * @param gate the gate that was ahead, 1 to 6
   */
  public record Seen(SeatId seat, PersonId person, int gate, Instant at) {}

  /**
   * One retreat.
   *
   * @param endedOn the day the rule held again, or null while it is open
   * @param seen by whom and before which gate
   */
  public record Entry(
      UUID id,
      RolloutId rollout,
      NewRetreat what,
      PersonId enteredBy,
      Instant enteredAt,
      LocalDate endedOn,
      Set<Seen> seen) {

    public boolean isOpen() {
      return endedOn == null;
    }

    boolean isSeen(SeatId seat, int gate, Instant until) {
      return seen.stream()
          .anyMatch(s -> s.seat().equals(seat) && s.gate() == gate && !s.at().isAfter(until));
    }

    public boolean isSeenBy(SeatId seat, int gate) {
      return seen.stream().anyMatch(s -> s.seat().equals(seat) && s.gate() == gate);
    }
  }

  /**
   * @param open how many retreats are open
   * @param seen how many of these every voting member has seen before the gate that is ahead
   * @param seenBefore how many had been seen so at an earlier moment, or null where nobody asked
   */
  public record Standing(int open, int seen, Integer seenBefore) {

    public Standing(int open, int seen) {
      this(open, seen, null);
    }
  }

  private final RetreatRepository retreats;
  private final Rollouts rollouts;

  Retreats(RetreatRepository retreats, Rollouts rollouts) {
    this.retreats = retreats;
    this.rollouts = rollouts;
  }

  /** Newest first, open and ended. */
  public List<Entry> of(RolloutId rollout) {
    return retreats.findAll(List.of(rollout.value())).stream().map(Retreat::entry).toList();
  }

  /** For any number of rollouts in the same few statements. */
  public Map<RolloutId, Standing> standings(Set<RolloutId> ids) {
    return standings(ids, null);
  }

  /** The same together with how it was at an earlier moment. */
  public Map<RolloutId, Standing> standings(Set<RolloutId> ids, Instant before) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<RolloutId, List<Entry>> open =
        retreats.findAll(ids.stream().map(RolloutId::value).toList()).stream()
            .filter(Retreat::isOpen)
            .map(Retreat::entry)
            .collect(Collectors.groupingBy(Entry::rollout));
    Map<RolloutId, RolloutView> views = rollouts.views(ids);
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(ids);
    Map<RolloutId, Standing> standings = new HashMap<>();
    for (RolloutId id : views.keySet()) {
      List<Entry> entries = open.getOrDefault(id, List.of());
      int gate = RetreatManagement.gateAhead(views.get(id));
      List<SeatId> voters = voters(seats.getOrDefault(id, List.of()));
      standings.put(id, standing(entries, voters, gate, before));
    }
    return standings;
  }

  private static Standing standing(
      List<Entry> entries, List<SeatId> voters, int gate, Instant before) {
    long seen = entries.stream().filter(e -> isSeenByAll(e, voters, gate, Instant.MAX)).count();
    if (before == null) {
      return new Standing(entries.size(), (int) seen);
    }
    long then = entries.stream().filter(e -> isSeenByAll(e, voters, gate, before)).count();
    return new Standing(entries.size(), (int) seen, (int) then);
  }

  private static List<SeatId> voters(List<SeatView> seats) {
    return seats.stream()
        .filter(seat -> seat.role().votes() && !seat.isVacant())
        .map(SeatView::id)
        .toList();
  }

  private static boolean isSeenByAll(Entry entry, List<SeatId> voters, int gate, Instant until) {
    return !voters.isEmpty() && voters.stream().allMatch(seat -> entry.isSeen(seat, gate, until));
  }
}
