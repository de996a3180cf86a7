package org.tollgate.base.token;

import java.time.Instant;

/**
 * A token as its holder sees it; the secret is nowhere.
 *
 * @param lastUsedAt the full hour, or null while it was never used
 */
public record TokenLine(
    TokenId id,
    String name,
    TokenScope scope,
    Instant createdAt,
    Instant endsAt,
    Instant lastUsedAt) {}
