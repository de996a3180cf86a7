package org.tollgate.reporting.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.reporting.report.RolloutLights;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.Side;

/** The director signs that a light is another than the rule says, with a reason and an end. */
@Service
@Transactional
public class Overrides {

  public static final int MOST_DAYS = 31;
  public static final int MIN_REASON = 10;
  public static final int MAX_REASON = 1000;

  /**
   * @param until the last day on which it is shown
   */
  public record Wish(Side side, Level level, String reason, LocalDate until) {}

  public record Signed(Side side, Level level, String reason, LocalDate until, PersonId by) {}

  private final LightOverrideRepository overrides;
  private final RolloutLights lights;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final SigningPassword passwords;
  private final Clock clock;

  Overrides(
      LightOverrideRepository overrides,
      RolloutLights lights,
      RolloutAccess access,
      Rollouts rollouts,
      SigningPassword passwords,
      Clock clock) {
    this.overrides = overrides;
    this.lights = lights;
    this.access = access;
    this.rollouts = rollouts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Those shown on this rollout's day, the newest of each side; one statement. */
  @Transactional(readOnly = true)
  Map<RolloutId, Map<Side, Signed>> of(Map<RolloutId, RolloutView> views) {
    Map<RolloutId, Map<Side, Signed>> shown = new HashMap<>();
    overrides
        .findAllOf(views.keySet().stream().map(RolloutId::value).toList())
        .forEach(
            one -> {
              if (!one.until().isBefore(today(views.get(one.rollout())))) {
                shown
                    .computeIfAbsent(one.rollout(), id -> new EnumMap<>(Side.class))
                    .put(one.side(), one.view());
              }
            });
    return shown;
  }

  public Optional<Refusal> sign(Actor actor, RolloutId rollout, Wish wish, String password) {
    access.require(actor, rollout, Right.DIRECT);
    RolloutView view = rollouts.view(rollout);
    Level rule = rule(view, wish.side());
    Optional<Refusal> refusal = whyNot(view, rule, wish).or(() -> confirm(actor, password));
    if (refusal.isEmpty()) {
      overrides.save(
          new LightOverride(
              rollout, wish, rule, actor, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
    return refusal;
  }

  private Level rule(RolloutView view, Side side) {
    return lights.of(Map.of(view.id(), view)).get(view.id()).lights().stream()
        .filter(light -> light.side() == side)
        .map(Light::level)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Refusal> whyNot(RolloutView view, Level rule, Wish wish) {
    int length = wish.reason() == null ? 0 : wish.reason().strip().length();
    LocalDate today = today(view);
    if (view.state().isOver()) {
      return Optional.of(Refusal.because("overview.refused.over"));
    }
    if (wish.level() == rule || wish.level() == Level.NO_DATA) {
      return Optional.of(Refusal.because("overview.refused.same"));
    }
    if (length < MIN_REASON || length > MAX_REASON) {
      return Optional.of(Refusal.because("overview.refused.reason", MIN_REASON, MAX_REASON));
    }
    return wish.until().isBefore(today) || wish.until().isAfter(today.plusDays(MOST_DAYS))
        ? Optional.of(Refusal.because("overview.refused.until", MOST_DAYS))
        : Optional.empty();
  }

  private Optional<Refusal> confirm(Actor actor, String password) {
    Confirmation confirmation = passwords.confirms(actor, password);
    if (confirmation instanceof Confirmation.Slowed slowed) {
      long seconds = Math.max(1, slowed.delay().toSeconds());
      return Optional.of(Refusal.because("baseline.refused.slowed", seconds));
    }
    return confirmation instanceof Confirmation.Wrong
        ? Optional.of(Refusal.because("baseline.refused.password"))
        : Optional.empty();
  }

  private LocalDate today(RolloutView view) {
    return LocalDate.ofInstant(clock.instant(), view.zone());
  }
}
