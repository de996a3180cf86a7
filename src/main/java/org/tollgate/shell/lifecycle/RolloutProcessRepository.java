package org.tollgate.shell.lifecycle;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface RolloutProcessRepository extends Repository<RolloutProcess, RolloutId> {

  RolloutProcess save(RolloutProcess process);

  Optional<RolloutProcess> findById(RolloutId rollout);
}
