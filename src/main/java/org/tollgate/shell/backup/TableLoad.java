package org.tollgate.shell.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills one table from a backup. Columns are found by name, in capitals or not. */
final class TableLoad {

  private static final int ROWS_AT_ONCE = 500;

  /** No value of an installation is larger; a length beyond it is not a backup's. */
  private static final int LONGEST = 1 << 30;

  private final Connection database;
  private final String table;

  TableLoad(Connection database, String table) {
    this.database = database;
    this.table = Tables.quoted(table);
  }

  void empty() throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate("delete from " + table);
    }
  }

  /**
   * @return how many rows there were
   */
  long fill(DataInputStream in) throws IOException, SQLException {
    List<Column> columns = columns(in);
    try (PreparedStatement insert = database.prepareStatement(insert(columns))) {
      long count = 0;
      while (in.readByte() == 1) {
        for (int place = 0; place < columns.size(); place++) {
          columns.get(place).bind(insert, place + 1, value(in));
        }
        insert.addBatch();
        count++;
        if (count % ROWS_AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
      return count;
    }
  }

  private List<Column> columns(DataInputStream in) throws IOException, SQLException {
    Map<String, Column> there = new HashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      for (Column column : Backup.columns(none.getMetaData())) {
        there.put(column.name().toLowerCase(Locale.ROOT), column);
      }
    }
    List<Column> columns = new ArrayList<>();
    int count = in.readInt();
    for (int place = 0; place < count; place++) {
      String name = in.readUTF();
      Column column = there.get(name.toLowerCase(Locale.ROOT));
      if (column == null) {
        throw new IOException("this version does not know column " + name + " of " + table);
      }
      columns.add(column);
    }
    return columns;
  }

  private String insert(List<Column> columns) {
    String names =
        columns.stream()
            .map(column -> Tables.quoted(column.name()))
            .collect(Collectors.joining(", "));
    String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    return "insert into " + table + " (" + names + ") values (" + marks + ")";
  }

  private static byte[] value(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < -1 || length > LONGEST) {
      throw new IOException("the file is damaged");
    }
    return length < 0 ? null : in.readNBytes(length);
  }
}
