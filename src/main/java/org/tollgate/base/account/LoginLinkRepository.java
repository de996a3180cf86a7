package org.tollgate.base.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;

interface LoginLinkRepository extends Repository<LoginLink, UUID> {

  LoginLink save(LoginLink link);

  Optional<LoginLink> findByLinkHash(String hash);

  /** Of two who use it at the same moment one waits, and then finds it used. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select l from LoginLink l where l.linkHash = :hash")
  Optional<LoginLink> lock(String hash);

  @Query("select count(l) > 0 from LoginLink l where l.person = :person and l.issuedAt > :since")
  boolean wasIssuedSince(PersonId person, Instant since);
}
