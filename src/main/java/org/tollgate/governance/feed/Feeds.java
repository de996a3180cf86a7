package org.tollgate.governance.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;

/** Makes, renews and revokes a person's own feeds, and answers calendars that ask. */
@Service
@Transactional
public class Feeds {

  private final FeedRepository feeds;
  private final List<FeedSource> sources;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final Clock clock;

  Feeds(
      FeedRepository feeds,
      List<FeedSource> sources,
      Rollouts rollouts,
      RolloutAccess access,
      Clock clock) {
    this.feeds = feeds;
    this.sources = sources;
    this.rollouts = rollouts;
    this.access = access;
    this.clock = clock;
  }

  /** When the reader's feed was made and last asked for. */
  public record State(Instant madeAt, Instant lastUse) {}

  @Transactional(readOnly = true)
  public Optional<State> state(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return feeds
        .findByRolloutAndPerson(rollout, actor.person())
        .map(feed -> new State(feed.madeAt(), feed.lastUse()));
  }

  /** Makes the reader's feed or gives it a new address. @return the token, told only once */
  public String make(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    String token = FeedToken.fresh();
    String hash = FeedToken.hash(token);
    CalendarFeed feed =
        feeds
            .findByRolloutAndPerson(rollout, actor.person())
            .orElseGet(() -> new CalendarFeed(rollout, actor.person(), hash, now()));
    feed.renew(hash, now());
    feeds.save(feed);
    return token;
  }

  public void revoke(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    feeds.findByRolloutAndPerson(rollout, actor.person()).ifPresent(feeds::delete);
  }

  /**
   * The feed behind a token as iCalendar; empty if there is none or its owner may no longer read
   * the rollout: a token dies with the seat.
   *
   * @param caller the system: whoever holds the token asks, and nobody is signed in
   */
  public Optional<String> read(Actor caller, String token, Locale locale) {
    return feeds
        .findByTokenHash(FeedToken.hash(token))
        .filter(feed -> access.has(Actor.of(feed.person()), feed.rollout(), Right.READ))
        .map(feed -> told(feed, locale));
  }

  private String told(CalendarFeed feed, Locale locale) {
    List<FeedSource.Event> events =
        sources.stream()
            .flatMap(source -> source.events(feed.rollout(), feed.person(), locale).stream())
            .toList();
    feed.tell(events, now());
    CalendarFeed stored = feeds.save(feed);
    return CalendarText.write(rollouts.view(feed.rollout()).name(), stored.entries());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
