package org.tollgate.governance.charter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

interface SignatureRepository extends Repository<Signature, UUID> {

  /** A signature without its text, which is long and of no use in a list. */
  record Line(
      RolloutId rollout,
      UUID charterId,
      SignatureKind kind,
      String department,
      String digest,
      Instant signedAt,
      PersonId person) {}

  Signature save(Signature signature);

  Optional<Signature> findById(UUID id);

  @Query(
      """
      select s.rollout as rollout, s.charterId as charterId, s.kind as kind,
        s.department as department, s.digest as digest, s.signedAt as signedAt,
        s.person as person
      from Signature s where s.rollout.value in :rollouts order by s.signedAt
      """)
  List<Line> lines(Collection<UUID> rollouts);
}
