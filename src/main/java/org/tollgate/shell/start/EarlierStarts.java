package org.tollgate.shell.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What earlier starts left in the database, read before anything of this one touches it. */
final class EarlierStarts {

  private static final String MIGRATIONS = "classpath*:db/migration/**/V*.sql";

  private final Connection database;

  EarlierStarts(Connection database) {
    this.database = database;
  }

  /** A step of the schema that this version does not know: a newer one was here. */
  Optional<String> unknownStep() {
    Set<MigrationVersion> unknown =
        column("select \"version\" from \"flyway_schema_history\"").stream()
            .map(MigrationVersion::fromVersion)
            .collect(Collectors.toCollection(TreeSet::new));
    unknown.removeAll(known());
    return unknown.stream().reduce((lower, higher) -> higher).map(MigrationVersion::getVersion);
  }

  /** Whether production or a demo made this database; empty where neither did yet. */
  Optional<String> kind() {
    return column("select kind from installation").stream().findFirst();
  }

  /** The values that are not null; none where the table is not there yet. */
  private List<String> column(String query) {
    Set<String> values = new TreeSet<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        Optional.ofNullable(rows.getString(1)).ifPresent(values::add);
      }
    } catch (SQLException noSuchTable) {
      return List.of();
    }
    return List.copyOf(values);
  }

  private static Set<MigrationVersion> known() {
    try {
      Resource[] steps = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
      return Arrays.stream(steps)
          .map(Resource::getFilename)
          .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.'))
          .map(MigrationVersion::fromVersion)
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
