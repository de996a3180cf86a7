package org.tollgate.base.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed; a benchmark that must not measure hashing declares its own. */
@Configuration
class PasswordConfiguration {

  @Bean
  @Fallback
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(10);
  }
}
