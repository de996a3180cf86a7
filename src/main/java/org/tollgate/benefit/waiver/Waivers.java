package org.tollgate.benefit.waiver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.LockView;
import org.tollgate.benefit.baseline.LockedKpis;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.signing.PartySignature;
import org.tollgate.benefit.signing.Signatories;
import org.tollgate.benefit.signing.Signatories.Signatory;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** Proposes waivers and takes both parties' signatures, each with the password. */
@Service
@Transactional
public class Waivers {

  private final WaiverRepository waivers;
  private final Indicators indicators;
  private final LockedKpis locked;
  private final Signatories signatories;
  private final RolloutAccess access;
  private final Clock clock;

  Waivers(
      WaiverRepository waivers,
      Indicators indicators,
      LockedKpis locked,
      Signatories signatories,
      RolloutAccess access,
      Clock clock) {
    this.waivers = waivers;
    this.indicators = indicators;
    this.locked = locked;
    this.signatories = signatories;
    this.access = access;
    this.clock = clock;
  }

  /** The waiver of this indicator under the version that holds, if there is one. */
  @Transactional(readOnly = true)
  public Optional<WaiverView> of(Actor actor, RolloutId rollout, IndicatorId indicator) {
    access.require(actor, rollout, Right.READ);
    return found(rollout, indicator).map(Waiver::view);
  }

  /** All under the versions that hold, for other modules. */
  List<WaiverView> signed(Set<RolloutId> rollouts) {
    return waivers.findAll(rollouts.stream().map(RolloutId::value).toList()).stream()
        .map(Waiver::view)
        .filter(WaiverView::isSigned)
        .toList();
  }

  public Optional<Refusal> propose(
      Actor actor, RolloutId rollout, IndicatorId indicator, String reason) {
    access.require(actor, rollout, Right.PLAN);
    indicators.one(rollout, indicator);
    LockView held = locked.held(Set.of(rollout)).get(rollout);
    if (held == null || !held.lines().containsKey(indicator)) {
      return Optional.of(Refusal.because("kpi.waiver.refused.unlocked"));
    }
    if (found(rollout, indicator).isPresent()) {
      return Optional.of(Refusal.because("kpi.waiver.refused.there"));
    }
    waivers.save(new Waiver(rollout, held.id(), indicator, reason, actor, now()));
    return Optional.empty();
  }

  /**
   * @throws NotAllowedException if the actor signs for no party
   * @throws NotFoundException if the rollout has no such indicator
   */
  public Optional<Refusal> sign(
      Actor actor, RolloutId rollout, IndicatorId indicator, String password) {
    access.require(actor, rollout, Right.READ);
    indicators.one(rollout, indicator);
    Signatory signatory =
        signatories
            .of(actor, rollout)
            .orElseThrow(() -> new NotAllowedException("The actor signs for no party"));
    Optional<Waiver> found = found(rollout, indicator);
    if (found.isEmpty()) {
      return Optional.of(Refusal.because("kpi.waiver.refused.none"));
    }
    Waiver waiver = found.get();
    Optional<Refusal> refusal =
        Signatories.whyNot(signatory, waiver.view().signatures())
            .or(() -> signatories.confirm(actor, password));
    if (refusal.isEmpty()) {
      waiver.sign(
          new PartySignature(
              signatory.side(),
              signatory.person(),
              signatory.organisation(),
              digest(waiver.view().text()),
              now()));
      waivers.save(waiver);
    }
    return refusal;
  }

  /** Whether the actor signs for a party that has not signed yet. */
  @Transactional(readOnly = true)
  public boolean maySign(Actor actor, WaiverView waiver) {
    return signatories
        .of(actor, waiver.rollout())
        .filter(one -> Signatories.whyNot(one, waiver.signatures()).isEmpty())
        .isPresent();
  }

  private Optional<Waiver> found(RolloutId rollout, IndicatorId indicator) {
    LockView held = locked.held(Set.of(rollout)).get(rollout);
    return held == null
        ? Optional.empty()
        : waivers.findAll(Set.of(rollout.value())).stream()
            .filter(each -> each.view().indicator().equals(indicator))
            .filter(each -> each.view().baseline().equals(held.id()))
            .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
