package org.tollgate.governance.charter;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Enters signatures, asks people for those that are open, and finds the ones that count. */
@Component
class SignatureLedger {

  private final SignatureRepository signatures;
  private final OpenWork work;
  private final ApplicationEventPublisher events;

  SignatureLedger(SignatureRepository signatures, OpenWork work, ApplicationEventPublisher events) {
    this.signatures = signatures;
    this.work = work;
    this.events = events;
  }

  void enter(Actor actor, Charter charter, Signature signature) {
    signatures.save(signature);
    work.finish(subject(charter, signature.kind()), actor.person());
    events.publishEvent(CharterActs.signed(actor, charter, signature));
  }

  /** Puts an open signature into the inbox of who has to give it. */
  void ask(CharterSource source, SignatureSlot slot) {
    Charter charter = source.charter();
    work.assign(
        new NewWork(
            charter.rollout(),
            slot.person(),
            subject(charter, slot.kind()),
            "charter.work." + slot.kind().name().toLowerCase(java.util.Locale.ROOT),
            List.of(source.terms().name()),
            "/rollouts/" + charter.rollout() + "/charter",
            null));
  }

  List<SignatureRepository.Line> lines(Collection<RolloutId> rollouts) {
    return signatures.lines(rollouts.stream().map(RolloutId::value).toList());
  }

  /** The signature under this slot's text as it reads now; an older text does not count. */
  static Optional<SignatureRepository.Line> counting(
      List<SignatureRepository.Line> lines, CharterSource source, SignatureSlot slot) {
    List<SignatureRepository.Line> entered =
        lines.stream()
            .filter(line -> line.kind() == slot.kind())
            .filter(line -> Objects.equals(line.department(), slot.department()))
            .filter(line -> line.rollout().equals(source.charter().rollout()))
            .toList();
    if (entered.isEmpty()) {
      return Optional.empty();
    }
    String digest = CharterWriter.write(source, slot).digest();
    return entered.stream()
        .filter(line -> line.digest().equals(digest))
        .reduce((earlier, later) -> later);
  }

  private static WorkSubject subject(Charter charter, SignatureKind kind) {
    return new WorkSubject("charter-" + kind, charter.id());
  }
}
