package org.tollgate.shell.sample;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In the demo the one clock is a travelling one. */
@Configuration
@Profile("demo")
class SampleConfiguration {

  @Bean
  TravellingClock travellingClock(@Qualifier("clock") Clock real) {
    return new TravellingClock(real);
  }
}
