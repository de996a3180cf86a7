package org.tollgate.governance.rollout;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * A seat in a rollout's organisation (P4). One person holds it at a time or nobody does; who held
 * it, from when to when and why it changed hands stays readable. A removed seat keeps its history.
 */
@Entity
@Table(name = "seat")
class Seat extends AbstractAggregateRoot<Seat> {

  /**
   * One person's time in a seat.
   *
   * @param heldTo the last day, or null while it is held
   * @param reason why it was given, then why it ended
   */
  @Embeddable
  record Holding(@Embedded PersonId person, LocalDate heldFrom, LocalDate heldTo, String reason) {

    Holding endedOn(LocalDate day, String why) {
      return new Holding(person, heldFrom, day, why);
    }
  }

  @EmbeddedId private SeatId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Enumerated(EnumType.STRING)
  @Column(name = "seat_role")
  private SeatRole role;

  private String title;
  @Embedded private OrganisationId organisation;
  private String department;
  private boolean chair;
  private boolean veto;
  @Embedded private PersonId person;
  private boolean removed;

  @ElementCollection
  @CollectionTable(name = "seat_holding", joinColumns = @JoinColumn(name = "seat_id"))
  @OrderColumn(name = "ordinal")
  private List<Holding> holdings = new ArrayList<>();

  protected Seat() {}

  Seat(SeatId id, RolloutId rollout, NewSeat seat) {
    this.id = id;
    this.rollout = rollout;
    this.role = seat.role();
    this.title = seat.title();
    this.organisation = seat.organisation();
    this.department = seat.department();
    this.chair = seat.chair();
    this.veto = seat.veto();
  }

  /** Gives the seat to a person; who held it until now leaves it on the same day. */
  void fill(PersonId holder, LocalDate today, String reason) {
    Objects.requireNonNull(holder, "holder");
    requireThere();
    PersonId from = person;
    endHolding(today, reason);
    person = holder;
    holdings.add(new Holding(holder, today, null, reason));
    registerEvent(new RolloutEvents.SeatChanged(rollout, id, from, holder));
  }

  void vacate(LocalDate today, String reason) {
    requireThere();
    PersonId from = person;
    endHolding(today, reason);
    person = null;
    registerEvent(new RolloutEvents.SeatChanged(rollout, id, from, null));
  }

  /** The seat is no longer part of the rollout; only a vacant one can go. */
  void remove() {
    if (person != null) {
      throw new IllegalStateException("Seat " + id + " is held");
    }
    removed = true;
    chair = false;
  }

  /** Chairs the committee from now on, or no longer. */
  void chair(boolean chairs) {
    requireThere();
    if (chairs && !role.votes()) {
      throw new IllegalStateException("Only a seat that votes can chair");
    }
    chair = chairs;
  }

  private void endHolding(LocalDate today, String reason) {
    if (person != null) {
      int last = holdings.size() - 1;
      holdings.set(last, holdings.get(last).endedOn(today, reason));
    }
  }

  private void requireThere() {
    if (removed) {
      throw new IllegalStateException("Seat " + id + " was removed");
    }
  }

  boolean isHeldBy(PersonId someone) {
    return someone.equals(person);
  }

  SeatId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  SeatRole role() {
    return role;
  }

  PersonId person() {
    return person;
  }

  OrganisationId organisation() {
    return organisation;
  }

  boolean isChair() {
    return chair;
  }

  List<Holding> holdings() {
    return List.copyOf(holdings);
  }

  SeatView view() {
    return new SeatView(id, role, title, person, organisation, department, chair, veto);
  }
}
