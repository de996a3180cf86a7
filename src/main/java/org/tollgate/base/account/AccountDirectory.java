package org.tollgate.base.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.PersonId;

/** Reads accounts for other modules, each method in one statement for any number of people. */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {

  /** So long a password that an administrator reset stays marked beside a vote. */
  public static final Duration RESET_MARK = Duration.ofHours(72);

  private final Accounts accounts;

  AccountDirectory(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Those of these people whose password an administrator reset in the 72 hours before. */
  public Set<PersonId> passwordResetWithin72h(Collection<PersonId> people, Instant now) {
    return people.isEmpty()
        ? Set.of()
        : Set.copyOf(accounts.resetSince(new HashSet<>(people), now.minus(RESET_MARK)));
  }

  /** The accounts of those of these people who have one. */
  public Map<PersonId, Standing> of(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return accounts.standingsOf(new HashSet<>(people)).stream()
        .collect(Collectors.toMap(Standing::person, Function.identity()));
  }
}
