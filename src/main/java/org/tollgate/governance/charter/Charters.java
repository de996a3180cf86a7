package org.tollgate.governance.charter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatView;

/** Reads a charter whole, for its pages. */
@Service
@Transactional(readOnly = true)
public class Charters {

  /**
   * A version of the charter.
   *
   * @param word draft, accepted, replaced or discarded
   * @param acceptedAt null before it is accepted
   * @param revision grows with each change of what it says
   */
  public record VersionLine(
      int number, String word, String reason, Instant acceptedAt, long revision) {

    public boolean isDraft() {
      return word.equals("draft");
    }
  }

  /**
   * A place for a signature.
   *
   * @param signedAt when the text as it reads now was signed, or null
   * @param mine whether the reader is asked to sign here
   * @param digest SHA-256 in hex of the text as it reads now
   */
  public record SlotLine(SignatureSlot slot, Instant signedAt, boolean mine, String digest) {}

  /** The names of those the charter speaks of. */
  public record Names(Map<PersonId, String> people, Map<OrganisationId, String> organisations) {}

  /**
   * What is still missing.
   *
   * @param gaps keys of what is lacking before the charter can be accepted
   * @param coverage the seats that every rollout needs
   */
  public record Missing(List<String> gaps, SeatCoverage coverage) {}

  /** One version, whole. */
  public record View(
      RolloutView rollout,
      VersionLine version,
      RolloutTerms terms,
      CharterContent content,
      List<SeatView> seats,
      List<SlotLine> signatures,
      Missing missing,
      Names names) {}

  private final RolloutAccess access;
  private final CharterVersions versions;
  private final CharterSources sources;
  private final SignatureLedger ledger;

  Charters(
      RolloutAccess access,
      CharterVersions versions,
      CharterSources sources,
      SignatureLedger ledger) {
    this.access = access;
    this.versions = versions;
    this.sources = sources;
    this.ledger = ledger;
  }

  /** The version being written, else the one in force. */
  public View working(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return view(actor, versions.working(rollout));
  }

  /**
   * @throws org.tollgate.base.shared.NotFoundException if there is no such version
   */
  public View numbered(Actor actor, RolloutId rollout, int number) {
    access.require(actor, rollout, Right.READ);
    return view(actor, versions.numbered(rollout, number));
  }

  /** All versions, the newest first. */
  public List<VersionLine> versions(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return versions.all(rollout).stream()
        .sorted((a, b) -> Integer.compare(b.number(), a.number()))
        .map(Charters::line)
        .toList();
  }

  private View view(Actor actor, Charter charter) {
    CharterSource source = sources.of(charter);
    List<SignatureRepository.Line> lines = ledger.lines(List.of(charter.rollout()));
    List<SlotLine> signatures =
        source.slots().stream().map(slot -> slotLine(actor, source, slot, lines)).toList();
    List<String> departments =
        source.content().departments().stream().map(ScopedDepartment::name).toList();
    return new View(
        source.rollout(),
        line(charter),
        source.terms(),
        source.content(),
        source.seats(),
        signatures,
        new Missing(source.gaps(), SeatCoverage.of(source.seats(), departments)),
        new Names(source.people(), source.organisations()));
  }

  private static SlotLine slotLine(
      Actor actor, CharterSource source, SignatureSlot slot, List<SignatureRepository.Line> lines) {
    Instant signedAt =
        SignatureLedger.counting(lines, source, slot)
            .map(SignatureRepository.Line::signedAt)
            .orElse(null);
    boolean asked = slot.kind() != SignatureKind.CHARTER || source.charter().isDraft();
    boolean over = source.rollout().state().isOver();
    boolean mine = actor.person().equals(slot.person()) && signedAt == null && asked && !over;
    return new SlotLine(slot, signedAt, mine, CharterWriter.write(source, slot).digest());
  }

  private static VersionLine line(Charter charter) {
    String word = charter.state().name().toLowerCase(java.util.Locale.ROOT);
    return new VersionLine(
        charter.number(), word, charter.reason(), charter.acceptedAt(), charter.revision());
  }
}
