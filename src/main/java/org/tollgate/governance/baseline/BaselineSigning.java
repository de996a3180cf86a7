package org.tollgate.governance.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.plan.Replanning;
import org.tollgate.governance.rollout.Right;

/**
 * Signs baselines: the director the first one, and each later one on an agreed change request. The
 * signature carries the password and stands under the very text that was shown (M11, M14).
 */
@Service
@Transactional
public class BaselineSigning {

  private final BaselineRepository baselines;
  private final Milestones milestones;
  private final Replanning plan;
  private final SigningPassword passwords;
  private final BaselineDesk desk;
  private final ObjectProvider<Mandates> mandates;

  BaselineSigning(
      BaselineRepository baselines,
      Milestones milestones,
      Replanning plan,
      SigningPassword passwords,
      BaselineDesk desk,
      ObjectProvider<Mandates> mandates) {
    this.baselines = baselines;
    this.milestones = milestones;
    this.plan = plan;
    this.passwords = passwords;
    this.desk = desk;
    this.mandates = mandates;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Signed(BaselineId baseline) implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    /** The plan is no longer the one that was shown; nothing was signed. */
    record Stale() implements Outcome {}
  }

  /** The text that would be signed now under this name, and why it cannot be, if it cannot. */
  @Transactional(readOnly = true)
  public Sheet sheet(Actor actor, RolloutId rollout, String name) {
    desk.require(actor, rollout, Right.DIRECT);
    return new Sheet(text(rollout, name), whyNot(rollout));
  }

  /**
   * @param barred why nothing can be signed now
   */
  public record Sheet(BaselineText text, Optional<Refusal> barred) {}

  /**
   * @param shown the digest of the text that was shown
   */
  public Outcome sign(Actor actor, RolloutId rollout, String name, String shown, String password) {
    desk.require(actor, rollout, Right.DIRECT);
    Optional<Refusal> refusal = whyNotName(name).or(() -> whyNot(rollout));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    BaselineText text = text(rollout, name);
    if (!text.digest().equals(shown)) {
      return new Outcome.Stale();
    }
    return confirm(actor, password)
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> enter(actor, rollout, text));
  }

  private Outcome enter(Actor actor, RolloutId rollout, BaselineText text) {
    UUID mandate = text.number() == 1 ? null : mandate(rollout).orElseThrow();
    Baseline baseline = new Baseline(rollout, text, mandate, actor.person(), desk.now());
    baselines.save(baseline);
    plan.hold(Actor.SYSTEM, rollout, text.lines().stream().map(BaselineLine::milestone).toList());
    if (mandate != null) {
      mandates.ifAvailable(all -> all.used(mandate));
    }
    return new Outcome.Signed(baseline.id());
  }

  private Optional<Refusal> whyNot(RolloutId rollout) {
    if (desk.isOver(rollout)) {
      return Optional.of(Refusal.because("baseline.refused.over"));
    }
    if (milestones.of(rollout).isEmpty()) {
      return Optional.of(Refusal.because("baseline.refused.empty"));
    }
    boolean first = baselines.findNewest(List.of(rollout.value())).isEmpty();
    return first || mandate(rollout).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.because("baseline.refused.mandate"));
  }

  private static Optional<Refusal> whyNotName(String name) {
    String plain = name == null ? "" : name.strip();
    return plain.isEmpty() || plain.length() > BaselineText.MOST_NAME
        ? Optional.of(Refusal.because("baseline.refused.name", BaselineText.MOST_NAME))
        : Optional.empty();
  }

  private Optional<UUID> mandate(RolloutId rollout) {
    return Optional.ofNullable(mandates.getIfAvailable()).flatMap(all -> all.open(rollout));
  }

  private BaselineText text(RolloutId rollout, String name) {
    int number =
        baselines.findNewest(List.of(rollout.value())).stream()
                .mapToInt(one -> one.view().number())
                .max()
                .orElse(0)
            + 1;
    List<BaselineLine> lines =
        milestones.of(rollout).stream()
            .sorted(
                Comparator.comparing((MilestoneView one) -> one.days().planned())
                    .thenComparing(MilestoneView::number))
            .map(one -> new BaselineLine(one.id().value(), one.name(), one.days().planned()))
            .toList();
    return new BaselineText(number, name == null ? "" : name.strip(), lines);
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
}
