package org.tollgate.governance.gate.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What live data say to a question.
 *
 * @param state MET, PARTLY, NOT_MET or UNKNOWN; UNKNOWN never counts as met
 * @param measure value against target, or null where the question is a plain yes or no
 * @param asOf when it was read
 * @param message the finding in words, with number and threshold
 * @param link the page where it is mended, relative to the application, or null
 * @param pace how it moved over the last four weeks, or null where it cannot be said
 */
public record Answer(
    State state, Measure measure, Instant asOf, Message message, String link, Pace pace) {

  /** How far a question is met. */
  public enum State {
    MET,
    PARTLY,
    NOT_MET,
    UNKNOWN
  }

  /**
   * @param value what there is
   * @param target what is needed
   * @param unit key of the unit's name in the message bundle
   */
  public record Measure(BigDecimal value, BigDecimal target, String unit) {}

  /**
   * @param key key of the message bundle
   * @param arguments values in order
   */
  public record Message(String key, List<Object> arguments) {

    public Message {
      arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
      return new Message(key, List.of(arguments));
    }
  }

  /**
   * @param perFourWeeks change of the value over the last 28 days
   * @param metOn the day the target is reached at this pace, or null if it does not move towards it
   */
  public record Pace(BigDecimal perFourWeeks, LocalDate metOn) {}

  public boolean isMet() {
    return state == State.MET;
  }

  /** The answer of a source that failed or has nothing to say. */
  public static Answer unknown(Instant asOf) {
    return new Answer(State.UNKNOWN, null, asOf, Message.of("gate.evidence.unknown"), null, null);
  }
}
