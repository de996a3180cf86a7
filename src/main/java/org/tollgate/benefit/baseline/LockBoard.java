package org.tollgate.benefit.baseline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.signing.PartySignature;
import org.tollgate.benefit.signing.Side;
import org.tollgate.benefit.signing.Signatories;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** The baseline as its page shows it, with what the reader may do. */
@Service
@Transactional(readOnly = true)
public class LockBoard {

  private final KpiBaselineRepository baselines;
  private final LockDesk desk;
  private final Signatories signatories;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final Clock clock;

  LockBoard(
      KpiBaselineRepository baselines,
      LockDesk desk,
      Signatories signatories,
      RolloutAccess access,
      Rollouts rollouts,
      Clock clock) {
    this.baselines = baselines;
    this.desk = desk;
    this.signatories = signatories;
    this.access = access;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /**
   * The open version as it would be signed now.
   *
   * @param counting signatures under the text as it reads now
   * @param lacks what stands in the way of signing
   * @param mine for whom the reader may sign now; empty if for nobody
   */
  public record Sheet(
      LockView version,
      String text,
      String digest,
      List<PartySignature> counting,
      List<Refusal> lacks,
      Optional<Side> mine) {}

  /**
   * @param versions the newest first
   * @param open the version to be signed, or null
   */
  public record Board(
      RolloutView rollout, List<LockView> versions, Sheet open, boolean mayPropose) {

    public boolean isLocked() {
      return versions.stream().anyMatch(one -> one.state() == LockView.State.LOCKED);
    }

    /** The day a new version would name as go-live; null while none is planned. */
    public LocalDate plannedGoLive() {
      return rollout.plannedGates().get(Phase.GO_LIVE);
    }
  }

  public Board of(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    List<KpiBaseline> all = all(rollout);
    RolloutView view = rollouts.view(rollout);
    Sheet open =
        all.stream()
            .filter(each -> each.view().isOpen())
            .findFirst()
            .map(each -> sheet(actor, rollout, each))
            .orElse(null);
    List<LockView> newestFirst =
        all.stream()
            .map(KpiBaseline::view)
            .sorted(java.util.Comparator.comparing(LockView::number).reversed())
            .toList();
    boolean mayPropose = access.has(actor, rollout, Right.PLAN) && !view.state().isOver();
    return new Board(view, newestFirst, open, mayPropose);
  }

  /**
   * The text of a version that was locked.
   *
   * @throws NotFoundException if no such version was locked
   */
  public Locked text(Actor actor, RolloutId rollout, int number) {
    access.require(actor, rollout, Right.READ);
    return all(rollout).stream()
        .filter(each -> each.view().number() == number && each.wording() != null)
        .findFirst()
        .map(Locked::of)
        .orElseThrow(() -> new NotFoundException("baseline", number));
  }

  /**
   * @param whole whether the stored text still has the digest that was signed
   */
  public record Locked(LockView version, String text, boolean whole) {

    private static Locked of(KpiBaseline baseline) {
      LockView view = baseline.view();
      String text = baseline.wording();
      return new Locked(view, text, LockText.digest(text).equals(view.seal().digest()));
    }
  }

  private Sheet sheet(Actor actor, RolloutId rollout, KpiBaseline open) {
    LockText text = desk.text(rollout, open.view().number(), open.terms());
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    List<Refusal> lacks = desk.lacks(text, today);
    List<PartySignature> counting = KpiLocking.counting(open, text);
    Optional<Side> mine =
        signatories
            .of(actor, rollout)
            .filter(one -> lacks.isEmpty() && Signatories.whyNot(one, counting).isEmpty())
            .map(Signatories.Signatory::side);
    return new Sheet(open.view(), text.text(), text.digest(), counting, lacks, mine);
  }

  private List<KpiBaseline> all(RolloutId rollout) {
    return baselines.findAll(Set.of(rollout.value()));
  }
}
