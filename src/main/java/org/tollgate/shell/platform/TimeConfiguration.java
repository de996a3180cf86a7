package org.tollgate.shell.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The one clock. A module that must travel in time, or a test, declares its own and it wins. */
@Configuration
class TimeConfiguration {

  @Bean
  @Fallback
  Clock clock() {
    return Clock.systemUTC();
  }
}
