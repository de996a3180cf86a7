package org.tollgate.reporting.overview;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LightOverrideRepository extends Repository<LightOverride, UUID> {

  LightOverride save(LightOverride override);

  @Query("select o from LightOverride o where o.rollout.value in :rollouts order by o.signedAt")
  List<LightOverride> findAllOf(Collection<UUID> rollouts);
}
