package org.tollgate.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A test of pages or of the API against the whole application: one context for all who bear it,
 * with a port for browsers, MockMvc, the fixtures, counted statements, uploads of at most 1 MB and
 * passwords that cost no time. Others' rollouts lie in the same database: a test asks for its own.
 *
 * <p>Starting another context takes longer than most of these classes, so whoever needs the
 * application in another state should have a reason.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "tollgate.documents.evidence-limit=1MB",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@AutoConfigureMockMvc
@OnTestDatabase
@Import(WholeTollgate.Surroundings.class)
public @interface WholeTollgate {

  /** What such tests have beside the application itself. */
  @TestConfiguration
  @Import({RolloutFixtures.class, Walk.class, Lessons.class})
  class Surroundings {

    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
      return new BCryptPasswordEncoder(4);
    }
  }
}
