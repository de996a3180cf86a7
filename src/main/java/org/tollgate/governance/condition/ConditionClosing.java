package org.tollgate.governance.condition;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.document.DocumentId;
import org.tollgate.base.document.DocumentStore;
import org.tollgate.base.document.StoreOutcome;
import org.tollgate.base.document.StoredDocument;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** Closes conditions: the owner brings evidence, a second person confirms or returns it (M8). */
@Service
@Transactional
public class ConditionClosing {

  public static final int MIN_NOTE = 10;
  public static final int MAX_NOTE = 2000;

  private final DocumentStore documents;
  private final RolloutAccess access;
  private final ConditionDesk desk;

  ConditionClosing(DocumentStore documents, RolloutAccess access, ConditionDesk desk) {
    this.documents = documents;
    this.access = access;
    this.desk = desk;
  }

  /**
   * A file as it was sent.
   *
   * @param name as sent, of any shape
   * @param content read to its end or to the limit; left open
   */
  public record Upload(String name, InputStream content) {}

  /**
   * The owner says how the condition is met.
   *
   * @param note {@value #MIN_NOTE} to {@value #MAX_NOTE} characters
   */
  public Optional<Refusal> claim(Actor actor, RolloutId rollout, ConditionId id, String note) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        condition ->
            whyNotText(note, "condition.refused.evidence")
                .or(() -> condition.claim(actor, note.strip(), null, desk.now())));
  }

  /**
   * The owner brings a file that shows the condition to be met; nothing is stored if it is refused.
   *
   * @param note {@value #MIN_NOTE} to {@value #MAX_NOTE} characters
   */
  public Optional<Refusal> claim(
      Actor actor, RolloutId rollout, ConditionId id, String note, Upload upload) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        condition ->
            whyNotText(note, "condition.refused.evidence")
                .or(() -> condition.whyNotClaim(actor.person()))
                .or(() -> claim(actor, condition, note.strip(), upload)));
  }

  /**
   * The file brought with a claim, for a reader of the rollout.
   *
   * @param step the claim's place in the history, from 0
   * @throws NotFoundException if the reader may not read the rollout or there is no such file
   */
  @Transactional(readOnly = true)
  public StoredDocument evidence(Actor actor, RolloutId rollout, ConditionId id, int step) {
    access.require(actor, rollout, Right.READ);
    List<ConditionStep> steps = desk.load(rollout, id).steps();
    if (step < 0 || step >= steps.size() || steps.get(step).evidence() == null) {
      throw new NotFoundException("evidence", step);
    }
    DocumentId document = new DocumentId(steps.get(step).evidence().document());
    return documents.find(document).orElseThrow(() -> new NotFoundException("document", document));
  }

  /**
   * A second person, neither owner nor claimant, finds the condition met.
   *
   * @param claim the claim that was read, by its place in the history
   */
  public Optional<Refusal> confirm(Actor actor, RolloutId rollout, ConditionId id, int claim) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        condition -> condition.confirm(actor, claim, desk.now()));
  }

  /**
   * The evidence does not do; the condition is open again.
   *
   * @param claim the claim that was read, by its place in the history
   * @param remark what is missing, {@value #MIN_NOTE} to {@value #MAX_NOTE} characters
   */
  public Optional<Refusal> giveBack(
      Actor actor, RolloutId rollout, ConditionId id, int claim, String remark) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        condition ->
            whyNotText(remark, "condition.refused.remark")
                .or(() -> condition.giveBack(actor, claim, remark.strip(), desk.now())));
  }

  private Optional<Refusal> claim(Actor actor, Condition condition, String note, Upload upload) {
    StoreOutcome outcome =
        documents.store(actor, upload.name(), upload.content(), documents.evidenceLimits());
    if (outcome instanceof StoreOutcome.Refused refused) {
      return Optional.of(refused.refusal());
    }
    StoredDocument stored = ((StoreOutcome.Stored) outcome).document();
    Evidence evidence = new Evidence(stored.id().value(), stored.sha256(), stored.fileName());
    return condition.claim(actor, note, evidence, desk.now());
  }

  private static Optional<Refusal> whyNotText(String text, String reason) {
    int length = text == null ? 0 : text.strip().length();
    return length < MIN_NOTE || length > MAX_NOTE
        ? Optional.of(Refusal.because(reason, MIN_NOTE, MAX_NOTE))
        : Optional.empty();
  }
}
