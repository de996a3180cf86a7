package org.tollgate.shell.notice;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.tollgate.base.shared.PersonId;

/** How often a person wants a digest; at most one a day, whatever happens in between. */
@Entity
class DigestSetting {

  @EmbeddedId private PersonId person;
  @Version private Long version;

  @Enumerated(EnumType.STRING)
  private Rhythm rhythm;

  private Instant madeAt;

  protected DigestSetting() {}

  /** Daily until the person says otherwise. */
  DigestSetting(PersonId person) {
    this.person = person;
    this.rhythm = Rhythm.DAILY;
  }

  void choose(Rhythm rhythm) {
    this.rhythm = rhythm;
  }

  void made(Instant now) {
    this.madeAt = now;
  }

  boolean isDue(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate last = madeAt == null ? LocalDate.MIN : LocalDate.ofInstant(madeAt, zone);
    return switch (rhythm) {
      case OFF -> false;
      case DAILY -> last.isBefore(today);
      case WEEKLY -> last.isBefore(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    };
  }

  Rhythm rhythm() {
    return rhythm;
  }

  /** Until when work was told of; null where there was no digest yet. */
  Instant madeAt() {
    return madeAt;
  }
}
