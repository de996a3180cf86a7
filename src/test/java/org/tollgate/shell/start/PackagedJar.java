package org.tollgate.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of the packaged jar, as an operator starts it. */
record PackagedJar(Process process, Path output) implements AutoCloseable {

  static final long PATIENCE_SECONDS = 300;
  private static final Path JAR = Path.of("target", "tollgate.jar").toAbsolutePath();

  /**
   * @param output the file that gets what it prints
   * @param settings of the environment; data folder and a free port are set already
   */
  static PackagedJar start(
      Path home, Path output, Map<String, String> settings, String... arguments)
      throws IOException {
    assertThat(JAR).exists();
    Map<String, String> all = new HashMap<>();
    all.put("TOLLGATE_HOME", home.toString());
    all.put("TOLLGATE_PORT", "0");
    all.putAll(settings);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(all);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new PackagedJar(process, output);
  }

  /** Waits until it has printed this; the first group, if there is one. */
  String awaitLine(Pattern line) throws IOException, InterruptedException {
    for (int tenth = 0; tenth < 10 * PATIENCE_SECONDS && process.isAlive(); tenth++) {
      Matcher found = line.matcher(printed());
      if (found.find()) {
        return found.group(found.groupCount());
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError(printed());
  }

  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  String printed() throws IOException {
    return Files.readString(output);
  }

  /** As {@code kill -9}: it gets no chance to write anything more. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
