package org.tollgate.governance.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Reading;
import org.tollgate.base.shared.RolloutId;

/**
 * Answers who may do what in which rollout; every use case above it asks it first. Rights come from
 * the seats a person holds now, or acts for today as a substitute, and are read anew each time.
 */
@Service
@Transactional(readOnly = true)
public class RolloutAccess {

  private static final Set<SeatRole> CLIENT_ONLY =
      EnumSet.of(
          SeatRole.DIRECTOR,
          SeatRole.SPONSOR,
          SeatRole.SUCCESSOR,
          SeatRole.COMMITTEE_MEMBER,
          SeatRole.AUDITOR);
  private static final Set<SeatRole> PLANNERS = EnumSet.of(SeatRole.DIRECTOR, SeatRole.TEAM_MEMBER);
  private static final Set<SeatRole> REPORTERS = EnumSet.of(SeatRole.DIRECTOR, SeatRole.CONSULTANT);
  private static final Set<SeatRole> ONLY_READERS = EnumSet.of(SeatRole.AUDITOR, SeatRole.STAFF);

  private final SeatRepository seats;
  private final Clock clock;

  RolloutAccess(SeatRepository seats, Clock clock) {
    this.seats = seats;
    this.clock = clock;
  }

  /**
   * @throws org.tollgate.base.shared.NotFoundException if the rollout does not exist or the actor
   *     may not even read it
   * @throws org.tollgate.base.shared.NotAllowedException if the actor reads it but lacks the right
   */
  public void require(Actor actor, RolloutId rollout, Right right) {
    Set<Right> rights = rights(actor, rollout);
    if (!rights.contains(Right.READ)) {
      throw new NotFoundException("rollout", rollout);
    }
    if (!rights.contains(right)) {
      throw new NotAllowedException("The actor has no right to " + right + " in " + rollout);
    }
  }

  public boolean has(Actor actor, RolloutId rollout, Right right) {
    return rights(actor, rollout).contains(right);
  }

  /** All rights at once, in one statement; for pages that show what the reader may do. */
  public Set<Right> rights(Actor actor, RolloutId rollout) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    claims(actor, rollout).forEach(claim -> rights.addAll(rightsOf(claim)));
    return rights;
  }

  /** The one voting seat that the actor holds, or else acts for today. */
  public Optional<SeatId> votingSeat(Actor actor, RolloutId rollout) {
    return claims(actor, rollout).stream()
        .filter(claim -> claim.role().votes())
        .min(Comparator.comparing(claim -> claim.acting() != null))
        .map(SeatRepository.Claim::seat);
  }

  /** The rollouts in which the actor holds a seat or acts for one today. */
  public Set<RolloutId> readable(Actor actor) {
    return holding(actor, Right.READ);
  }

  /** The rollouts in which the actor has this right. */
  public Set<RolloutId> holding(Actor actor, Right right) {
    return claims(everywhere(actor.person())).stream()
        .filter(claim -> rightsOf(claim).contains(right))
        .map(SeatRepository.Claim::rollout)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<SeatRepository.Claim> claims(Actor actor, RolloutId rollout) {
    return Reading.of(
            new ClaimsOf(actor.person()),
            Set.of(rollout),
            one -> Map.of(rollout, seats.claims(actor.person().value(), rollout.value())))
        .get(rollout)
        .stream()
        .filter(this::holdsToday)
        .toList();
  }

  private record ClaimsOf(PersonId person) {}

  private List<SeatRepository.Claim> everywhere(PersonId person) {
    Set<PersonId> one = Set.of(person);
    return Reading.of("rollout.claims", one, p -> Map.of(person, seats.claims(person.value())))
        .get(person);
  }

  private List<SeatRepository.Claim> claims(List<SeatRepository.Claim> all) {
    return all.stream().filter(this::holdsToday).toList();
  }

  private boolean holdsToday(SeatRepository.Claim claim) {
    if (claim.acting() == null) {
      return true;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(claim.zone()));
    return claim.acting().days().contains(today);
  }

  private static Set<Right> rightsOf(SeatRepository.Claim claim) {
    SeatRole role = claim.role();
    Set<Right> rights = EnumSet.of(Right.READ);
    grant(rights, Right.VOTE, role.votes());
    grant(rights, Right.CONTRIBUTE, !ONLY_READERS.contains(role));
    if (claim.acting() != null) {
      return rights;
    }
    boolean client = claim.party() == RolloutTerms.PartyRole.CLIENT;
    grant(rights, Right.READ_CLIENT_ONLY, client && CLIENT_ONLY.contains(role));
    grant(rights, Right.READ_RECORD, readsRecord(claim));
    grant(rights, Right.PLAN, PLANNERS.contains(role));
    grant(rights, Right.REPORT, REPORTERS.contains(role));
    grant(rights, Right.DIRECT, role == SeatRole.DIRECTOR);
    boolean appoints = role == SeatRole.SPONSOR && claim.gatesPassed() == 0;
    grant(rights, Right.APPOINT_COMMITTEE, appoints);
    return rights;
  }

  private static boolean readsRecord(SeatRepository.Claim claim) {
    return claim.chair() || claim.role() == SeatRole.AUDITOR || claim.role() == SeatRole.DIRECTOR;
  }

  private static void grant(Set<Right> rights, Right right, boolean granted) {
    if (granted) {
      rights.add(right);
    }
  }
}
