package org.tollgate.learning.certification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a question asks, and its key.
 *
 * @param stem 1 to 2000 characters
 * @param options SINGLE, MULTIPLE: two to eight, of which one or any number is right; TRUE_FALSE:
 *     exactly two, "true" first; ORDERING: three to eight in their right order; SHORT_TEXT: the
 *     accepted answers; NUMERIC: none
 * @param number the right number, for NUMERIC only
 * @param partial whether MULTIPLE and ORDERING give a part of the point
 */
public record QuestionContent(
    QuestionType type, String stem, List<Option> options, Numeric number, boolean partial) {

  private static final int MOST = 8;

  /** One option, or one accepted answer. */
  public record Option(String wording, boolean right) {

    public Option {
      wording = wording.strip();
      if (wording.isEmpty() || wording.length() > 1000) {
        throw new IllegalArgumentException("wording has 1 to 1000 characters");
      }
    }
  }

  /**
   * @param tolerance how far off an answer may be, from 0
   */
  public record Numeric(BigDecimal key, BigDecimal tolerance) {

    public Numeric {
      Objects.requireNonNull(key, "key");
      if (tolerance.signum() < 0) {
        throw new IllegalArgumentException("tolerance is counted from 0");
      }
    }
  }

  /**
   * @throws IllegalArgumentException if it could not be answered or scored
   */
  public QuestionContent {
    Objects.requireNonNull(type, "type");
    stem = stem.strip();
    options = List.copyOf(options);
    if (stem.isEmpty() || stem.length() > 2000) {
      throw new IllegalArgumentException("stem has 1 to 2000 characters");
    }
    if (!isSound(type, options, number)) {
      throw new IllegalArgumentException("A question of type " + type + " lacks its key");
    }
  }

  private static boolean isSound(QuestionType type, List<Option> options, Numeric number) {
    long right = options.stream().filter(Option::right).count();
    int size = options.size();
    return switch (type) {
      case SINGLE -> size >= 2 && size <= MOST && right == 1;
      case MULTIPLE -> size >= 2 && size <= MOST && right >= 1;
      case TRUE_FALSE -> size == 2 && right == 1;
      case ORDERING -> size >= 3 && size <= MOST;
      case SHORT_TEXT -> size >= 1 && size <= MOST;
      case NUMERIC -> size == 0 && number != null;
    };
  }

  public static QuestionContent trueOrFalse(String stem, boolean truth) {
    List<Option> options = List.of(new Option("true", truth), new Option("false", !truth));
    return new QuestionContent(QuestionType.TRUE_FALSE, stem, options, null, false);
  }

  public static QuestionContent numeric(String stem, BigDecimal key, BigDecimal tolerance) {
    return new QuestionContent(
        QuestionType.NUMERIC, stem, List.of(), new Numeric(key, tolerance), false);
  }

  /**
   * @param right the place of the right one, from 0
   */
  public static QuestionContent single(String stem, int right, String... options) {
    List<Option> built = new java.util.ArrayList<>();
    for (int i = 0; i < options.length; i++) {
      built.add(new Option(options[i], i == right));
    }
    return new QuestionContent(QuestionType.SINGLE, stem, built, null, false);
  }
}
