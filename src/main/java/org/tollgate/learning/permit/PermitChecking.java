package org.tollgate.learning.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.GuessLimit;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;

/**
 * Answers anybody who holds a code (L5): initials, what it opens, dates, state and nothing else.
 * Who guesses is slowed by address; unknown and wrong codes look alike.
 */
@Service
@Transactional(readOnly = true)
public class PermitChecking {

  private final PermitRepository permits;
  private final Procedures procedures;
  private final PeopleDirectory people;
  private final Rollouts rollouts;
  private final GuessLimit limit;

  PermitChecking(
      PermitRepository permits,
      Procedures procedures,
      PeopleDirectory people,
      Rollouts rollouts,
      Clock clock) {
    this.permits = permits;
    this.procedures = procedures;
    this.people = people;
    this.rollouts = rollouts;
    this.limit = new GuessLimit(clock);
  }

  /** What anybody may know; {@code ask} is empty where nothing fits. */
  public sealed interface Reply {

    /** Nothing of this code, or not a code. */
    record Unknown() implements Reply {}

    /** Too many wrong ones from this address. */
    record Slowed() implements Reply {}

    /**
     * @param since the day of the state
     */
    record Found(
        String code,
        String rollout,
        String initials,
        String procedure,
        PermitState state,
        LocalDate since,
        LocalDate issued,
        LocalDate until)
        implements Reply {}
  }

  /**
   * @param actor the system: nobody has to be signed in
   */
  public Reply ask(Actor actor, String typed, String address) {
    if (limit.isSlowed(address)) {
      return new Reply.Slowed();
    }
    Optional<Permit> found =
        PermitCode.parse(typed).flatMap(code -> permits.findByCode(code.value()));
    if (found.isEmpty()) {
      limit.missed(address);
      return new Reply.Unknown();
    }
    return reply(found.get().view());
  }

  private Reply reply(PermitView permit) {
    RolloutView rollout =
        rollouts.views(Set.of(permit.scope().rollout())).values().iterator().next();
    ProcedureView procedure = procedures.view(rollout.id(), permit.scope().procedure());
    ZoneId zone = rollout.zone();
    return new Reply.Found(
        permit.printed(),
        rollout.name(),
        people.find(permit.person()).map(PermitChecking::initials).orElse("–"),
        procedure.name() + " " + permit.scope().version(),
        permit.state(),
        LocalDate.ofInstant(permit.days().since(), zone),
        LocalDate.ofInstant(permit.days().issuedAt(), zone),
        permit.days().validUntil());
  }

  private static String initials(PersonView person) {
    StringBuilder initials = new StringBuilder();
    for (String word : person.name().strip().split("\\s+")) {
      initials.appendCodePoint(word.codePointAt(0)).append(". ");
    }
    return initials.toString().strip();
  }
}
