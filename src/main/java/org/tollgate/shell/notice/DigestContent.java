package org.tollgate.shell.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tollgate.base.mail.Letter;
import org.tollgate.base.mail.Letter.Line;
import org.tollgate.base.mail.Wording;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.NewsSource.News;
import org.tollgate.governance.task.WorkLists.Piece;
import org.tollgate.governance.task.WorkPlaces.Place;

/**
 * What a digest says: work that is new since the last one, and work that came to seven days before
 * its last day, to one day before, or past it. What was told at once is not told again.
 */
final class DigestContent {

  private static final int MOST_ITEMS = 40;

  /** The part of the letter in which a piece stands; each stands in one. */
  private enum Part {
    LATE,
    TOMORROW,
    SOON,
    NEW,
    /** Nothing is to be done about it. */
    INFORMED
  }

  private final Instant since;
  private final Instant now;
  private final Map<RolloutId, Place> places;
  private final Map<Part, List<Line>> parts = new EnumMap<>(Part.class);

  /**
   * @param since until when the last digest told; null where there was none
   */
  DigestContent(Instant since, Instant now, Map<RolloutId, Place> places) {
    this.since = since;
    this.now = now;
    this.places = places;
  }

  /** Empty where there is nothing to tell. */
  Optional<Letter> about(PersonId person, List<Piece> pieces, List<News> news, Duration life) {
    pieces.stream()
        .filter(piece -> !WorkNotices.areToldAtOnce(piece.work().subject()))
        .forEach(this::sort);
    news.forEach(this::tell);
    long told = parts.values().stream().mapToLong(List::size).sum();
    if (told == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Letter(
            person,
            "digest",
            "digest:" + person + ":" + now,
            Wording.of("notice.digest.subject", told),
            lines(told, pieces.size()),
            now.plus(life)));
  }

  private void tell(News news) {
    Place place = places.getOrDefault(news.rollout(), new Place("", ZoneOffset.UTC));
    parts
        .computeIfAbsent(Part.INFORMED, key -> new ArrayList<>())
        .add(
            Line.item(
                WorkNotices.title(news.title(), news.arguments()),
                Wording.of("notice.digest.news", place.name()),
                news.link()));
  }

  private void sort(Piece piece) {
    NewWork work = piece.work();
    Part part = part(piece);
    if (part != null) {
      Wording note =
          work.due() == null
              ? Wording.of("notice.digest.undated", place(work).name())
              : Wording.of("notice.digest.dated", place(work).name(), work.due());
      parts
          .computeIfAbsent(part, key -> new ArrayList<>())
          .add(Line.item(WorkNotices.title(work), note, work.link()));
    }
  }

  /** Null where there is nothing new about it. */
  private Part part(Piece piece) {
    boolean fresh = since == null || piece.since().isAfter(since);
    LocalDate due = piece.work().due();
    if (due == null) {
      return fresh ? Part.NEW : null;
    }
    ZoneId zone = place(piece.work()).zone();
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate told = since == null ? LocalDate.MIN : LocalDate.ofInstant(since, zone);
    boolean turned =
        Stream.of(due.minusDays(7), due.minusDays(1), due.plusDays(1))
            .anyMatch(day -> day.isAfter(told) && !day.isAfter(today));
    if (!fresh && !turned) {
      return null;
    }
    if (due.isBefore(today)) {
      return Part.LATE;
    }
    if (!due.isAfter(today.plusDays(1))) {
      return Part.TOMORROW;
    }
    return due.isAfter(today.plusDays(7)) ? Part.NEW : Part.SOON;
  }

  private Place place(NewWork work) {
    return places.getOrDefault(work.rollout(), new Place("", ZoneOffset.UTC));
  }

  private List<Line> lines(long told, int open) {
    List<Line> lines = new ArrayList<>();
    long room = MOST_ITEMS;
    for (Part part : Part.values()) {
      List<Line> items = parts.getOrDefault(part, List.of());
      if (!items.isEmpty() && room > 0) {
        lines.add(Line.heading(Wording.of("notice.digest." + part, items.size())));
        lines.addAll(items.stream().limit(room).collect(Collectors.toList()));
        room -= items.size();
      }
    }
    if (told > MOST_ITEMS) {
      lines.add(Line.text(Wording.of("notice.digest.more", told - MOST_ITEMS)));
    }
    lines.add(Line.button(Wording.of("notice.digest.inbox", open), "/inbox"));
    return lines;
  }
}
