package org.tollgate.improvement.steering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * A decision as a record: what could be done, what was chosen, why and by whom.
 *
 * @param number in the log of the rollout, from 1
 * @param decidedBy the seats that decided, in words
 */
@Embeddable
public record SteeringDecision(
    @Column(name = "number") int number,
    @Column(name = "question") String question,
    @Column(name = "options") String options,
    @Column(name = "decision") String decision,
    @Column(name = "reason") String reason,
    @Column(name = "decided_by") String decidedBy,
    @Embedded Effects effects) {

  /** Characters of each text. */
  public static final int LONGEST = 2000;

  /** What it means for business, IT and people (P13); none may be left out. */
  @Embeddable
  public record Effects(
      @Column(name = "on_business") String business,
      @Column(name = "on_it") String it,
      @Column(name = "on_people") String people) {

    public Effects {
      business = text(business);
      it = text(it);
      people = text(people);
    }
  }

  public SteeringDecision {
    question = text(question);
    options = text(options);
    decision = text(decision);
    reason = text(reason);
    decidedBy = text(decidedBy);
  }

  public String code() {
    return "D-%02d".formatted(number);
  }

  SteeringDecision numbered(int other) {
    return new SteeringDecision(other, question, options, decision, reason, decidedBy, effects);
  }

  static String text(String text) {
    String plain = text == null ? "" : text.strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      throw new IllegalArgumentException("A text has 1 to " + LONGEST + " characters");
    }
    return plain;
  }
}
