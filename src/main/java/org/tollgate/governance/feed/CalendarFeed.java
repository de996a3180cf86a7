package org.tollgate.governance.feed;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * One person's feed of one rollout. It remembers what it told: an entry that changed counts its
 * sequence up, one that is gone stays called off for thirty days (RFC 5545, 3.8.7.4).
 */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

  static final Duration CALLED_OFF = Duration.ofDays(30);

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private PersonId person;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "last_use")
  private Instant lastUse;

  @ElementCollection
  @CollectionTable(name = "calendar_feed_entry", joinColumns = @JoinColumn(name = "feed_id"))
  @MapKeyColumn(name = "uid")
  private Map<String, FeedEntry> entries = new HashMap<>();

  protected CalendarFeed() {}

  CalendarFeed(RolloutId rollout, PersonId person, String tokenHash, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.person = person;
    renew(tokenHash, now);
  }

  /** A new address; the old one leads nowhere from now on. */
  void renew(String hash, Instant now) {
    tokenHash = hash;
    madeAt = now;
    lastUse = null;
  }

  /** Tells what holds now. */
  void tell(List<FeedSource.Event> events, Instant now) {
    lastUse = now;
    Map<String, FeedSource.Event> current =
        events.stream().collect(Collectors.toMap(FeedSource.Event::uid, event -> event));
    current.forEach((uid, event) -> entries.put(uid, next(entries.get(uid), event, now)));
    entries.replaceAll(
        (uid, entry) ->
            current.containsKey(uid) || entry.gone() != null
                ? entry
                : new FeedEntry(entry.summary(), entry.day(), entry.sequence() + 1, now, now));
    entries
        .values()
        .removeIf(entry -> entry.gone() != null && entry.gone().plus(CALLED_OFF).isBefore(now));
  }

  private static FeedEntry next(FeedEntry told, FeedSource.Event event, Instant now) {
    if (told != null && told.says(event)) {
      return told;
    }
    int sequence = told == null ? 0 : told.sequence() + 1;
    return new FeedEntry(event.summary(), event.day(), sequence, now, null);
  }

  RolloutId rollout() {
    return rollout;
  }

  PersonId person() {
    return person;
  }

  Instant madeAt() {
    return madeAt;
  }

  Instant lastUse() {
    return lastUse;
  }

  Map<String, FeedEntry> entries() {
    return Map.copyOf(entries);
  }
}
