package org.tollgate.governance.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** Shows each person their own open work, the most urgent first (M26). */
@Service
@Transactional(readOnly = true)
public class Inbox {

  static final int PAGE_SIZE = 25;
  private static final int SOON_DAYS = 7;
  private static final WorkPlaces.Place NOWHERE = new WorkPlaces.Place("", ZoneOffset.UTC);

  private final TaskRepository tasks;
  private final WorkPlaces places;
  private final Clock clock;

  Inbox(TaskRepository tasks, WorkPlaces places, Clock clock) {
    this.tasks = tasks;
    this.places = places;
    this.clock = clock;
  }

  /** How near the last day is, in the zone of the rollout. */
  public enum Urgency {
    LATE,
    /** Due today or within seven days. */
    SOON,
    /** Due after that, or without a date. */
    LATER
  }

  /**
   * One piece of work.
   *
   * @param title key of the message that says what to do
   * @param arguments values of the message, in the reader's language
   * @param due null where there is no date
   * @param reminded whether a reminder has gone out
   * @param escalated whether others were told that it is open
   */
  public record Entry(
      String title,
      List<String> arguments,
      String rollout,
      String link,
      LocalDate due,
      Urgency urgency,
      boolean reminded,
      boolean escalated) {}

  /**
   * A page of the inbox.
   *
   * @param entries late ones first
   * @param totals of the whole inbox, each urgency present
   */
  public record Contents(Page<Entry> entries, Map<Urgency, Long> totals) {}

  /**
   * Three statements, whatever the number of rows.
   *
   * @param page counted from 0; one beyond the end is empty
   */
  public Contents of(Actor actor, int page) {
    return of(actor, PageRequest.of(Math.max(0, page), PAGE_SIZE));
  }

  /** The same with as many rows on a page as are asked for. */
  public Contents of(Actor actor, Pageable wanted) {
    PersonId person = actor.person();
    List<TaskRepository.DueCount> counts = tasks.countsByDay(person);
    Map<RolloutId, WorkPlaces.Place> known =
        places.places(
            counts.stream()
                .map(TaskRepository.DueCount::rollout)
                .collect(Collectors.toUnmodifiableSet()));
    List<Entry> entries =
        tasks.page(person, wanted).stream()
            .map(item -> entry(item, known.getOrDefault(item.rollout(), NOWHERE)))
            .sorted(Comparator.comparing(Entry::urgency))
            .toList();
    Map<Urgency, Long> totals = totals(counts, known);
    long total = totals.values().stream().mapToLong(Long::longValue).sum();
    return new Contents(new PageImpl<>(entries, wanted, total), totals);
  }

  private Map<Urgency, Long> totals(
      List<TaskRepository.DueCount> counts, Map<RolloutId, WorkPlaces.Place> known) {
    Map<Urgency, Long> totals = new EnumMap<>(Urgency.class);
    Set.of(Urgency.values()).forEach(urgency -> totals.put(urgency, 0L));
    for (TaskRepository.DueCount count : counts) {
      ZoneId zone = known.getOrDefault(count.rollout(), NOWHERE).zone();
      totals.merge(urgency(count.due(), zone), count.number(), Long::sum);
    }
    return totals;
  }

  private Entry entry(TaskItem item, WorkPlaces.Place place) {
    Locale locale = LocaleContextHolder.getLocale();
    return new Entry(
        item.title(),
        item.arguments().stream().map(value -> TitleText.in(value, locale)).toList(),
        place.name(),
        item.link(),
        item.due(),
        urgency(item.due(), place.zone()),
        item.remindedAt() != null,
        item.escalatedAt() != null);
  }

  private Urgency urgency(LocalDate due, ZoneId zone) {
    if (due == null) {
      return Urgency.LATER;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (due.isBefore(today)) {
      return Urgency.LATE;
    }
    return due.isAfter(today.plusDays(SOON_DAYS)) ? Urgency.LATER : Urgency.SOON;
  }
}
