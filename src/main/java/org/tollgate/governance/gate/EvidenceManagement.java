package org.tollgate.governance.gate;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.document.DocumentId;
import org.tollgate.base.document.DocumentStore;
import org.tollgate.base.document.StoreOutcome;
import org.tollgate.base.document.StoredDocument;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.rollout.Right;

/** Brings documents as evidence of criteria, gives them out and sees whether they are unaltered. */
@Service
@Transactional
public class EvidenceManagement {

  private final GateDesk desk;
  private final DocumentStore documents;
  private final Clock clock;

  EvidenceManagement(GateDesk desk, DocumentStore documents, Clock clock) {
    this.desk = desk;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Anyone who may contribute brings evidence; it bars its author from voting (M6).
   *
   * @param fileName as sent
   * @param in left open
   * @return why not: nothing was stored, and the attempt is in the record
   */
  public Optional<Refusal> bring(
      Actor actor, GateReviewId id, String code, String fileName, InputStream in) {
    return desk.change(
        actor,
        id,
        Right.CONTRIBUTE,
        review -> review.whyNotAttach(code).or(() -> attach(actor, review, code, fileName, in)));
  }

  /** Its author or the director takes evidence back. */
  public Optional<Refusal> takeBack(Actor actor, GateReviewId id, UUID evidence) {
    return desk.change(
        actor,
        id,
        Right.CONTRIBUTE,
        review -> mayTakeBack(actor, review, evidence).or(() -> review.detach(evidence)));
  }

  /**
   * A document with its bytes.
   *
   * @param bytes closed by who asked for them
   */
  public record Opened(StoredDocument document, InputStream bytes) {}

  /**
   * The document behind a piece of evidence; whoever may read the rollout may read it.
   *
   * @param round from 1
   * @throws NotFoundException if that round has no such evidence
   */
  @Transactional(readOnly = true)
  public Opened open(Actor actor, RolloutId rollout, Phase phase, int round, UUID evidence) {
    return desk.round(actor, rollout, phase, round).files().stream()
        .filter(file -> file.id().equals(evidence))
        .findFirst()
        .flatMap(file -> documents.find(documentId(file)))
        .map(document -> new Opened(document, documents.open(document.id())))
        .orElseThrow(() -> new NotFoundException("evidence", evidence));
  }

  /** The bytes of a piece of evidence; the caller has checked access and closes it. */
  @Transactional(readOnly = true)
  public InputStream open(EvidenceFile file) {
    return documents.open(documentId(file));
  }

  /** Evidence whose stored bytes are no longer those that were brought; reads all of them. */
  @Transactional(readOnly = true)
  public List<EvidenceFile> altered(Collection<EvidenceFile> files) {
    Set<DocumentId> whole =
        documents.unaltered(files.stream().map(EvidenceManagement::documentId).toList());
    return files.stream()
        .filter(file -> file.altered() || !whole.contains(documentId(file)))
        .toList();
  }

  void markAltered(GateReview review, BallotId ballot, List<EvidenceFile> altered) {
    review.markAltered(altered.stream().map(EvidenceFile::id).collect(Collectors.toSet()));
    altered.forEach(file -> review.announce(GateActs.altered(review, ballot, file)));
  }

  private Optional<Refusal> attach(
      Actor actor, GateReview review, String code, String fileName, InputStream in) {
    StoreOutcome outcome = documents.store(actor, fileName, in, documents.evidenceLimits());
    if (outcome instanceof StoreOutcome.Refused refused) {
      return Optional.of(refused.refusal());
    }
    StoredDocument stored = ((StoreOutcome.Stored) outcome).document();
    EvidenceFile.Document document =
        new EvidenceFile.Document(
            stored.id().value(), stored.fileName(), stored.sha256(), stored.bytes());
    return review.attach(
        new EvidenceFile(
            UUID.randomUUID(),
            code,
            document,
            actor.person(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            false));
  }

  private Optional<Refusal> mayTakeBack(Actor actor, GateReview review, UUID evidence) {
    EvidenceFile file =
        review.files().stream()
            .filter(f -> f.id().equals(evidence))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("evidence", evidence));
    return file.author().equals(actor.person()) || desk.has(actor, review, Right.DIRECT)
        ? Optional.empty()
        : Optional.of(Refusal.because("gate.refused.not-author"));
  }

  private static DocumentId documentId(EvidenceFile file) {
    return new DocumentId(file.document().id());
  }
}
