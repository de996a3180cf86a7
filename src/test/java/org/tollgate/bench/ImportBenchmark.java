package org.tollgate.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;
import org.tollgate.governance.planfile.PlanFiles;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.TestDatabases;

/**
 * How long it takes to bring in a plan of 5,000 tasks from an MSPDI file, first looked at, then
 * stored, on the database of the profile. Not part of the build: see docs/benchmarks.md.
 */
final class ImportBenchmark {

  private static final int TASKS = 5_000;
  private static final int ROUNDS = 5;

  private ImportBenchmark() {}

  public static void main(String[] arguments) {
    Stage.run(
        () -> {
          for (TestDatabases.Kind kind : Stage.kinds()) {
            measure(kind, Files.createTempDirectory("tollgate-import"));
          }
        });
  }

  private static void measure(TestDatabases.Kind kind, Path home) {
    byte[] file = file().getBytes(StandardCharsets.UTF_8);
    try (ConfigurableApplicationContext context = Stage.start(kind, home, 4)) {
      PlanFiles files = context.getBean(PlanFiles.class);
      RolloutFixtures fixtures = context.getBean(RolloutFixtures.class);
      long[] looks = new long[ROUNDS];
      long[] brings = new long[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        Staged staged = fixtures.draft();
        long start = System.nanoTime();
        files.look(staged.cast().director(), staged.id(), file);
        looks[round] = System.nanoTime() - start;
        start = System.nanoTime();
        PlanFiles.Brought brought = files.bring(staged.cast().director(), staged.id(), file);
        brings[round] = System.nanoTime() - start;
        if (brought.milestones() != TASKS) {
          throw new IllegalStateException("Not brought in: " + brought.reading().problems());
        }
      }
      System.out.printf(
          "BENCH import (%s): MSPDI of %d tasks, %d bytes: looked at in %.0f ms, brought in in %.0f"
              + " ms (median of %d, the first cold)%n",
          kind, TASKS, file.length, median(looks), median(brings), ROUNDS);
    }
  }

  /** Each task follows one of the fifty before it. */
  private static String file() {
    Random random = new Random(7);
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.append("<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Bench</Name>");
    xml.append("<StartDate>2026-01-05T08:00:00</StartDate><Tasks>");
    for (int uid = 1; uid <= TASKS; uid++) {
      String day = LocalDate.of(2026, 1, 5).plusDays(uid / 10).toString();
      xml.append("<Task><UID>").append(uid).append("</UID><ID>").append(uid).append("</ID>");
      xml.append("<Name>Task ").append(uid).append("</Name><OutlineLevel>1</OutlineLevel>");
      xml.append("<Start>").append(day).append("T17:00:00</Start>");
      xml.append("<Finish>").append(day).append("T17:00:00</Finish>");
      xml.append("<Duration>PT0H0M0S</Duration><Milestone>1</Milestone>");
      if (uid > 1) {
        int before = Math.max(1, uid - 1 - random.nextInt(50));
        xml.append("<PredecessorLink><PredecessorUID>").append(before);
        xml.append("</PredecessorUID><Type>1</Type></PredecessorLink>");
      }
      xml.append("</Task>");
    }
    return xml.append("</Tasks></Project>").toString();
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }
}
