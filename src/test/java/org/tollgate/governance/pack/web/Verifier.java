package org.tollgate.governance.pack.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the verifier said, run as its reader runs it: {@code java Verify.java}.
 *
 * @param code exit code
 */
record Verifier(int code, String words) {

  private static final long MOST_SECONDS = 120;

  /** Runs the source file as it lies in the jar. */
  static Verifier run(Path pack, String... options) {
    return run(Path.of("src/main/resources/pack/Verify.java"), pack, options);
  }

  static Verifier run(Path source, Path pack, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dfile.encoding=UTF-8");
    command.add(source.toString());
    command.addAll(List.of(options));
    command.add(pack.toString());
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The verifier does not end: " + words);
      }
      return new Verifier(process.exitValue(), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
