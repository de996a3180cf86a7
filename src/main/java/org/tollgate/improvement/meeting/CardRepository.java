package org.tollgate.improvement.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CardRepository extends Repository<Card, CardId> {

  Card save(Card card);

  Optional<Card> findById(CardId id);

  /** In the order of their random ids, which is none. */
  @Query("select c from Card c where c.retrospective.value = ?1 order by c.id.value")
  List<Card> of(UUID retrospective);

  @Query("select count(c) from Card c where c.retrospective.value = ?1")
  int countOf(UUID retrospective);

  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query("delete from Card c where c.retrospective.value = ?1")
  void deleteOf(UUID retrospective);

  /** In the database, so that fifty votes at once are fifty. */
  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query("update Card c set c.votes = c.votes + 1 where c.id.value = ?1")
  void vote(UUID card);
}
