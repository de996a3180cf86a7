package org.tollgate.base.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.Leaver;
import org.tollgate.base.people.PeopleErasure;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/**
 * Erases who has left, in two steps: what serves work goes after the time after leaving, and with
 * it the name, unless the governance record needs it; then the name goes when the retention of the
 * record ends. Rows of the record hold ids only, so the chain verifies as before.
 */
@Service
@Transactional
public class Erasures {

  private final PeopleErasure people;
  private final List<PersonalRecords> rooms;
  private final Retention retention;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Erasures(
      PeopleErasure people,
      List<PersonalRecords> rooms,
      Retention retention,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.rooms = List.copyOf(rooms);
    this.retention = retention;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody who has left and of whom something is still held.
   *
   * @param contactDue when all but the name goes; null when it is gone
   * @param nameDue when the name goes
   * @param nameNeeded whether that day is the end of the governance record's retention
   * @param due whether something should be gone by today
   */
  public record Standing(
      PersonId person,
      String name,
      LocalDate leftOn,
      LocalDate contactDue,
      LocalDate nameDue,
      boolean nameNeeded,
      boolean due) {}

  /** Who has left and is not erased whole, the earliest first. */
  @Transactional(readOnly = true)
  public List<Standing> pending(Actor actor) {
    requireAdministrator(actor);
    return people.leavers().stream().map(this::standing).toList();
  }

  /** The settings that decide when. */
  public Retention retention() {
    return retention;
  }

  /**
   * Erases before the time is over, at the person's wish. A name that the governance record needs
   * stays until its retention ends.
   *
   * @param typedName the person's name, typed by the administrator
   * @throws NotFoundException if nobody of this id has left, or nothing is held any more
   */
  public Optional<Refusal> erase(Actor actor, PersonId person, String typedName) {
    requireAdministrator(actor);
    Leaver leaver =
        people.leavers().stream()
            .filter(candidate -> candidate.person().equals(person))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("person who has left", person));
    if (!leaver.name().equals(typedName.strip())) {
      return Optional.of(Refusal.because("privacy.refused.name"));
    }
    Standing standing = standing(leaver);
    boolean recordNeedsIt = standing.nameNeeded() && today().isBefore(standing.nameDue());
    if (recordNeedsIt && standing.contactDue() == null) {
      return Optional.of(Refusal.because("privacy.refused.record", standing.nameDue().toString()));
    }
    erase(actor, leaver, !recordNeedsIt);
    return Optional.empty();
  }

  /** Those whose time is over; for the clock, which erases each in a transaction of its own. */
  @Transactional(readOnly = true)
  public List<PersonId> overdue() {
    return people.leavers().stream()
        .map(this::standing)
        .filter(Standing::due)
        .map(Standing::person)
        .toList();
  }

  /** Erases what is due of one person; nothing where nothing is. */
  public void eraseDue(PersonId person) {
    for (Leaver leaver : people.leavers()) {
      Standing standing = standing(leaver);
      if (leaver.person().equals(person) && standing.due()) {
        erase(Actor.SYSTEM, leaver, !today().isBefore(standing.nameDue()));
      }
    }
  }

  /** Erases rows that have a time of their own, such as letters. */
  public void eraseExpired() {
    for (PersonalRecords room : rooms) {
      if (room.expires() != null) {
        LocalDate day = today().minusMonths(retention.months(room.expires()));
        room.eraseBefore(day.atStartOfDay(clock.getZone()).toInstant());
      }
    }
  }

  private void erase(Actor actor, Leaver leaver, boolean nameToo) {
    List<String> scopes = new ArrayList<>();
    if (!leaver.contactErased()) {
      rooms.forEach(room -> room.erase(leaver.person()));
      people.forgetContact(leaver.person(), today());
      scopes.add("contact");
    }
    if (nameToo) {
      people.forgetName(leaver.person(), today());
      scopes.add("name");
    }
    scopes.forEach(
        scope ->
            events.publishEvent(new ErasureAct(actor, leaver.person(), scope, leaver.leftOn())));
  }

  private Standing standing(Leaver leaver) {
    LocalDate early = leaver.leftOn().plusMonths(retention.afterLeaving());
    boolean needed = rooms.stream().anyMatch(room -> room.needsName(leaver.person()));
    LocalDate nameDue = needed ? leaver.leftOn().plusMonths(retention.governanceNames()) : early;
    LocalDate contactDue = leaver.contactErased() ? null : early;
    boolean due =
        !today().isBefore(nameDue) || (contactDue != null && !today().isBefore(contactDue));
    return new Standing(
        leaver.person(), leaver.name(), leaver.leftOn(), contactDue, nameDue, needed, due);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowedException("Only an administrator erases people");
    }
  }
}
