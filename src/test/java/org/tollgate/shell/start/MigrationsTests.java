package org.tollgate.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/**
 * Data of an earlier landing still opens: what has been carried out somewhere is never changed, and
 * what is new comes after it. {@code landed.sha256} lists what has landed (as {@code sha256sum}
 * writes it); a landing adds its own.
 */
class MigrationsTests {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path LANDED = Path.of("src/test/resources/migrations/landed.sha256");

  @Test
  void leavesWhatHasLandedAsItIs() throws Exception {
    for (Map.Entry<String, String> one : landed().entrySet()) {
      Path file = MIGRATIONS.resolve(one.getKey());
      assertThat(file).exists();
      assertThat(sha256(file)).as(one.getKey()).isEqualTo(one.getValue());
    }
  }

  @Test
  void comesAfterAllThatHasLanded() throws IOException {
    Map<String, String> landed = landed();
    MigrationVersion last =
        landed.keySet().stream()
            .map(MigrationsTests::version)
            .max(MigrationVersion::compareTo)
            .orElseThrow();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      List<String> early =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !landed.containsKey(name))
              .filter(name -> version(name).compareTo(last) <= 0)
              .toList();
      assertThat(early).isEmpty();
    }
  }

  private static Map<String, String> landed() throws IOException {
    Map<String, String> landed = new LinkedHashMap<>();
    for (String line : Files.readAllLines(LANDED)) {
      String[] parts = line.split(" {2}");
      landed.put(parts[1], parts[0]);
    }
    return landed;
  }

  private static MigrationVersion version(String name) {
    return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")).replace('_', '.'));
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
