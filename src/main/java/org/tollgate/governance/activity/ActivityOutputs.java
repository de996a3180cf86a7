package org.tollgate.governance.activity;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
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

/** Brings outputs and judges them: the only way by which a document closes an activity. */
@Service
@Transactional
public class ActivityOutputs {

  public static final int MIN_REMARK = 10;
  public static final int MAX_REMARK = 2000;

  private final DocumentStore documents;
  private final RolloutAccess access;
  private final StandIns standIns;
  private final ActivityDesk desk;

  ActivityOutputs(
      DocumentStore documents, RolloutAccess access, StandIns standIns, ActivityDesk desk) {
    this.documents = documents;
    this.access = access;
    this.standIns = standIns;
    this.desk = desk;
  }

  /**
   * A file as it was sent.
   *
   * @param name as sent, of any shape
   * @param content read to its end or to the limit; left open
   */
  public record Upload(String name, InputStream content) {}

  /** The responsible person hands in a version; nothing is stored if it is refused. */
  public Optional<Refusal> submit(Actor actor, RolloutId rollout, ActivityId id, Upload upload) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        activity ->
            activity
                .whyNotSubmit(actor.person())
                .or(() -> store(actor, upload, file -> activity.submit(actor, file, desk.now()))));
  }

  /**
   * The accepting person, or who acts for the seat today, finds that the output does.
   *
   * @param version the number of the version that was read, from 1
   */
  public Optional<Refusal> accept(Actor actor, RolloutId rollout, ActivityId id, int version) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        activity -> activity.accept(actor, standIns.of(activity), version, desk.now()));
  }

  /**
   * The output does not do; the activity is open again.
   *
   * @param version the number of the version that was read, from 1
   * @param remark what is missing, {@value #MIN_REMARK} to {@value #MAX_REMARK} characters
   */
  public Optional<Refusal> giveBack(
      Actor actor, RolloutId rollout, ActivityId id, int version, String remark) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        activity ->
            whyNotRemark(remark)
                .or(
                    () ->
                        activity.giveBack(
                            actor, standIns.of(activity), version, remark.strip(), desk.now())));
  }

  /**
   * The document of one version, for a reader of the rollout.
   *
   * @throws NotFoundException if the reader may not read the rollout or there is no such version
   */
  @Transactional(readOnly = true)
  public StoredDocument document(Actor actor, RolloutId rollout, ActivityId id, int version) {
    access.require(actor, rollout, Right.READ);
    Activity activity = desk.load(rollout, id);
    if (version < 1 || version > activity.outputs().size()) {
      throw new NotFoundException("version", version);
    }
    DocumentId document = new DocumentId(activity.version(version).file().document());
    return documents.find(document).orElseThrow(() -> new NotFoundException("document", document));
  }

  private Optional<Refusal> store(
      Actor actor, Upload upload, Function<OutputVersion.File, Optional<Refusal>> then) {
    StoreOutcome outcome =
        documents.store(actor, upload.name(), upload.content(), documents.evidenceLimits());
    if (outcome instanceof StoreOutcome.Refused refused) {
      return Optional.of(refused.refusal());
    }
    StoredDocument stored = ((StoreOutcome.Stored) outcome).document();
    return then.apply(
        new OutputVersion.File(
            stored.id().value(), stored.sha256(), stored.fileName(), stored.bytes()));
  }

  private static Optional<Refusal> whyNotRemark(String remark) {
    int length = remark == null ? 0 : remark.strip().length();
    return length < MIN_REMARK || length > MAX_REMARK
        ? Optional.of(Refusal.because("activity.refused.remark", MIN_REMARK, MAX_REMARK))
        : Optional.empty();
  }
}
