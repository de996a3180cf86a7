package org.tollgate.shell.platform;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; this one was not looked at. */
class SlowedException extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Duration delay;

  SlowedException(Duration delay) {
    super("Slowed");
    this.delay = delay;
  }

  /** Whole seconds, at least one. */
  long seconds() {
    return Math.max(1, delay.plusMillis(999).toSeconds());
  }
}
