package org.tollgate.base.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;

interface MailRepository extends Repository<Mail, UUID> {

  /** How many letters are in a state. */
  record StateCount(Mail.State state, long number) {}

  Mail save(Mail mail);

  Optional<Mail> findById(UUID id);

  @Query("select m.mailKey from Mail m where m.mailKey in :keys")
  List<String> keysAmong(Collection<String> keys);

  @Query(
      """
      select m.id from Mail m
      where m.state = WAITING and m.dueAt <= :now and m.goodUntil > :now order by m.dueAt, m.id
      """)
  List<UUID> due(Instant now, Pageable page);

  @Query("select m from Mail m where m.state = WAITING and m.goodUntil <= :now")
  List<Mail> outlived(Instant now, Pageable page);

  @Query("select m from Mail m where m.state = SENDING and m.claimedBy <> :run")
  List<Mail> claimedByOthers(UUID run);

  @Query("select m from Mail m where m.state = SENDING and m.claimedAt < :before")
  List<Mail> claimedBefore(Instant before);

  @Query(
      """
      select new org.tollgate.base.mail.MailRepository$StateCount(m.state, count(m))
      from Mail m group by m.state
      """)
  List<StateCount> counts();

  @Query(
      value = "select m from Mail m where m.state in :states order by m.putAt desc, m.id",
      countQuery = "select count(m) from Mail m where m.state in :states")
  Page<Mail> inStates(Collection<Mail.State> states, Pageable page);

  @Query("select m from Mail m where m.person = :person order by m.putAt desc, m.id")
  List<Mail> of(PersonId person);

  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query("delete from Mail m where m.person = :person")
  int deleteOf(PersonId person);

  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query("delete from Mail m where m.endedAt < :before and m.state in (SENT, LAPSED)")
  int deleteEndedBefore(Instant before);
}
