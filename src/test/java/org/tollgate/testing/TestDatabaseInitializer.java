package org.tollgate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test's context at a fresh database and a fresh data folder; see OnTestDatabase. */
final class TestDatabaseInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String ENGINE = "tollgate.engine.works-by-itself";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestContexts.remember(context);
    String chosen = context.getEnvironment().getProperty("tollgate.test.database", "h2");
    TestDatabases.Kind kind = TestDatabases.Kind.of(chosen);
    // a slice's own annotation outranks the one on OnTestDatabase; without this line it would put
    // an embedded H2 in place of whatever was asked for
    TestPropertyValues.of(
            "spring.test.database.replace=none",
            "spring.datasource.url=" + TestDatabases.freshUrl(kind),
            "spring.datasource.username=" + TestDatabases.userName(kind),
            "spring.datasource.password=",
            // a query is read when it is first asked; the jar's own start reads them all
            "spring.data.jpa.repositories.bootstrap-mode=lazy",
            "tollgate.home=" + dataFolder())
        .applyTo(context);
    // tests run the engine's jobs by hand unless they ask otherwise
    if (!context.getEnvironment().containsProperty(ENGINE)) {
      TestPropertyValues.of(ENGINE + "=false").applyTo(context);
    }
  }

  private static Path dataFolder() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-homes"));
      return Files.createTempDirectory(parent, "home").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
