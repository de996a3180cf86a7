package org.tollgate.governance.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * What is finished is deleted by statement and never through the persistence context, which stays
 * as it is: it may hold what the caller is about to save.
 */
interface TaskRepository extends Repository<TaskItem, UUID> {

  TaskItem save(TaskItem item);

  Optional<TaskItem> findByPersonAndSubjectKindAndSubjectId(PersonId person, String kind, UUID id);

  List<TaskItem> findBySubjectKind(String kind);

  List<TaskItem> findBySubjectKindAndSubjectId(String kind, UUID id);

  List<TaskItem> findBySubjectKindInAndSubjectIdIn(Collection<String> kinds, Collection<UUID> ids);

  List<TaskItem> findByRolloutAndPerson(RolloutId rollout, PersonId person);

  int countByPerson(PersonId person);

  @Modifying(flushAutomatically = true)
  @Query("delete from TaskItem t where t.subjectKind = :kind and t.subjectId = :id")
  void deleteOf(String kind, UUID id);

  @Modifying(flushAutomatically = true)
  @Query(
      """
      delete from TaskItem t
      where t.subjectKind = :kind and t.subjectId = :id and t.person = :person
      """)
  void deleteOf(String kind, UUID id, PersonId person);

  @Modifying(flushAutomatically = true)
  @Query("delete from TaskItem t where t.rollout = :rollout")
  void deleteOf(RolloutId rollout);

  /** What has no date comes last. */
  @Query(
      """
      select t from TaskItem t where t.person = :person
      order by t.due nulls last, t.createdAt, t.id
      """)
  List<TaskItem> page(PersonId person, Pageable page);

  @Query(
      """
      select t from TaskItem t where t.person = :person
      order by t.due nulls last, t.createdAt, t.id
      """)
  List<TaskItem> all(PersonId person);

  @Query("select t.subjectId from TaskItem t where t.person = :person and t.subjectKind = :kind")
  Set<UUID> subjectsOf(PersonId person, String kind);

  @Query("select distinct t.person from TaskItem t")
  List<PersonId> people();

  /** How many pieces are due on each day of each rollout: what is late depends on its zone. */
  @Query(
      """
      select t.rollout as rollout, t.due as due, count(t) as number from TaskItem t
      where t.person = :person group by t.rollout, t.due
      """)
  List<DueCount> countsByDay(PersonId person);

  /** A number of pieces with one date in one rollout. */
  record DueCount(RolloutId rollout, LocalDate due, long number) {}
}
