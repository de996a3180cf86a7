package org.tollgate.learning.exemption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.permit.PermitIssuing;
import org.tollgate.learning.procedure.Learners;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;

/** Proposes exemptions and has a second person decide on them, with the password. */
@Service
@Transactional
public class Exemptions {

  /** Days that an exemption lasts at most; a house rule. */
  public static final int LONGEST = 28;

  private final ExemptionRepository exemptions;
  private final ExemptionCall call;
  private final PermitIssuing permits;
  private final LearningSeats seats;
  private final SigningPassword passwords;
  private final Ground ground;

  Exemptions(
      ExemptionRepository exemptions,
      ExemptionCall call,
      PermitIssuing permits,
      LearningSeats seats,
      SigningPassword passwords,
      Ground ground) {
    this.exemptions = exemptions;
    this.call = call;
    this.permits = permits;
    this.seats = seats;
    this.passwords = passwords;
    this.ground = ground;
  }

  /** What it stands on: procedures, users, place and time. */
  @org.springframework.stereotype.Component
  record Ground(Procedures procedures, Learners learners, Rollouts rollouts, Clock clock) {}

  /**
   * @param mine those on which the reader may decide
   * @param users who may be exempted, those of the rollout but the reader
   */
  public record Board(
      List<ExemptionView> all,
      Set<UUID> mine,
      List<ProcedureView> procedures,
      Set<PersonId> users,
      LocalDate latest,
      ZoneId zone) {}

  /**
   * @throws NotAllowedException unless the actor leads
   */
  @Transactional(readOnly = true)
  public Board board(Actor actor, RolloutId rollout) {
    seats.require(actor, rollout, May.LEAD);
    List<Exemption> all = exemptions.findAll(rollout.value());
    Set<UUID> mine =
        all.stream()
            .filter(each -> each.mayDecide(actor.person()) && each.view().isOpen())
            .map(each -> each.view().id())
            .collect(Collectors.toSet());
    Set<PersonId> users = users(rollout);
    users.remove(actor.person());
    return new Board(
        all.stream().map(Exemption::view).toList(),
        mine,
        released(rollout),
        users,
        today(rollout).plusDays(LONGEST),
        ground.rollouts().view(rollout).zone());
  }

  /** Refused for oneself, beyond the longest time, or where a permit opens already. */
  public Optional<Refusal> propose(Actor actor, RolloutId rollout, ExemptionView.Wish wish) {
    seats.require(actor, rollout, May.LEAD);
    ProcedureView procedure = ground.procedures().view(rollout, wish.procedure());
    Optional<Refusal> refusal = whyNot(actor, procedure, wish);
    if (refusal.isEmpty()) {
      Exemption exemption = new Exemption(wish, rollout, actor, now());
      exemptions.save(exemption);
      call.decide(exemption, procedure);
    }
    return refusal;
  }

  private Optional<Refusal> whyNot(Actor actor, ProcedureView procedure, ExemptionView.Wish wish) {
    LocalDate today = today(procedure.rollout());
    if (!procedure.isReleased()) {
      return Optional.of(Refusal.because("exemption.refused.no-version"));
    }
    if (actor.person().equals(wish.holder())) {
      return Optional.of(Refusal.because("exemption.refused.self"));
    }
    if (!users(procedure.rollout()).contains(wish.holder())) {
      return Optional.of(Refusal.because("exemption.refused.no-user"));
    }
    if (wish.lastDay().isBefore(today) || wish.lastDay().isAfter(today.plusDays(LONGEST))) {
      return Optional.of(Refusal.because("exemption.refused.day", LONGEST));
    }
    return permits.opensFor(procedure.id(), wish.holder())
        ? Optional.of(Refusal.because("exemption.refused.permit"))
        : Optional.empty();
  }

  /**
   * The second person's word, which the password makes a signature.
   *
   * @throws NotFoundException if the rollout has no such exemption
   */
  public Optional<Refusal> decide(
      Actor actor, RolloutId rollout, UUID id, boolean granted, String password) {
    seats.require(actor, rollout, May.LEAD);
    Exemption exemption = load(rollout, id);
    ExemptionView view = exemption.view();
    Optional<Refusal> refusal =
        whyNotDecide(actor, exemption, granted).or(() -> confirm(actor, password));
    if (refusal.isEmpty()) {
      exemption.decide(granted, actor, now());
      exemptions.save(exemption);
      call.decided(id);
      if (granted) {
        ProcedureView procedure = ground.procedures().view(rollout, view.wish().procedure());
        permits.exempt(
            actor, procedure, view.wish().holder(), view.wish().lastDay(), view.wish().reason());
      }
    }
    return refusal;
  }

  private Optional<Refusal> whyNotDecide(Actor actor, Exemption exemption, boolean granted) {
    ExemptionView.Wish wish = exemption.view().wish();
    if (!exemption.view().isOpen()) {
      return Optional.of(Refusal.because("exemption.refused.decided"));
    }
    if (!exemption.mayDecide(actor.person())) {
      return Optional.of(Refusal.because("exemption.refused.second"));
    }
    if (!granted) {
      return Optional.empty();
    }
    if (wish.lastDay().isBefore(today(exemption.rollout()))) {
      return Optional.of(Refusal.because("exemption.refused.past"));
    }
    return permits.opensFor(wish.procedure(), wish.holder())
        ? Optional.of(Refusal.because("exemption.refused.permit"))
        : Optional.empty();
  }

  private Optional<Refusal> confirm(Actor actor, String password) {
    Confirmation confirmation = passwords.confirms(actor, password);
    if (confirmation instanceof Confirmation.Slowed slowed) {
      long seconds = Math.max(1, slowed.delay().toSeconds());
      return Optional.of(Refusal.because("exemption.refused.slowed", seconds));
    }
    return confirmation instanceof Confirmation.Wrong
        ? Optional.of(Refusal.because("exemption.refused.password"))
        : Optional.empty();
  }

  private Set<PersonId> users(RolloutId rollout) {
    return ground
        .learners()
        .byDepartment(Set.of(rollout))
        .getOrDefault(rollout, Map.of())
        .values()
        .stream()
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private List<ProcedureView> released(RolloutId rollout) {
    return ground.procedures().of(rollout).stream().filter(ProcedureView::isReleased).toList();
  }

  private Exemption load(RolloutId rollout, UUID id) {
    return exemptions
        .findById(id)
        .filter(found -> found.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("exemption", id));
  }

  private LocalDate today(RolloutId rollout) {
    return LocalDate.ofInstant(ground.clock().instant(), ground.rollouts().view(rollout).zone());
  }

  private Instant now() {
    return ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
