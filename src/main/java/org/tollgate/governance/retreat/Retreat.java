package org.tollgate.governance.retreat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

/**
 * A rule that somebody gave up, wholly or for a time (P10). It is open until the rule holds again;
 * while it is open every voting member has to have seen it before each gate.
 */
@Entity
@Table(name = "retreat")
class Retreat {

  /**
   * That a member saw it.
   *
   * @param gate the gate that was ahead, 1 to 6
   */
  @Embeddable
  record Seen(@Embedded SeatId seat, @Embedded PersonId person, int gate, Instant seenAt) {}

  @Id
  @Column(name = "retreat_id")
  private UUID id;

  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private PersonId person;
  private String subject;

  @Enumerated(EnumType.STRING)
  private RetreatKind kind;

  private String reason;
  private LocalDate untilDay;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "entered_by"))
  private PersonId enteredBy;

  private Instant enteredAt;
  private LocalDate endedOn;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "retreat_seen", joinColumns = @JoinColumn(name = "retreat_id"))
  @Fetch(FetchMode.SUBSELECT)
  private Set<Seen> seen = new HashSet<>();

  protected Retreat() {}

  Retreat(RolloutId rollout, NewRetreat retreat, PersonId enteredBy, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.person = retreat.person();
    this.subject = retreat.subject();
    this.kind = retreat.kind();
    this.reason = retreat.reason();
    this.untilDay = retreat.until();
    this.enteredBy = enteredBy;
    this.enteredAt = now;
  }

  /** The rule holds again. */
  void end(LocalDate today) {
    if (!isOpen()) {
      throw new IllegalStateException("Retreat " + id + " has ended");
    }
    endedOn = today;
  }

  /** A seat sees it once before each gate; seeing it again changes nothing. */
  boolean see(SeatId seat, PersonId by, int gate, Instant now) {
    return !isSeen(seat, gate) && seen.add(new Seen(seat, by, gate, now));
  }

  boolean isSeen(SeatId seat, int gate) {
    return seen.stream().anyMatch(s -> s.seat().equals(seat) && s.gate() == gate);
  }

  boolean isOpen() {
    return endedOn == null;
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  Retreats.Entry entry() {
    NewRetreat what = new NewRetreat(person, subject, kind, reason, untilDay);
    Set<Retreats.Seen> by =
        seen.stream()
            .map(s -> new Retreats.Seen(s.seat(), s.person(), s.gate(), s.seenAt()))
            .collect(Collectors.toUnmodifiableSet());
    return new Retreats.Entry(id, rollout, what, enteredBy, enteredAt, endedOn, by);
  }
}
