package org.tollgate.shell.lifecycle;

import java.time.Clock;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.joda.time.DateTimeUtils;

/**
 * The only place where the engine learns what time it is. Told anew with each command, because the
 * engine's clock belongs to the whole JVM, where several applications may run with their own.
 */
class EngineClock extends CommandInterceptor {

  private final DateTimeUtils.MillisProvider time;

  EngineClock(Clock clock) {
    this.time = clock::millis;
  }

  @Override
  public <T> T execute(Command<T> command) {
    DateTimeUtils.setCurrentMillisProvider(time);
    return next.execute(command);
  }
}
