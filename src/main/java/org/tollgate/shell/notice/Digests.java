package org.tollgate.shell.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.mail.Letter;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.task.WorkLists;
import org.tollgate.governance.task.WorkLists.Piece;
import org.tollgate.governance.task.WorkPlaces;

/** Makes one person's digest, in a transaction of its own: letter and setting, or neither. */
@Component
class Digests {

  private final DigestSettings settings;
  private final WorkLists lists;
  private final WorkPlaces places;
  private final Outbox outbox;
  private final Clock clock;

  Digests(DigestSettings settings, WorkLists lists, WorkPlaces places, Outbox outbox, Clock clock) {
    this.settings = settings;
    this.lists = lists;
    this.places = places;
    this.outbox = outbox;
    this.clock = clock;
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
    Map<RolloutId, WorkPlaces.Place> known =
        places.places(
            pieces.stream().map(piece -> piece.work().rollout()).collect(Collectors.toSet()));
    Duration life = Duration.ofDays(setting.rhythm() == Rhythm.WEEKLY ? 7 : 1);
    Optional<Letter> letter =
        new DigestContent(setting.madeAt(), now, known).about(person, pieces, life);
    if (letter.isPresent() && outbox.put(letter.get())) {
      setting.made(now);
      settings.save(setting);
    }
  }
}
