package org.tollgate.base.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;

interface Accounts extends Repository<Account, AccountId> {

  String STANDING =
      """
      select new org.tollgate.base.account.Standing(
          a.id, a.person, a.username, a.enabled, a.administrator, a.credentialsSince)
      from Account a
      """;

  Account save(Account account);

  Optional<Account> findById(AccountId id);

  Optional<Account> findByPerson(PersonId person);

  Optional<Account> findByLinkHash(String hash);

  boolean existsByUsername(String username);

  @Query(STANDING + "where a.username = :username")
  Optional<Standing> standingOf(String username);

  @Query(STANDING + "where a.id = :id")
  Optional<Standing> standingOf(AccountId id);

  @Query(STANDING + "where a.person in :people")
  List<Standing> standingsOf(Collection<PersonId> people);

  @Query("select a.passwordHash from Account a where a.id = :id")
  Optional<String> passwordHashOf(AccountId id);

  @Query(
      """
      select count(a) from Account a
      where a.administrator = true and a.enabled = true and a.passwordHash is not null
      """)
  long countAdministrators();

  @Query(
      """
      select a.person from Account a
      where a.person in :people and a.passwordResetAt is not null and a.passwordResetAt > :since
      """)
  List<PersonId> resetSince(Collection<PersonId> people, Instant since);
}
