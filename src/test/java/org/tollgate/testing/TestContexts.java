package org.tollgate.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the contexts that Spring keeps for later tests when the last test has run. At the end of
 * the JVM it would be too late: the embedded PostgreSQL stops at the same moment, and the engine of
 * each context would wait half a minute for a connection.
 */
final class TestContexts implements BeforeAllCallback {

  private static final List<ConfigurableApplicationContext> OPEN = new CopyOnWriteArrayList<>();

  static void remember(ConfigurableApplicationContext context) {
    OPEN.add(context);
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    AutoCloseable closing = () -> OPEN.forEach(ConfigurableApplicationContext::close);
    tests
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(TestContexts.class))
        .computeIfAbsent("contexts", key -> closing);
  }
}
