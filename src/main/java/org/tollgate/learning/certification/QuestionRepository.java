package org.tollgate.learning.certification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionRepository extends Repository<Question, QuestionId> {

  Question save(Question question);

  Optional<Question> findById(QuestionId id);

  @Query("select q from Question q where q.procedure.value = :procedure order by q.number")
  List<Question> findAll(UUID procedure);

  @Query("select distinct q from Question q left join fetch q.options where q.id.value in :ids")
  List<Question> findWithOptions(Collection<UUID> ids);

  @Query("select coalesce(max(q.number), 0) from Question q where q.procedure.value = :procedure")
  int lastNumber(UUID procedure);
}
