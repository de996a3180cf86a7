package org.tollgate.governance.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of a feed as it was told last.
 *
 * @param sequence counts up with every change
 * @param gone since when it is called off, or null
 */
@Embeddable
record FeedEntry(
    @Column(name = "summary") String summary,
    @Column(name = "entry_day") LocalDate day,
    @Column(name = "sequence_number") int sequence,
    @Column(name = "changed_at") Instant changed,
    @Column(name = "gone_at") Instant gone) {

  boolean says(FeedSource.Event event) {
    return gone == null && summary.equals(event.summary()) && day.equals(event.day());
  }
}
