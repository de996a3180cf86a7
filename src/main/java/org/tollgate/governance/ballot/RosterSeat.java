package org.tollgate.governance.ballot;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/**
 * A seat as it stood when the ballot opened. Title, chair and veto never change; the holder does if
 * the seat passes on, and a seat that passes to somebody barred is barred with them.
 */
@Entity
@Table(name = "ballot_seat")
class RosterSeat {

  static final String TWO_SEATS = "ballot.barred.two-seats";
  static final String VACANT = "ballot.barred.vacant";

  @Id
  @Column(name = "ballot_seat_id")
  private UUID id;

  private int ordinal;
  @Embedded private SeatId seat;
  private String title;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "held_by"))
  private PersonId holder;

  private boolean chair;
  private boolean veto;
  private String barred;

  protected RosterSeat() {}

  /**
   * @param barred message key of why its holder cannot vote, or null
   */
  RosterSeat(int ordinal, SeatView seat, String barred) {
    this.id = UUID.randomUUID();
    this.ordinal = ordinal;
    this.seat = seat.id();
    this.title = seat.title();
    this.holder = seat.person();
    this.chair = seat.chair();
    this.veto = seat.veto();
    this.barred = barred;
  }

  void passTo(PersonId next, String reason) {
    this.holder = next;
    this.barred = reason;
  }

  Count.Seat counted(Choice vote) {
    return new Count.Seat(seat, standing(), chair, veto, vote);
  }

  private Count.Standing standing() {
    if (holder == null) {
      return Count.Standing.VACANT;
    }
    return barred == null ? Count.Standing.ENTITLED : Count.Standing.BARRED;
  }

  boolean isEntitled() {
    return standing() == Count.Standing.ENTITLED;
  }

  boolean isHeldBy(PersonId person) {
    return holder != null && holder.equals(person);
  }

  SeatId seat() {
    return seat;
  }

  int ordinal() {
    return ordinal;
  }

  String title() {
    return title;
  }

  /** Null while the seat is vacant. */
  PersonId holder() {
    return holder;
  }

  boolean isChair() {
    return chair;
  }

  boolean hasVeto() {
    return veto;
  }

  /** Message key of why it cannot vote, or null. */
  String barred() {
    return holder == null ? VACANT : barred;
  }
}
