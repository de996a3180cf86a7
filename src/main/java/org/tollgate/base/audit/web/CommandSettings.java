package org.tollgate.base.audit.web;

import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.modulith.NamedInterface;

/** The settings of the server, read for a command that starts none. */
@NamedInterface("command")
public final class CommandSettings {

  private CommandSettings() {}

  /**
   * The same files and variables, in the same order, from which the server takes its settings.
   *
   * @param arguments settings of the form {@code --tollgate.home=/srv/tollgate}
   */
  public static ConfigurableEnvironment of(List<String> arguments) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return environment;
  }
}
