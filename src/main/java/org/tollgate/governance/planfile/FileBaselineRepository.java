package org.tollgate.governance.planfile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface FileBaselineRepository extends Repository<FileBaseline, UUID> {

  void saveAll(Iterable<FileBaseline> baselines);

  List<FileBaseline> findByRollout(RolloutId rollout);
}
