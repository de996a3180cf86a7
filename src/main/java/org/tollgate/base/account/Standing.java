package org.tollgate.base.account;

import java.time.Instant;
import org.tollgate.base.shared.PersonId;

/**
 * What an account is good for now.
 *
 * @param credentialsSince when password or rights last changed; a session begun earlier has ended
 */
public record Standing(
    AccountId account,
    PersonId person,
    String username,
    boolean enabled,
    boolean administrator,
    Instant credentialsSince) {}
