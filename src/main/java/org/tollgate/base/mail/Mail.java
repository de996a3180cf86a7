package org.tollgate.base.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/**
 * A letter in the outbox. It is claimed in a transaction of its own before it is sent, so it is
 * sent at most once by itself: one whose sending nobody acknowledged has an unknown fate until a
 * person decides. Its message id stays the same on every attempt. Content goes with the letter.
 */
@Entity
class Mail {

  /** Waits between attempts; after the last one a person has to look. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private static final int TROUBLE_LENGTH = 400;

  enum State {
    WAITING,
    /** Claimed; what comes of it is not known yet. */
    SENDING,
    SENT,
    /** The claim ended without an acknowledgement: it may have been sent or not. */
    UNKNOWN,
    /** The server will not take it, or was asked too often. */
    DEAD,
    /** Not sent: nobody needs it any more, or a person gave it up. */
    LAPSED
  }

  @Id
  @Column(name = "mail_id")
  private UUID id;

  @Version private Long version;
  @Embedded private PersonId person;
  private String kind;
  private String mailKey;
  private String messageId;

  @Column(columnDefinition = "text")
  private String content;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;
  private Instant putAt;
  private Instant goodUntil;
  private Instant dueAt;
  private UUID claimedBy;
  private Instant claimedAt;
  private Instant endedAt;
  private String trouble;

  protected Mail() {}

  /**
   * @param domain where its message id is at home
   * @param content sealed
   */
  Mail(Letter letter, String domain, String content, Instant now, Instant goodUntil) {
    this.id = UUID.randomUUID();
    this.person = letter.to();
    this.kind = letter.kind();
    this.mailKey = letter.key();
    this.messageId = "<" + id + "@" + domain + ">";
    this.content = content;
    this.state = State.WAITING;
    this.putAt = now;
    this.goodUntil = goodUntil;
    this.dueAt = now;
  }

  /** Takes it for sending; false where it is not due or somebody else has it. */
  boolean claim(UUID run, Instant now) {
    if (state != State.WAITING || dueAt.isAfter(now) || !goodUntil.isAfter(now)) {
      return false;
    }
    state = State.SENDING;
    claimedBy = run;
    claimedAt = now;
    attempts++;
    return true;
  }

  /** The server took it; also where its fate was held to be unknown in the meantime. */
  void acknowledge(Instant now) {
    end(State.SENT, now, null);
  }

  /** Not now: it waits longer each time, and after the last attempt a person has to look. */
  void postpone(String why, Instant now) {
    if (attempts > PAUSES.size()) {
      refuse(why, now);
    } else {
      state = State.WAITING;
      dueAt = now.plus(PAUSES.get(attempts - 1));
      trouble = shortened(why);
    }
  }

  /** The server will never take it. The content stays: a person may have it sent again. */
  void refuse(String why, Instant now) {
    state = State.DEAD;
    endedAt = now;
    trouble = shortened(why);
  }

  void loseSight(String why) {
    state = State.UNKNOWN;
    trouble = shortened(why);
  }

  void lapse(Instant now) {
    end(State.LAPSED, now, trouble);
  }

  /** A person wants it sent, from the first attempt on. */
  void tryAgain(Instant now, Instant goodUntil) {
    state = State.WAITING;
    attempts = 0;
    dueAt = now;
    endedAt = null;
    this.goodUntil = goodUntil;
  }

  private void end(State end, Instant now, String why) {
    state = end;
    endedAt = now;
    trouble = why;
    content = null;
  }

  private static String shortened(String why) {
    return why.length() > TROUBLE_LENGTH ? why.substring(0, TROUBLE_LENGTH) : why;
  }

  boolean isClaimedBy(UUID run) {
    return (state == State.SENDING || state == State.UNKNOWN) && run.equals(claimedBy);
  }

  boolean waitsForAPerson() {
    return state == State.UNKNOWN || state == State.DEAD;
  }

  UUID id() {
    return id;
  }

  PersonId person() {
    return person;
  }

  String messageId() {
    return messageId;
  }

  String content() {
    return content;
  }

  State state() {
    return state;
  }

  Outbox.Row row() {
    return new Outbox.Row(
        id,
        person,
        kind,
        state.name(),
        attempts,
        new Outbox.Times(putAt, dueAt, claimedAt, endedAt),
        trouble);
  }
}
