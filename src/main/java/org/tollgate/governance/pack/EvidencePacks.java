package org.tollgate.governance.pack;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tollgate.base.audit.InstallationKey;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.FrozenReview;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/**
 * Gives out what was put before the committee and what came of it, as a pack that proves itself
 * (M9). Who reads the record may have it: auditor, chair and director. Names of people occur in it,
 * because votes are part of the record of governance.
 */
@Service
public class EvidencePacks {

  private final RolloutAccess access;
  private final Gates gates;
  private final PackSources sources;
  private final PackWriter writer;
  private final InstallationKey key;

  EvidencePacks(
      RolloutAccess access,
      Gates gates,
      PackSources sources,
      PackWriter writer,
      InstallationKey key) {
    this.access = access;
    this.gates = gates;
    this.sources = sources;
    this.writer = writer;
    this.key = key;
  }

  /**
   * What a pack would hold, for the page about it.
   *
   * @param frozenHash SHA-256 in hex of what was submitted
   * @param fingerprint of the key that signs packs, 64 hexadecimal digits
   * @param fileName of the pack
   * @param files evidence by path
   */
  public record Outline(
      ReviewView review,
      ZoneId zone,
      Instant submittedAt,
      String frozenHash,
      String fingerprint,
      String fileName,
      List<Document> files) {}

  /**
   * @param code of the criterion or condition
   * @param name as it was brought
   */
  public record Document(String code, String name, String sha256) {}

  /** What came of asking for an outline. */
  public sealed interface Sight {

    record Seen(Outline outline) implements Sight {}

    record Refused(Refusal refusal) implements Sight {}
  }

  /**
   * @throws org.tollgate.base.shared.NotFoundException if there is no such round
   * @throws org.tollgate.base.shared.NotAllowedException if the actor does not read the record
   */
  public Sight outline(Actor actor, PackSubject subject) {
    ReviewView review = review(actor, subject);
    return whyNot(review)
        .map(refusal -> (Sight) new Sight.Refused(refusal))
        .orElseGet(() -> new Sight.Seen(outline(review)));
  }

  /**
   * Reads all evidence before anything is sent.
   *
   * @param locale of the pages in the pack
   * @throws org.tollgate.base.shared.NotFoundException if there is no such round
   * @throws org.tollgate.base.shared.NotAllowedException if the actor does not read the record
   */
  public PackOutcome pack(Actor actor, PackSubject subject, Locale locale) {
    ReviewView review = review(actor, subject);
    return whyNot(review)
        .map(refusal -> (PackOutcome) new PackOutcome.Refused(refusal))
        .orElseGet(() -> writer.write(sources.read(review, gates.frozen(review.id())), locale));
  }

  /**
   * The program that verifies a pack, from a place that nobody who handed on a pack has touched.
   *
   * @throws org.tollgate.base.shared.NotFoundException if the actor does not read this rollout
   */
  public byte[] verifier(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ_RECORD);
    return writer.verifier();
  }

  private ReviewView review(Actor actor, PackSubject subject) {
    access.require(actor, subject.rollout(), Right.READ_RECORD);
    return gates.review(subject.rollout(), subject.phase(), subject.round());
  }

  private Optional<Refusal> whyNot(ReviewView review) {
    if (review.submission().isEmpty()) {
      return Optional.of(
          Refusal.because("pack.refused.draft", review.phase().number(), review.round()));
    }
    try {
      gates.frozen(review.id());
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(Refusal.because("pack.refused.frozen"));
    }
  }

  private Outline outline(ReviewView review) {
    FrozenReview frozen = gates.frozen(review.id());
    return new Outline(
        review,
        sources.zone(review),
        review.submission().orElseThrow().submitted().at(),
        frozen.hash(),
        key.fingerprint(),
        PackWriter.fileName(review),
        PackFile.of(frozen, sources.conditions(review)).stream()
            .map(file -> new Document(file.code(), file.name(), file.sha256()))
            .toList());
  }
}
