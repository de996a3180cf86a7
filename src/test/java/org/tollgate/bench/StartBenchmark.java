package org.tollgate.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long the demo needs until it says that it is open, at its first start, which builds the
 * samples, and at its second, against the bare production start of the same jar, turn by turn. Not
 * part of the build: see docs/benchmarks.md.
 */
final class StartBenchmark {

  private static final int TURNS = Integer.getInteger("tollgate.bench.turns", 5);
  private static final String OPEN = "Tollgate is open at";

  private StartBenchmark() {}

  /**
   * @param arguments the jar
   */
  public static void main(String[] arguments) {
    Stage.run(() -> measure(Path.of(arguments[0]).toAbsolutePath()));
  }

  private static void measure(Path jar) throws Exception {
    Ratios first = new Ratios();
    Ratios second = new Ratios();
    for (int turn = 0; turn < TURNS; turn++) {
      Path home = Files.createTempDirectory("tollgate-bench");
      double bare = start(jar, home.resolve("bare"), "--server.port=0");
      double fresh = demo(jar, home.resolve("demo"));
      double again = demo(jar, home.resolve("demo"));
      System.out.printf(
          Locale.ROOT,
          "  turn %d: production %.1f s, demo %.1f s, again %.1f s%n",
          turn,
          bare,
          fresh,
          again);
      first.add(fresh / bare);
      second.add(again / bare);
    }
    System.out.println("BENCH first start of the demo against a production start: " + first);
    System.out.println("BENCH second start of the demo against a production start: " + second);
  }

  private static double demo(Path jar, Path home) throws Exception {
    return start(jar, home, "--server.port=0", "--spring.profiles.active=demo");
  }

  /** Returns the seconds until the start says that it is over; then the process is ended. */
  private static double start(Path jar, Path home, String... options) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-jar",
            jar.toString());
    command.command().addAll(java.util.List.of(options));
    command.environment().put("TOLLGATE_HOME", home.toString());
    command.redirectErrorStream(true);
    long begun = System.nanoTime();
    Process process = command.start();
    try {
      awaitOpen(process);
      return Stage.secondsSince(begun);
    } finally {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static void awaitOpen(Process process) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(OPEN)) {
        return;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("Not started:\n" + said);
  }
}
