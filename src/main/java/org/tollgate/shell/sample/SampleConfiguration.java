package org.tollgate.shell.sample;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In the demo the one clock is a travelling one. */
@Configuration
@Profile("demo")
class SampleConfiguration {

  @Bean
  TravellingClock travellingClock() {
    return new TravellingClock(Clock.systemUTC());
  }
}
