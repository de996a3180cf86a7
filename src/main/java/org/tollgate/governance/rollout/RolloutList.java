package org.tollgate.governance.rollout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Reading;
import org.tollgate.base.shared.RolloutId;

/** The rollouts that a person may read, the one with the nearest gate first. */
@Service
@Transactional(readOnly = true)
public class RolloutList {

  /** Rows on a page. */
  public static final int PAGE = 25;

  /**
   * A rollout in a list.
   *
   * @param director who directs it, or null while the seat is vacant
   * @param sponsor who sponsors it, or null
   */
  public record Row(RolloutView rollout, PersonId director, PersonId sponsor) {}

  private final RolloutAccess access;
  private final RolloutRepository repository;
  private final Rollouts rollouts;

  RolloutList(RolloutAccess access, RolloutRepository repository, Rollouts rollouts) {
    this.access = access;
    this.repository = repository;
    this.rollouts = rollouts;
  }

  /**
   * Running ones first, by the day of the gate ahead; in a fixed number of statements.
   *
   * @param states which to show; empty for all
   * @param text part of the name; blank for any
   * @param page from 0
   */
  public Page<Row> of(Actor actor, Set<RolloutState> states, String text, int page) {
    return of(actor, states, text, PageRequest.of(Math.max(page, 0), PAGE));
  }

  /** The same with as many rows on a page as are asked for. */
  public Page<Row> of(Actor actor, Set<RolloutState> states, String text, Pageable request) {
    Set<RolloutId> readable = access.readable(actor);
    if (readable.isEmpty()) {
      return Page.empty(request);
    }
    String[] wanted = RolloutRepository.names(states);
    String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    Page<Rollout> found =
        repository.search(
            readable.stream().map(RolloutId::value).toArray(UUID[]::new),
            wanted,
            "%" + literal + "%",
            request);
    found.forEach(rollout -> Reading.keep(Rollouts.VIEWS, rollout.id(), rollout.view()));
    Map<RolloutId, List<SeatView>> seats =
        rollouts.seats(Set.copyOf(found.map(Rollout::id).getContent()));
    return found.map(rollout -> row(rollout.view(), seats.getOrDefault(rollout.id(), List.of())));
  }

  private static Row row(RolloutView rollout, List<SeatView> seats) {
    return new Row(rollout, holder(seats, SeatRole.DIRECTOR), holder(seats, SeatRole.SPONSOR));
  }

  private static PersonId holder(List<SeatView> seats, SeatRole role) {
    return seats.stream()
        .filter(seat -> seat.role() == role && !seat.isVacant())
        .map(SeatView::person)
        .findFirst()
        .orElse(null);
  }
}
