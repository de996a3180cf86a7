package org.tollgate.improvement.cause;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What one meeting found out about a cause (R5).
 *
 * @param meeting number of the retrospective in its rollout, from 1
 * @param problem what was seen, 1 to 500 characters
 * @param whys up to five answers to "why", one a line
 * @param prevention what keeps it from coming back, 1 to 1000 characters
 * @param beyond whether the team cannot mend it by itself
 */
@Embeddable
public record Finding(
    @Column(name = "meeting") int meeting,
    @Column(name = "problem") String problem,
    @Column(name = "whys") String whys,
    @Column(name = "prevention") String prevention,
    @Column(name = "beyond") boolean beyond) {

  private static final int MOST_WHYS = 5;

  public Finding {
    problem = text("problem", problem, 500);
    prevention = text("prevention", prevention, 1000);
    whys = text("whys", whys, 2000);
    if (whys.lines().filter(line -> !line.isBlank()).count() > MOST_WHYS) {
      throw new IllegalArgumentException("At most five times why");
    }
  }

  static String text(String what, String value, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
    }
    return text;
  }
}
