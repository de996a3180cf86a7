package org.tollgate.shell.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.tollgate.base.audit.ChainHead;

/**
 * Writes everything but the keys into one file while others go on writing: all tables as they stand
 * at one moment, then the documents. A document is on the disk before a row names it, so every file
 * that the rows name is there when the folder is read after them.
 */
public final class Backup {

  private static final int ROWS_AT_ONCE = 1_000;

  private final DataSource dataSource;
  private final Path home;

  /**
   * @param home the data folder with the documents
   */
  public Backup(DataSource dataSource, Path home) {
    this.dataSource = dataSource;
    this.home = home;
  }

  /** Writes a ZIP; the stream is left open. What was committed before the call is in it. */
  public Manifest write(OutputStream out) throws IOException, SQLException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    Moment moment = tables(zip);
    Manifest manifest =
        new Manifest(
            moment.at(),
            moment.head(),
            moment.database(),
            moment.steps(),
            moment.rows(),
            documents(zip));
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(manifest.written());
    zip.closeEntry();
    zip.finish();
    zip.flush();
    return manifest;
  }

  private record Moment(
      Instant at, ChainHead head, String database, List<String> steps, Map<String, Long> rows) {}

  private Moment tables(ZipOutputStream zip) throws IOException, SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(oneState(connection));
      try {
        return tables(connection, zip);
      } finally {
        connection.rollback();
      }
    }
  }

  /** The lowest level at which the database shows a single state to all statements. */
  private static int oneState(Connection connection) throws SQLException {
    return Tables.isH2(connection)
        ? Connection.TRANSACTION_SERIALIZABLE
        : Connection.TRANSACTION_REPEATABLE_READ;
  }

  private static Moment tables(Connection database, ZipOutputStream zip)
      throws IOException, SQLException {
    Instant now = now(database);
    ChainHead head = head(database);
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Map.Entry<String, String> table : Tables.of(database).entrySet()) {
      zip.putNextEntry(new ZipEntry("tables/" + table.getKey()));
      rows.put(table.getKey(), table(database, table.getValue(), zip));
      zip.closeEntry();
    }
    return new Moment(
        now, head, database.getMetaData().getDatabaseProductName(), Tables.steps(database), rows);
  }

  private static Instant now(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select current_timestamp")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static ChainHead head(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select seq, hash from audit_head")) {
      return row.next()
          ? new ChainHead(row.getLong(1), row.getString(2))
          : new ChainHead(0, "0".repeat(64));
    }
  }

  /** Column names, then the rows: a byte before each, and a zero byte after the last. */
  private static long table(Connection database, String table, OutputStream out)
      throws IOException, SQLException {
    DataOutputStream data = new DataOutputStream(out);
    try (Statement statement = database.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      ResultSet rows = statement.executeQuery("select * from " + Tables.quoted(table));
      List<Column> columns = columns(rows.getMetaData());
      data.writeInt(columns.size());
      for (Column column : columns) {
        data.writeUTF(column.name());
      }
      long count = 0;
      while (rows.next()) {
        data.writeByte(1);
        for (int place = 0; place < columns.size(); place++) {
          write(data, columns.get(place).read(rows, place + 1));
        }
        count++;
      }
      data.writeByte(0);
      data.flush();
      return count;
    }
  }

  static List<Column> columns(ResultSetMetaData described) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int place = 1; place <= described.getColumnCount(); place++) {
      columns.add(Column.of(described, place));
    }
    return columns;
  }

  private static void write(DataOutputStream data, byte[] value) throws IOException {
    data.writeInt(value == null ? -1 : value.length);
    if (value != null) {
      data.write(value);
    }
  }

  private long documents(ZipOutputStream zip) throws IOException {
    Path folder = home.resolve("documents");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> DocumentEntry.isDocument(folder.relativize(file))).toList();
    }
    for (Path file : files) {
      zip.putNextEntry(new ZipEntry(DocumentEntry.nameOf(folder.relativize(file))));
      Files.copy(file, zip);
      zip.closeEntry();
    }
    return files.size();
  }
}
