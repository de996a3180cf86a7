package org.tollgate.base.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;

interface Tokens extends Repository<Token, TokenId> {

  Token save(Token token);

  Optional<Token> findById(TokenId id);

  Optional<Token> findBySecretHash(String hash);

  /** Those that still open something, the newest first. */
  @Query(
      """
      select t from Token t
      where t.person = :person and t.revokedAt is null and t.endsAt > :now
      order by t.createdAt desc, t.id.value
      """)
  List<Token> good(PersonId person, Instant now);

  /** Leaves a row alone that says so already. */
  @Modifying
  @Query(
      """
      update Token t set t.lastUsedAt = :hour
      where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :hour)
      """)
  void used(TokenId id, Instant hour);
}
