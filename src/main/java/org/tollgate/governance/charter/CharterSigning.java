package org.tollgate.governance.charter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/**
 * Signs: the sponsor's duties, the succession, a department's support, and the charter itself. Each
 * signature carries the password and stands under the very text that was shown (M11).
 */
@Service
@Transactional
public class CharterSigning {

  /** What came of it. */
  public sealed interface Outcome {
    record Signed() implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    /** The text reads differently than when it was shown; nothing was signed. */
    record Stale(List<CharterText.Section> changed) implements Outcome {}
  }

  /**
   * What is signed.
   *
   * @param department only for {@link SignatureKind#SUPPORT}, else null
   * @param shown the token of the text that was shown
   */
  public record Request(SignatureKind kind, String department, String shown) {}

  private final RolloutAccess access;
  private final CharterVersions versions;
  private final CharterSources sources;
  private final SignatureLedger ledger;
  private final SigningPassword passwords;
  private final ApplicationEventPublisher events;

  CharterSigning(
      RolloutAccess access,
      CharterVersions versions,
      CharterSources sources,
      SignatureLedger ledger,
      SigningPassword passwords,
      ApplicationEventPublisher events) {
    this.access = access;
    this.versions = versions;
    this.sources = sources;
    this.ledger = ledger;
    this.passwords = passwords;
    this.events = events;
  }

  /**
   * The text that a signature would stand under now.
   *
   * @throws NotFoundException if the charter has no such place for a signature
   */
  @Transactional(readOnly = true)
  public CharterText text(Actor actor, RolloutId rollout, SignatureKind kind, String department) {
    access.require(actor, rollout, Right.READ);
    CharterSource source = sources.of(versions.working(rollout));
    return CharterWriter.write(source, slot(source, kind, department));
  }

  /** Signs in the place that is the actor's own. */
  public Outcome sign(Actor actor, RolloutId rollout, Request request, String password) {
    access.require(actor, rollout, Right.READ);
    CharterSource source = sources.of(versions.working(rollout));
    SignatureSlot slot = slot(source, request.kind(), request.department());
    CharterText text = CharterWriter.write(source, slot);
    List<CharterText.Section> changed = text.changedSince(request.shown());
    if (!changed.isEmpty()) {
      return new Outcome.Stale(changed);
    }
    Optional<Refusal> refusal = maySign(actor, source, slot).or(() -> confirm(actor, password));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return enter(actor, source.charter(), slot, text);
  }

  private Outcome enter(Actor actor, Charter charter, SignatureSlot slot, CharterText text) {
    if (slot.kind() == SignatureKind.CHARTER) {
      Optional<Refusal> refusal = versions.accept(actor, charter);
      if (refusal.isPresent()) {
        throw new IllegalStateException("A complete charter was refused: " + refusal.get());
      }
    }
    ledger.enter(actor, charter, new Signature(charter, slot, text, versions.now()));
    events.publishEvent(new CharterRecordChanged(charter.rollout()));
    return new Outcome.Signed();
  }

  /** Puts every open signature into the inbox of who has to give it; returns how many. */
  public int ask(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.PLAN);
    CharterSource source = sources.of(versions.working(rollout));
    List<SignatureRepository.Line> lines = ledger.lines(List.of(rollout));
    List<SignatureSlot> open =
        source.slots().stream()
            .filter(slot -> slot.person() != null)
            .filter(slot -> slot.kind() != SignatureKind.CHARTER || source.charter().isDraft())
            .filter(slot -> SignatureLedger.counting(lines, source, slot).isEmpty())
            .toList();
    open.forEach(slot -> ledger.ask(source, slot));
    return open.size();
  }

  private static Optional<Refusal> maySign(Actor actor, CharterSource source, SignatureSlot slot) {
    if (!actor.person().equals(slot.person())) {
      return Optional.of(Refusal.because("charter.refused.not-yours"));
    }
    if (source.rollout().state().isOver()) {
      return Optional.of(Refusal.because("charter.refused.over"));
    }
    if (slot.kind() != SignatureKind.CHARTER) {
      return Optional.empty();
    }
    if (!source.charter().isDraft()) {
      return Optional.of(Refusal.because("charter.refused.accepted-already"));
    }
    return source.gaps().isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.because("charter.refused.incomplete", source.gaps().size()));
  }

  private Optional<Refusal> confirm(Actor actor, String password) {
    Confirmation confirmation = passwords.confirms(actor, password);
    if (confirmation instanceof Confirmation.Slowed slowed) {
      long seconds = Math.max(1, slowed.delay().toSeconds());
      return Optional.of(Refusal.because("charter.refused.slowed", seconds));
    }
    return confirmation instanceof Confirmation.Wrong
        ? Optional.of(Refusal.because("charter.refused.password"))
        : Optional.empty();
  }

  private static SignatureSlot slot(CharterSource source, SignatureKind kind, String department) {
    return source.slots().stream()
        .filter(slot -> slot.kind() == kind && Objects.equals(slot.department(), department))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("signature", kind));
  }
}
