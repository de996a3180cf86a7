package org.tollgate.base.shared;

import java.util.Optional;

/** The six phases of a rollout in order, each closed by the gate of the same number (P2–P8). */
public enum Phase {
  PREPARATION("preparation"),
  KICKOFF("kickoff"),
  DIAGNOSIS("diagnosis"),
  DESIGN("design"),
  GO_LIVE("go-live"),
  POST_LAUNCH_REVIEW("post-launch-review");

  private final String code;

  Phase(String code) {
    this.code = code;
  }

  /** The name used in file names, process keys and addresses, for example {@code go-live}. */
  public String code() {
    return code;
  }

  /** The number of the gate that closes this phase, 1 to 6. */
  public int number() {
    return ordinal() + 1;
  }

  public Optional<Phase> next() {
    return this == POST_LAUNCH_REVIEW ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  public Optional<Phase> previous() {
    return this == PREPARATION ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  /**
   * @throws IllegalArgumentException if {@code number} is not 1 to 6
   */
  public static Phase ofNumber(int number) {
    if (number < 1 || number > values().length) {
      throw new IllegalArgumentException("A phase has a number from 1 to 6, not " + number);
    }
    return values()[number - 1];
  }

  /**
   * @throws IllegalArgumentException if no phase has this code
   */
  public static Phase ofCode(String code) {
    for (Phase phase : values()) {
      if (phase.code.equals(code)) {
        return phase;
      }
    }
    throw new IllegalArgumentException("No phase is called " + code);
  }
}
