package org.tollgate.governance.rollout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Reading;
import org.tollgate.base.shared.RolloutId;

/** Reads rollouts for other modules; the caller has asked {@link RolloutAccess} before. */
@Service
@Transactional(readOnly = true)
public class Rollouts {

  static final Comparator<Seat> COMMITTEE_FIRST =
      Comparator.comparing((Seat seat) -> seat.role().tier())
          .thenComparing(Seat::role)
          .thenComparing(seat -> !seat.isChair())
          .thenComparing(seat -> seat.view().title())
          .thenComparing(seat -> seat.id().value());

  /** Under which a page remembers views. */
  static final String VIEWS = "rollout.views";

  private final RolloutRepository rollouts;
  private final SeatRepository seats;

  Rollouts(RolloutRepository rollouts, SeatRepository seats) {
    this.rollouts = rollouts;
    this.seats = seats;
  }

  /**
   * @throws org.tollgate.base.shared.NotFoundException if there is no such rollout
   */
  public RolloutView view(RolloutId rollout) {
    RolloutView view = Reading.of(VIEWS, Set.of(rollout), one -> readView(rollout)).get(rollout);
    if (view == null) {
      throw new NotFoundException("rollout", rollout);
    }
    return view;
  }

  private Map<RolloutId, RolloutView> readView(RolloutId id) {
    return rollouts.findById(id).map(found -> Map.of(id, found.view())).orElse(Map.of());
  }

  /** One statement for any number of rollouts. */
  public Map<RolloutId, RolloutView> views(Set<RolloutId> ids) {
    return ids.isEmpty() ? Map.of() : Reading.of(VIEWS, ids, this::readViews);
  }

  private Map<RolloutId, RolloutView> readViews(Set<RolloutId> ids) {
    return rollouts.findAll(values(ids)).stream()
        .map(Rollout::view)
        .collect(Collectors.toUnmodifiableMap(RolloutView::id, Function.identity()));
  }

  /**
   * What the charter fixed about the rollout as a whole, parties included.
   *
   * @throws org.tollgate.base.shared.NotFoundException if there is no such rollout
   */
  public RolloutTerms terms(RolloutId rollout) {
    return load(rollout).terms();
  }

  /** All seats, vacant ones included, committee first; one statement for any number. */
  public Map<RolloutId, List<SeatView>> seats(Set<RolloutId> ids) {
    return ids.isEmpty() ? Map.of() : Reading.of("rollout.seats", ids, this::readSeats);
  }

  private Map<RolloutId, List<SeatView>> readSeats(Set<RolloutId> ids) {
    return seats.findAll(values(ids)).stream()
        .sorted(COMMITTEE_FIRST)
        .collect(
            Collectors.groupingBy(
                Seat::rollout, Collectors.mapping(Seat::view, Collectors.toUnmodifiableList())));
  }

  public List<SeatView> seats(RolloutId rollout) {
    return seats(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /**
   * Since which day each seat that is filled has been filled without a gap, whoever held it; one
   * statement for any number.
   */
  public Map<SeatId, LocalDate> filledSince(Set<RolloutId> ids) {
    Map<SeatId, LocalDate> since = new HashMap<>();
    Map<SeatId, LocalDate> until = new HashMap<>();
    for (SeatRepository.Time time : seats.times(values(ids))) {
      LocalDate end = until.get(time.seat());
      if (end == null || time.heldFrom().isAfter(end)) {
        since.put(time.seat(), time.heldFrom());
      }
      until.put(time.seat(), time.heldTo() == null ? LocalDate.MAX : time.heldTo());
    }
    since.keySet().removeIf(seat -> !until.get(seat).equals(LocalDate.MAX));
    return since;
  }

  /** What a seat is called, also one that was removed since. */
  public String titleOf(SeatId seat) {
    return seats
        .findById(seat)
        .orElseThrow(() -> new NotFoundException("seat", seat))
        .view()
        .title();
  }

  /** Rollouts that are RUNNING or ON_HOLD; for the reconciler and the timers. */
  public Set<RolloutId> running() {
    return Set.copyOf(rollouts.idsIn(EnumSet.of(RolloutState.RUNNING, RolloutState.ON_HOLD)));
  }

  private Rollout load(RolloutId rollout) {
    return rollouts.findById(rollout).orElseThrow(() -> new NotFoundException("rollout", rollout));
  }

  private static List<UUID> values(Set<RolloutId> ids) {
    return ids.stream().map(RolloutId::value).toList();
  }
}
