package org.tollgate.improvement.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One line of the evidence: so many of a kind, and where they are.
 *
 * @param kind its words are the message {@code meeting.signal.} with this
 * @param amount 0 or more; nothing to complain of is said, too
 * @param link relative to the application
 */
@Embeddable
public record Signal(
    @Column(name = "kind") String kind,
    @Column(name = "amount") int amount,
    @Column(name = "link") String link) {}
