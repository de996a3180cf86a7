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

    /** The same with arguments as they come back from storage: whole numbers and texts. */
    public Message plain() {
      return new Message(key, arguments.stream().map(Message::plain).toList());
    }

    private static Object plain(Object argument) {
      if (argument instanceof Integer) {
        return argument;
      }
      return argument instanceof BigDecimal number
          ? number.stripTrailingZeros().toPlainString()
          : argument.toString();
    }

    public static Message of(String key, Object... arguments) {
      return new Message(key, List.of(arguments));
    }
  }

  /**
   * @param perFourWeeks change of the value over the last 28 days
   * @param metOn the day the target is reached at this pace, or null if it does not move towards it
   */
  public record Pace(BigDecimal perFourWeeks, LocalDate metOn) {

    /** Days that a pace looks back. */
    public static final int DAYS = 28;

    /**
     * @param now value today
     * @param before value 28 days ago
     * @param target what is needed
     */
    public static Pace of(int now, int before, int target, LocalDate today) {
      BigDecimal change = BigDecimal.valueOf((long) now - before);
      if (now >= target) {
        return new Pace(change, today);
      }
      if (now <= before) {
        return new Pace(change, null);
      }
      long gained = (long) now - before;
      long days = ((long) (target - now) * DAYS + gained - 1) / gained;
      return new Pace(change, today.plusDays(days));
    }
  }

  /** A finding without figures. */
  public static Answer plain(boolean met, Instant asOf, Message message, String link) {
    return new Answer(met ? State.MET : State.NOT_MET, null, asOf, message, link, null);
  }

  /** So many of so many; met when none is missing, partly when some are there. */
  public static Answer counted(
      int value, int target, String unit, Instant asOf, Message message, String link) {
    State state = value > 0 ? State.PARTLY : State.NOT_MET;
    return new Answer(
        value >= target ? State.MET : state,
        new Measure(BigDecimal.valueOf(value), BigDecimal.valueOf(target), unit),
        asOf,
        message,
        link,
        null);
  }

  public Answer withPace(Pace observed) {
    return new Answer(state, measure, asOf, message, link, observed);
  }

  public boolean isMet() {
    return state == State.MET;
  }

  /** The answer of a source that failed or has nothing to say. */
  public static Answer unknown(Instant asOf) {
    return new Answer(State.UNKNOWN, null, asOf, Message.of("gate.evidence.unknown"), null, null);
  }
}
