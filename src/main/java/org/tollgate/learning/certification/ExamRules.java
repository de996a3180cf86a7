package org.tollgate.learning.certification;

import jakarta.persistence.Embeddable;

/**
 * @param questions 1 to 100
 * @param minutes 1 to 480
 * @param passPercent 1 to 100
 * @param attempts 1 to 10
 */
@Embeddable
public record ExamRules(int questions, int minutes, int passPercent, int attempts) {

  /** Where nobody has said anything else; 80 % until a cut score is recorded (E9). */
  public static final ExamRules USUAL = new ExamRules(10, 30, 80, 3);

  public ExamRules {
    boolean sound = within(questions, 100) && within(minutes, 480) && within(passPercent, 100);
    if (!sound || !within(attempts, 10)) {
      throw new IllegalArgumentException("A rule of the exam is out of its range");
    }
  }

  private static boolean within(int value, int most) {
    return value >= 1 && value <= most;
  }
}
