package org.tollgate.benefit.signing;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutTerms.Party;
import org.tollgate.governance.rollout.RolloutTerms.PartyRole;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/**
 * Who signs for which party: sponsor or director for the client, implementer or consultant for the
 * implementer. Two persons of two organisations, whatever seats one person holds.
 */
@Component
public class Signatories {

  private static final Set<SeatRole> CLIENT = EnumSet.of(SeatRole.SPONSOR, SeatRole.DIRECTOR);
  private static final Set<SeatRole> IMPLEMENTER =
      EnumSet.of(SeatRole.IMPLEMENTER, SeatRole.CONSULTANT);

  private final Rollouts rollouts;
  private final SigningPassword passwords;

  Signatories(Rollouts rollouts, SigningPassword passwords) {
    this.rollouts = rollouts;
    this.passwords = passwords;
  }

  /**
   * @param organisation for which the person signs
   */
  public record Signatory(PersonId person, Side side, OrganisationId organisation) {}

  /** Everybody who may sign, once each. */
  public List<Signatory> of(RolloutId rollout) {
    OrganisationId client = rollouts.terms(rollout).client();
    Set<OrganisationId> implementers =
        rollouts.terms(rollout).parties().stream()
            .filter(party -> party.role() == PartyRole.IMPLEMENTER)
            .map(Party::organisation)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    Map<PersonId, Signatory> found = new LinkedHashMap<>();
    for (SeatView seat : rollouts.seats(rollout)) {
      if (seat.isVacant()) {
        continue;
      }
      if (CLIENT.contains(seat.role()) && seat.organisation().equals(client)) {
        found.putIfAbsent(seat.person(), new Signatory(seat.person(), Side.CLIENT, client));
      } else if (IMPLEMENTER.contains(seat.role()) && implementers.contains(seat.organisation())) {
        found.putIfAbsent(
            seat.person(), new Signatory(seat.person(), Side.IMPLEMENTER, seat.organisation()));
      }
    }
    return List.copyOf(found.values());
  }

  public Optional<Signatory> of(Actor actor, RolloutId rollout) {
    return of(rollout).stream().filter(one -> one.person().equals(actor.person())).findFirst();
  }

  /** Why this signature cannot stand beside those that count. */
  public static Optional<Refusal> whyNot(Signatory signatory, List<PartySignature> counting) {
    boolean side = counting.stream().anyMatch(one -> one.side() == signatory.side());
    boolean twice =
        counting.stream()
            .anyMatch(
                one ->
                    one.person().equals(signatory.person())
                        || one.organisation().equals(signatory.organisation()));
    return side || twice
        ? Optional.of(Refusal.because("kpi.lock.refused.signed"))
        : Optional.empty();
  }

  public Optional<Refusal> confirm(Actor actor, String password) {
    Confirmation confirmation = passwords.confirms(actor, password);
    if (confirmation instanceof Confirmation.Slowed slowed) {
      long seconds = Math.max(1, slowed.delay().toSeconds());
      return Optional.of(Refusal.because("kpi.lock.refused.slowed", seconds));
    }
    return confirmation instanceof Confirmation.Wrong
        ? Optional.of(Refusal.because("kpi.lock.refused.password"))
        : Optional.empty();
  }
}
