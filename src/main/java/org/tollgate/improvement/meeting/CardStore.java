package org.tollgate.improvement.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;

/** Keeps cards and who is there, each without a time. */
@Component
class CardStore {

  private final CardRepository cards;
  private final AttendanceRepository attendances;

  CardStore(CardRepository cards, AttendanceRepository attendances) {
    this.cards = cards;
    this.attendances = attendances;
  }

  void note(RetrospectiveId meeting, PersonId person) {
    attendances.save(new Attendance(meeting, person));
  }

  Set<PersonId> present(RetrospectiveId meeting) {
    return attendances.of(meeting.value()).stream()
        .map(Attendance::person)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Card> of(RetrospectiveId meeting) {
    return cards.of(meeting.value());
  }

  int count(RetrospectiveId meeting) {
    return cards.countOf(meeting.value());
  }

  int unanswered(RetrospectiveId meeting) {
    return (int) of(meeting).stream().filter(Card::isUnanswered).count();
  }

  Card load(RetrospectiveId meeting, CardId id) {
    return cards
        .findById(id)
        .filter(card -> card.retrospective().equals(meeting))
        .orElseThrow(() -> new NotFoundException("card", id));
  }

  void keep(Card card) {
    cards.save(card);
  }

  void vote(CardId id) {
    cards.vote(id.value());
  }

  /**
   * Writes all cards anew, under other ids and in the order of these, in one transaction: neither
   * ids nor the place of a row tell in which order, and so by whom, they were written.
   */
  void shuffle(RetrospectiveId meeting) {
    List<Card> fresh =
        of(meeting).stream()
            .map(Card::anew)
            .sorted(Comparator.comparing(card -> card.id().toString()))
            .toList();
    cards.deleteOf(meeting.value());
    fresh.forEach(cards::save);
  }
}
