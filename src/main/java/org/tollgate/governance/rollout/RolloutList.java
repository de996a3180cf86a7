package org.tollgate.governance.rollout;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** The rollouts that a person may read, the one with the nearest gate first. */
@Service
@Transactional(readOnly = true)
public class RolloutList {

  /** Rows on a page. */
  public static final int PAGE = 25;

  private static final Set<SeatRole> HEADS = EnumSet.of(SeatRole.DIRECTOR, SeatRole.SPONSOR);

  /**
   * A rollout in a list.
   *
   * @param director who directs it, or null while the seat is vacant
   * @param sponsor who sponsors it, or null
   */
  public record Row(RolloutView rollout, PersonId director, PersonId sponsor) {}

  private final RolloutAccess access;
  private final RolloutRepository repository;
  private final SeatRepository seats;

  RolloutList(RolloutAccess access, RolloutRepository repository, SeatRepository seats) {
    this.access = access;
    this.repository = repository;
    this.seats = seats;
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
    List<SeatRepository.Holder> heads =
        seats.holders(found.map(rollout -> rollout.id().value()).getContent(), HEADS);
    return found.map(rollout -> row(rollout.view(), heads));
  }

  private static Row row(RolloutView rollout, List<SeatRepository.Holder> heads) {
    return new Row(
        rollout,
        holder(heads, rollout.id(), SeatRole.DIRECTOR),
        holder(heads, rollout.id(), SeatRole.SPONSOR));
  }

  private static PersonId holder(
      List<SeatRepository.Holder> heads, RolloutId rollout, SeatRole role) {
    return heads.stream()
        .filter(head -> head.role() == role && head.rollout().equals(rollout))
        .map(SeatRepository.Holder::person)
        .findFirst()
        .orElse(null);
  }
}
