package org.tollgate.shell.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.mail.Letter;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.task.NewsSource;
import org.tollgate.governance.task.NewsSource.News;
import org.tollgate.governance.task.WorkLists;
import org.tollgate.governance.task.WorkLists.Piece;
import org.tollgate.governance.task.WorkPlaces;

/** Makes one person's digest, in a transaction of its own: letter and setting, or neither. */
@Component
class Digests {

  private final DigestSettings settings;
  private final WorkLists lists;
  private final WorkPlaces places;
  private final List<NewsSource> sources;
  private final Outbox outbox;
  private final Clock clock;

  Digests(
      DigestSettings settings,
      WorkLists lists,
      WorkPlaces places,
      List<NewsSource> sources,
      Outbox outbox,
      Clock clock) {
    this.settings = settings;
    this.lists = lists;
    this.places = places;
    this.sources = sources;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Everybody who has work or may be told something. */
  @Transactional(readOnly = true)
  public Set<PersonId> people() {
    Set<PersonId> people = new LinkedHashSet<>(lists.people());
    sources.forEach(source -> people.addAll(source.people()));
    return people;
  }

  /** Nothing happens where none is due or there is nothing to tell. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void make(PersonId person, ZoneId zone) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DigestSetting setting = settings.findById(person).orElseGet(() -> new DigestSetting(person));
    if (!setting.isDue(now, zone)) {
      return;
    }
    List<Piece> pieces = lists.of(person);
    List<News> news = news(person, setting.madeAt(), now);
    Map<RolloutId, WorkPlaces.Place> known =
        places.places(
            Stream.concat(
                    pieces.stream().map(piece -> piece.work().rollout()),
                    news.stream().map(News::rollout))
                .collect(Collectors.toSet()));
    Duration life = Duration.ofDays(setting.rhythm() == Rhythm.WEEKLY ? 7 : 1);
    Optional<Letter> letter =
        new DigestContent(setting.madeAt(), now, known).about(person, pieces, news, life);
    if (letter.isPresent() && outbox.put(letter.get())) {
      setting.made(now);
      settings.save(setting);
    }
  }

  /** A first digest tells of the last week. */
  private List<News> news(PersonId person, Instant since, Instant now) {
    Instant from = since == null ? now.minus(Duration.ofDays(7)) : since;
    return sources.stream().flatMap(source -> source.of(person, from, now).stream()).toList();
  }
}
