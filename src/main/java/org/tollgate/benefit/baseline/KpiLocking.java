package org.tollgate.benefit.baseline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.signing.PartySignature;
import org.tollgate.benefit.signing.Signatories;
import org.tollgate.benefit.signing.Signatories.Signatory;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/**
 * Proposes versions of a baseline and locks them by two signatures: one of the client, one of the
 * implementer, each with the password over the text that the server itself wrote (M11, M19).
 */
@Service
@Transactional
public class KpiLocking {

  private final KpiBaselineRepository baselines;
  private final LockDesk desk;
  private final LockWork work;
  private final Signatories signatories;
  private final RolloutAccess access;
  private final Clock clock;

  KpiLocking(
      KpiBaselineRepository baselines,
      LockDesk desk,
      LockWork work,
      Signatories signatories,
      RolloutAccess access,
      Clock clock) {
    this.baselines = baselines;
    this.desk = desk;
    this.work = work;
    this.signatories = signatories;
    this.access = access;
    this.clock = clock;
  }

  /** What came of a signature. */
  public sealed interface Outcome {
    /**
     * @param locked whether it was the second
     */
    record Signed(boolean locked) implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    /** The text is no longer the one that was shown; nothing was signed. */
    record Stale() implements Outcome {}
  }

  /** Opens a version; the director and the team do. */
  public Optional<Refusal> propose(Actor actor, RolloutId rollout, Terms terms) {
    access.require(actor, rollout, Right.PLAN);
    List<KpiBaseline> all = all(rollout);
    if (all.stream().anyMatch(each -> each.view().isOpen())) {
      return Optional.of(Refusal.because("kpi.lock.refused.open"));
    }
    if (!terms.isInOrder()) {
      return Optional.of(Refusal.because("kpi.lock.lacks.order"));
    }
    KpiBaseline proposed = new KpiBaseline(rollout, all.size() + 1, terms, actor, now());
    baselines.save(proposed);
    work.ask(proposed.view(), signatories.of(rollout));
    return Optional.empty();
  }

  /** Takes the open version back; nothing of it was locked. */
  public Optional<Refusal> withdraw(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.PLAN);
    Optional<KpiBaseline> open = open(rollout);
    open.ifPresent(
        version -> {
          version.withdraw(actor);
          baselines.save(version);
          work.done(version.view());
        });
    return open.isPresent() ? Optional.empty() : Optional.of(nothingOpen());
  }

  /**
   * @param shown digest of the text that was shown
   * @throws NotAllowedException if the actor signs for no party
   */
  public Outcome sign(Actor actor, RolloutId rollout, String shown, String password) {
    access.require(actor, rollout, Right.READ);
    Signatory signatory =
        signatories
            .of(actor, rollout)
            .orElseThrow(() -> new NotAllowedException("The actor signs for no party"));
    Optional<KpiBaseline> found = open(rollout);
    if (found.isEmpty()) {
      return new Outcome.Refused(nothingOpen());
    }
    KpiBaseline open = found.get();
    LockText text = desk.text(rollout, open.view().number(), open.terms());
    if (!text.digest().equals(shown)) {
      return new Outcome.Stale();
    }
    Optional<Refusal> refusal =
        desk.lacks(text, today()).stream()
            .findFirst()
            .or(() -> Signatories.whyNot(signatory, counting(open, text)))
            .or(() -> signatories.confirm(actor, password));
    return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> enter(open, signatory, text));
  }

  private Outcome enter(KpiBaseline open, Signatory signatory, LockText text) {
    Optional<KpiBaseline> before =
        all(open.view().rollout()).stream()
            .filter(each -> each.view().state() == LockView.State.LOCKED)
            .findFirst();
    boolean locked =
        open.sign(
            new PartySignature(
                signatory.side(),
                signatory.person(),
                signatory.organisation(),
                text.digest(),
                now()),
            text);
    if (locked) {
      before.ifPresent(
          each -> {
            each.replaced();
            baselines.save(each);
          });
      work.done(open.view());
    } else {
      work.done(open.view(), signatory.person());
    }
    baselines.save(open);
    return new Outcome.Signed(locked);
  }

  static List<PartySignature> counting(KpiBaseline open, LockText text) {
    return open.view().signatures().stream()
        .filter(each -> each.digest().equals(text.digest()))
        .toList();
  }

  private Optional<KpiBaseline> open(RolloutId rollout) {
    return all(rollout).stream().filter(each -> each.view().isOpen()).findFirst();
  }

  private static Refusal nothingOpen() {
    return Refusal.because("kpi.lock.refused.none");
  }

  private List<KpiBaseline> all(RolloutId rollout) {
    return baselines.findAll(Set.of(rollout.value()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
