package org.tollgate.governance.rollout.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.api.PersonLink;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.Substitutes.Substitute;

/**
 * A seat in an answer.
 *
 * @param holder null while it is vacant
 * @param department null where it stands for none
 */
record SeatItem(
    UUID id,
    SeatRole role,
    Tier tier,
    String title,
    UUID organisation,
    String department,
    PersonLink holder,
    Voice voice) {

  /**
   * @param chair whether it chairs the committee
   * @param veto whether its NO-GO is a veto
   */
  record Voice(boolean votes, boolean chair, boolean veto) {}

  /** Who acts for a seat, from the first to the last day. */
  record Acting(UUID id, UUID seat, PersonLink person, LocalDate from, LocalDate to) {

    static Acting of(Substitute substitute, Map<PersonId, PersonView> people) {
      return new Acting(
          substitute.id(),
          substitute.seat().value(),
          PersonLink.of(substitute.person(), people),
          substitute.days().from(),
          substitute.days().to());
    }
  }

  static SeatItem of(SeatView seat, Map<PersonId, PersonView> people) {
    return new SeatItem(
        seat.id().value(),
        seat.role(),
        seat.role().tier(),
        seat.title(),
        seat.organisation().value(),
        seat.department(),
        PersonLink.of(seat.person(), people),
        new Voice(seat.role().votes(), seat.chair(), seat.veto()));
  }
}
