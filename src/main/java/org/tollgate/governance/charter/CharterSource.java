package org.tollgate.governance.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/**
 * One version of a charter with everything its text speaks of.
 *
 * @param rollout as it stands, for the voting rule
 * @param seats of the rollout, committee first
 */
record CharterSource(
    Charter charter,
    RolloutView rollout,
    List<SeatView> seats,
    Map<PersonId, String> people,
    Map<OrganisationId, String> organisations) {

  RolloutTerms terms() {
    return charter.terms();
  }

  CharterContent content() {
    return charter.content();
  }

  /** Every place where a signature is asked for, that of the charter last. */
  List<SignatureSlot> slots() {
    List<SignatureSlot> slots = new ArrayList<>();
    PersonId sponsor = holder(SeatRole.SPONSOR).orElse(null);
    slots.add(new SignatureSlot(SignatureKind.SPONSOR, null, sponsor));
    PersonId successor = holder(SeatRole.SUCCESSOR).orElse(null);
    slots.add(new SignatureSlot(SignatureKind.SUCCESSOR, null, successor));
    for (ScopedDepartment department : content().departments()) {
      slots.add(
          new SignatureSlot(SignatureKind.SUPPORT, department.name(), department.supporter()));
    }
    slots.add(new SignatureSlot(SignatureKind.CHARTER, null, sponsor));
    return slots;
  }

  Optional<PersonId> holder(SeatRole role) {
    return seats.stream()
        .filter(seat -> seat.role() == role && !seat.isVacant())
        .map(SeatView::person)
        .findFirst();
  }

  /** Keys of what the charter still lacks before it can be accepted; empty when it is complete. */
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    gap(gaps, content().problems().isEmpty(), "charter.gap.problems");
    gap(gaps, content().goals().isEmpty(), "charter.gap.goals");
    gap(gaps, content().areas().isEmpty(), "charter.gap.areas");
    gap(gaps, content().departments().isEmpty(), "charter.gap.departments");
    gap(gaps, content().duties().isEmpty(), "charter.gap.duties");
    gap(gaps, holder(SeatRole.SPONSOR).isEmpty(), "charter.gap.sponsor");
    gap(gaps, holder(SeatRole.SUCCESSOR).isEmpty(), "charter.gap.successor");
    gap(gaps, !terms().plan().isComplete(), "charter.gap.gates");
    gap(gaps, terms().rhythm().firstReport() == null, "charter.gap.reports");
    return gaps;
  }

  private static void gap(List<String> gaps, boolean open, String key) {
    if (open) {
      gaps.add(key);
    }
  }

  /** A name with the beginning of its id, since two people may bear one name. */
  String person(PersonId id) {
    return id == null ? "–" : people.getOrDefault(id, "–") + " " + mark(id.value());
  }

  String organisation(OrganisationId id) {
    return organisations.getOrDefault(id, "–") + " " + mark(id.value());
  }

  /** Tells things of one name apart in a text that people read. */
  static String mark(UUID id) {
    return "[" + id.toString().substring(0, 8) + "]";
  }
}
