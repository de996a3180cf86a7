package org.tollgate.testing;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The rooms that a rollout stands on, without their pages, for {@code @DataJpaTest}: people,
 * accounts, open work, rollouts, retreats and charters; with {@link RolloutFixtures}, a clock that
 * moves only when told and passwords that cost no time.
 */
@TestConfiguration
@Import(RolloutFixtures.class)
@ComponentScan(
    basePackages = {
      "org.tollgate.base.people",
      "org.tollgate.base.account",
      "org.tollgate.governance.task",
      "org.tollgate.governance.rollout",
      "org.tollgate.governance.retreat",
      "org.tollgate.governance.charter"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.(web|api)\\..*", ".*Tests.*"}))
public class RolloutRooms {

  /** Where the clock stands until a test moves it. */
  public static final Instant START = Instant.parse("2026-03-09T08:10:00Z");

  @Bean
  SettableClock clock() {
    return new SettableClock(START);
  }

  @Bean
  PasswordEncoder cheapPasswordEncoder() {
    return new BCryptPasswordEncoder(4);
  }
}
