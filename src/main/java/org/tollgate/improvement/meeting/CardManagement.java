package org.tollgate.improvement.meeting;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/**
 * Writes, groups, votes on and answers cards. Nothing of it enters the record: its rows name the
 * actor, and a card's must not.
 */
@Service
@Transactional
public class CardManagement {

  /** Fewer than these can be told apart by what they write. */
  public static final int ANONYMOUS_FROM = 5;

  /** Votes of one browser in one meeting. */
  public static final int VOTES = 3;

  /** Cards of one meeting. */
  static final int MOST = 200;

  private final MeetingDesk desk;
  private final CardStore cards;

  CardManagement(MeetingDesk desk, CardStore cards) {
    this.desk = desk;
    this.cards = cards;
  }

  /** Which card of which meeting. */
  public record Place(RolloutId rollout, RetrospectiveId meeting, CardId card) {}

  /**
   * A card as it is written.
   *
   * @param text 1 to 500 characters
   * @param anonymous whether its author stays unknown
   */
  public record NewCard(Cards.Kind kind, String text, boolean anonymous) {}

  /**
   * @param key of the browser in which it is written
   */
  public Optional<Refusal> write(
      Actor actor, RolloutId rollout, RetrospectiveId id, NewCard wish, BrowserSecret key) {
    desk.requirePart(actor, rollout);
    Optional<Refusal> refusal = whyNot(rollout, id, Stage.CARDS);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (wish.anonymous() && cards.present(id).size() < ANONYMOUS_FROM) {
      return Optional.of(Refusal.because("meeting.refused.few", ANONYMOUS_FROM));
    }
    if (cards.count(id) >= MOST) {
      return Optional.of(Refusal.because("meeting.refused.cards", MOST));
    }
    cards.keep(
        new Card(id, wish.kind(), wish.text(), wish.anonymous() ? null : actor.person(), key));
    desk.changed(id);
    return Optional.empty();
  }

  /** The browser that wrote it changes it, until the cards are grouped. */
  public Optional<Refusal> rewrite(Actor actor, Place place, String text, BrowserSecret key) {
    desk.requirePart(actor, place.rollout());
    Optional<Refusal> refusal = whyNot(place.rollout(), place.meeting(), Stage.CARDS);
    if (refusal.isPresent()) {
      return refusal;
    }
    Card card = cards.load(place.meeting(), place.card());
    if (key == null || !card.isOf(key)) {
      return Optional.of(Refusal.because("meeting.refused.not-own"));
    }
    card.rewrite(text);
    return keep(card);
  }

  /**
   * Who leads groups a card, and may correct it; what it said first stays.
   *
   * @param theme under which it stands, or null for none
   */
  public Optional<Refusal> group(Actor actor, Place place, String theme, String text) {
    desk.requireLead(actor, place.rollout());
    Optional<Refusal> refusal = whyNot(place.rollout(), place.meeting(), Stage.CAUSES);
    if (refusal.isPresent()) {
      return refusal;
    }
    Card card = cards.load(place.meeting(), place.card());
    card.group(theme);
    if (text != null && !text.isBlank() && !text.strip().equals(card.view(null).words().text())) {
      card.correct(text);
    }
    return keep(card);
  }

  /**
   * A vote is a number that grows; who gave it is kept in that browser alone.
   *
   * @param given cards for which this browser has voted already
   */
  public Optional<Refusal> vote(Actor actor, Place place, Set<CardId> given) {
    desk.requirePart(actor, place.rollout());
    Optional<Refusal> refusal = whyNot(place.rollout(), place.meeting(), Stage.CAUSES);
    if (refusal.isPresent()) {
      return refusal;
    }
    cards.load(place.meeting(), place.card());
    if (given.contains(place.card()) || given.size() >= VOTES) {
      return Optional.of(Refusal.because("meeting.refused.votes", VOTES));
    }
    cards.vote(place.card());
    desk.changed(place.meeting());
    return Optional.empty();
  }

  /**
   * Accepts or declines a suggestion.
   *
   * @param why 1 to 500 characters
   */
  public Optional<Refusal> answer(Actor actor, Place place, Cards.Answer answer, String why) {
    desk.requireLead(actor, place.rollout());
    Optional<Refusal> refusal = whyNot(place.rollout(), place.meeting(), Stage.MINUTES);
    if (refusal.isPresent()) {
      return refusal;
    }
    Card card = cards.load(place.meeting(), place.card());
    if (!card.isSuggestion() || answer == Cards.Answer.OPEN) {
      return Optional.of(Refusal.because("meeting.refused.no-suggestion"));
    }
    card.answer(answer, why);
    return keep(card);
  }

  private Optional<Refusal> keep(Card card) {
    cards.keep(card);
    desk.changed(card.retrospective());
    return Optional.empty();
  }

  private Optional<Refusal> whyNot(RolloutId rollout, RetrospectiveId id, Stage needed) {
    return desk.load(rollout, id).stage() == needed
        ? Optional.empty()
        : Optional.of(Refusal.because("meeting.refused.stage"));
  }
}
