package org.tollgate.governance.raci;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tollgate.governance.rollout.SeatId;

/**
 * The letters of one row; a seat without one does not stand in it.
 *
 * @param letters by seat, none of the sets empty
 */
public record Cells(Map<SeatId, Set<Letter>> letters) {

  static final Cells NONE = new Cells(Map.of());

  public Cells {
    letters =
        letters.entrySet().stream()
            .filter(cell -> !cell.getValue().isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, cell -> Set.copyOf(cell.getValue())));
  }

  public Set<Letter> of(SeatId seat) {
    return letters.getOrDefault(seat, Set.of());
  }

  /** In the order R, A, C, I and without anything between; empty where the seat has none. */
  public String text(SeatId seat) {
    return text(of(seat));
  }

  static String text(Collection<Letter> letters) {
    return letters.stream().sorted().map(Letter::name).collect(Collectors.joining());
  }

  /** The seats with this letter, in no order. */
  public List<SeatId> with(Letter letter) {
    return letters.entrySet().stream()
        .filter(cell -> cell.getValue().contains(letter))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The same with this letter taken from all and given to these, who may lose a lesser one. */
  Cells moved(Letter letter, Collection<SeatId> to) {
    Map<SeatId, Set<Letter>> next = new HashMap<>();
    letters.forEach(
        (seat, had) -> {
          Set<Letter> kept = EnumSet.copyOf(had);
          kept.remove(letter);
          next.put(seat, kept);
        });
    to.forEach(
        seat -> {
          Set<Letter> now = next.computeIfAbsent(seat, none -> EnumSet.noneOf(Letter.class));
          now.add(letter);
          now.remove(Letter.C);
          now.remove(Letter.I);
        });
    return new Cells(next);
  }

  /** For the record: seat and letters in a fixed order. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new TreeMap<>();
    letters.forEach((seat, held) -> facts.put(seat.toString(), text(held)));
    return facts;
  }

  /**
   * @throws IllegalArgumentException if there is something else than the four letters
   */
  public static Set<Letter> read(String text) {
    Set<Letter> letters = EnumSet.noneOf(Letter.class);
    text.chars().forEach(letter -> letters.add(Letter.valueOf(String.valueOf((char) letter))));
    return letters;
  }
}
