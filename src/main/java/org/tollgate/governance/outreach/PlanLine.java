package org.tollgate.governance.outreach;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** One line of a communication plan: who hears what from whom on which day. Once sent it stays. */
@Entity
@Table(name = "outreach_line")
class PlanLine {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "subject")
  private String subject;

  @Embedded private Message message;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "send_on")
  private LocalDate day;

  private boolean confirm;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "sender"))
  private PersonId sender;

  @Column(name = "sent_at")
  private Instant sentAt;

  @ElementCollection
  @CollectionTable(name = "outreach_receipt", joinColumns = @JoinColumn(name = "line_id"))
  private Set<Receipt> receipts = new HashSet<>();

  protected PlanLine() {}

  PlanLine(RolloutId rollout, NewLine wish, PersonId sender) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.subject = wish.subject();
    this.message = wish.message();
    this.audience = wish.audience();
    this.day = wish.day();
    this.confirm = wish.confirm();
    this.sender = sender;
  }

  void sent(Collection<PersonId> to, Instant now) {
    sentAt = now;
    to.forEach(person -> receipts.add(new Receipt(person, null)));
  }

  /** Whether that person was asked and had not said so before. */
  boolean confirm(PersonId person, Instant now) {
    return receipts.remove(new Receipt(person, null)) && receipts.add(new Receipt(person, now));
  }

  boolean isSent() {
    return sentAt != null;
  }

  RolloutId rollout() {
    return rollout;
  }

  LineView view() {
    Map<PersonId, Instant> read = new HashMap<>();
    receipts.forEach(one -> read.put(one.person(), one.at()));
    return new LineView(
        id, rollout, new NewLine(subject, message, audience, day, confirm), sender, sentAt, read);
  }
}
