package org.tollgate.learning.certification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.learning.procedure.ProcedureId;

interface ExamRepository extends Repository<Exam, ProcedureId> {

  Exam save(Exam exam);

  Optional<Exam> findById(ProcedureId procedure);

  @Query("select e from Exam e where e.rollout.value in :rollouts and e.publishedVersion > 0")
  List<Exam> findPublished(Collection<UUID> rollouts);
}
