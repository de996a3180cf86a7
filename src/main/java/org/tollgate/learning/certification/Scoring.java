package org.tollgate.learning.certification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives points from 0 to 1 for one answer. An answer with options is their places in the question,
 * counted from 0 and parted by commas; the others are what was typed.
 */
final class Scoring {

  private static final int SCALE = 4;

  private Scoring() {}

  /**
   * @param answer null or blank where nothing was answered: no point
   */
  static BigDecimal points(QuestionContent question, String answer) {
    if (answer == null || answer.isBlank()) {
      return BigDecimal.ZERO;
    }
    return switch (question.type()) {
      case SINGLE, TRUE_FALSE -> whole(places(answer).equals(rightPlaces(question)));
      case MULTIPLE -> multiple(question, answer);
      case ORDERING -> ordering(question, answer);
      case NUMERIC -> whole(isNear(question.number(), answer));
      case SHORT_TEXT -> whole(isAccepted(question, answer));
    };
  }

  /** In part: right ones chosen less wrong ones chosen, of all right ones; never below nothing. */
  private static BigDecimal multiple(QuestionContent question, String answer) {
    Set<Integer> right = new HashSet<>(rightPlaces(question));
    Set<Integer> chosen = new HashSet<>(places(answer));
    if (!question.partial()) {
      return whole(right.equals(chosen));
    }
    long hits = chosen.stream().filter(right::contains).count();
    long misses = chosen.size() - hits;
    return share(Math.max(0, hits - misses), right.size());
  }

  /**
   * In part: the pairs of neighbours that follow each other as they should, of all such pairs; so
   * one step put wrong does not spoil all that come after it.
   */
  private static BigDecimal ordering(QuestionContent question, String answer) {
    List<Integer> given = places(answer);
    int size = question.options().size();
    if (given.size() != size || new HashSet<>(given).size() != size) {
      return BigDecimal.ZERO;
    }
    if (!question.partial()) {
      return whole(given.equals(IntStream.range(0, size).boxed().toList()));
    }
    long pairs = IntStream.range(1, size).filter(i -> given.get(i) == given.get(i - 1) + 1).count();
    return share(pairs, size - 1L);
  }

  private static boolean isNear(QuestionContent.Numeric key, String answer) {
    return number(answer)
        .map(given -> given.subtract(key.key()).abs().compareTo(key.tolerance()) <= 0)
        .orElse(false);
  }

  /** With a point or a comma before the decimals, spaces between thousands. */
  static Optional<BigDecimal> number(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "").replace(',', '.');
    if (!plain.matches("[+-]?\\d{1,12}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain));
  }

  private static boolean isAccepted(QuestionContent question, String answer) {
    String given = plain(answer);
    return question.options().stream().anyMatch(each -> plain(each.wording()).equals(given));
  }

  /** Letter case, width of characters and spaces do not count. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static List<Integer> rightPlaces(QuestionContent question) {
    return IntStream.range(0, question.options().size())
        .filter(i -> question.options().get(i).right())
        .boxed()
        .toList();
  }

  static List<Integer> places(String answer) {
    List<Integer> places = new ArrayList<>();
    for (String part : answer.split(",")) {
      if (!part.strip().matches("\\d{1,2}")) {
        return List.of();
      }
      places.add(Integer.valueOf(part.strip()));
    }
    return places;
  }

  private static BigDecimal whole(boolean right) {
    return right ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  private static BigDecimal share(long part, long of) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), SCALE, RoundingMode.HALF_UP);
  }
}
