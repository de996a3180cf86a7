package org.tollgate.governance.outreach;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** One entry of the register of change: of a group, never of a person. */
@Entity
@Table(name = "outreach_voice")
class Voice {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Enumerated(EnumType.STRING)
  private NewVoice.Kind kind;

  @Column(name = "from_group")
  private String group;

  @Column(name = "said")
  private String said;

  private String answer;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner"))
  private PersonId owner;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected Voice() {}

  Voice(RolloutId rollout, NewVoice wish, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.kind = wish.kind();
    this.group = wish.group();
    this.said = wish.said();
    this.owner = wish.owner();
    this.enteredAt = now;
  }

  void answer(String words, Instant now) {
    answer = words;
    answeredAt = now;
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  PersonId owner() {
    return owner;
  }

  Entry entry() {
    return new Entry(id, new NewVoice(kind, group, said, owner), answer, enteredAt, answeredAt);
  }

  /**
   * An entry as others see it.
   *
   * @param answer what was answered or what came of it, or null
   */
  record Entry(UUID id, NewVoice what, String answer, Instant enteredAt, Instant answeredAt) {}
}
