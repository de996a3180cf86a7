package org.tollgate.shell.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tollgate.shell.lifecycle.EngineSchema;

/** Makes an empty installation into the one that a backup holds; all of it or nothing. */
public final class Restore {

  private static final String TABLES = "tables/";

  private final DataSource dataSource;
  private final Path home;

  public Restore(DataSource dataSource, Path home) {
    this.dataSource = dataSource;
    this.home = home;
  }

  /** Why nothing was restored, in one line for the operator. */
  public static final class NotRestored extends Exception {

    private static final long serialVersionUID = 1L;

    NotRestored(String message) {
      super(message);
    }
  }

  /**
   * @throws NotRestored if the installation is not empty, the file is not a whole backup, or this
   *     version does not know its schema; the database is then as empty as before
   */
  public Manifest from(Path file) throws NotRestored {
    try (ZipFile backup = new ZipFile(file.toFile())) {
      Manifest manifest = BackupFile.manifest(backup);
      requireEmpty();
      try {
        schema(manifest);
        tables(backup, manifest);
        documents(backup, manifest);
      } catch (IOException | SQLException | RuntimeException e) {
        undo();
        throw e;
      }
      return manifest;
    } catch (IOException | SQLException e) {
      throw new NotRestored("Not restored: " + e.getMessage());
    }
  }

  private void requireEmpty() throws SQLException, NotRestored {
    try (Connection database = dataSource.getConnection()) {
      if (!Tables.of(database).isEmpty()) {
        throw new NotRestored("Not restored: the database is not empty; a backup replaces nothing");
      }
    }
    if (Files.exists(home.resolve("documents"))) {
      throw new NotRestored(
          "Not restored: there are documents in " + home + "; a backup replaces nothing");
    }
  }

  /** The same steps as the backup had; later ones follow when the server starts. */
  private void schema(Manifest manifest) throws IOException, SQLException {
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .target(manifest.steps().get(manifest.steps().size() - 1))
            .load();
    flyway.migrate();
    try (Connection database = dataSource.getConnection()) {
      Set<String> missing = new LinkedHashSet<>(manifest.steps());
      Tables.steps(database).forEach(missing::remove);
      if (!missing.isEmpty()) {
        throw new IOException(
            "this version does not know the steps " + missing + " of the backup's schema");
      }
    }
    EngineSchema.create(dataSource);
  }

  private void tables(ZipFile backup, Manifest manifest) throws IOException, SQLException {
    try (Connection database = dataSource.getConnection()) {
      database.setAutoCommit(false);
      Map<String, String> there = Tables.of(database);
      Set<String> unknown = new TreeSet<>(manifest.rows().keySet());
      unknown.removeAll(there.keySet());
      if (!unknown.isEmpty()) {
        throw new IOException("this version does not know the tables " + unknown);
      }
      try (Constraints off = Constraints.off(database)) {
        for (Map.Entry<String, String> table : there.entrySet()) {
          table(backup, manifest, database, table);
        }
        off.restore();
      }
      database.commit();
    }
  }

  private static void table(
      ZipFile backup, Manifest manifest, Connection database, Map.Entry<String, String> table)
      throws IOException, SQLException {
    TableLoad load = new TableLoad(database, table.getValue());
    load.empty();
    ZipEntry entry = backup.getEntry(TABLES + table.getKey());
    long wanted = manifest.rows().getOrDefault(table.getKey(), 0L);
    if (entry == null) {
      return;
    }
    try (DataInputStream in = new DataInputStream(backup.getInputStream(entry))) {
      long loaded = load.fill(in);
      if (loaded != wanted) {
        throw new IOException(
            "table %s has %d rows, not %d".formatted(table.getKey(), loaded, wanted));
      }
    }
  }

  private void documents(ZipFile backup, Manifest manifest) throws IOException {
    long restored = 0;
    for (ZipEntry entry : Collections.list(backup.entries())) {
      if (DocumentEntry.isNamed(entry.getName())) {
        try (InputStream in = backup.getInputStream(entry)) {
          DocumentEntry.restore(entry.getName(), in, home);
        }
        restored++;
      }
    }
    if (restored != manifest.documents()) {
      throw new IOException("there are " + restored + " documents, not " + manifest.documents());
    }
  }

  private void undo() throws SQLException {
    try (Connection database = dataSource.getConnection()) {
      database.setAutoCommit(false);
      Tables.dropAll(database);
    }
  }
}
