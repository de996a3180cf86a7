package org.tollgate.shell.backup;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/** A column and how its values become bytes and values again, alike on both databases. */
record Column(String name, Kind kind) {

  /** What a value is; everything but bytes is kept as text. */
  enum Kind {
    TEXT,
    BYTES,
    NUMBER,
    FRACTION,
    TRUTH,
    ID,
    INSTANT,
    DATE_TIME,
    DATE,
    TIME
  }

  static Column of(ResultSetMetaData columns, int place) throws SQLException {
    return new Column(
        columns.getColumnName(place),
        kind(
            columns.getColumnType(place),
            columns.getColumnTypeName(place).toLowerCase(Locale.ROOT)));
  }

  /** The names first: one driver calls a UUID binary, the other a moment with zone one without. */
  private static Kind kind(int type, String typeName) {
    if (typeName.equals("uuid")) {
      return Kind.ID;
    }
    if (typeName.equals("timestamptz") || type == Types.TIMESTAMP_WITH_TIMEZONE) {
      return Kind.INSTANT;
    }
    return switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
      case Types.BIT, Types.BOOLEAN -> Kind.TRUTH;
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.NUMERIC,
          Types.DECIMAL ->
          Kind.NUMBER;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.FRACTION;
      case Types.TIMESTAMP -> Kind.DATE_TIME;
      case Types.DATE -> Kind.DATE;
      case Types.TIME -> Kind.TIME;
      default -> Kind.TEXT;
    };
  }

  /** Null where the value is null. */
  byte[] read(ResultSet row, int place) throws SQLException {
    if (kind == Kind.BYTES) {
      return row.getBytes(place);
    }
    String text = text(row, place);
    return text == null || row.wasNull() ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private String text(ResultSet row, int place) throws SQLException {
    return switch (kind) {
      case NUMBER -> plain(row.getBigDecimal(place));
      case FRACTION -> Double.toString(row.getDouble(place));
      case TRUTH -> Boolean.toString(row.getBoolean(place));
      case INSTANT -> written(row.getObject(place, OffsetDateTime.class));
      case DATE_TIME -> written(row.getObject(place, LocalDateTime.class));
      case DATE -> written(row.getObject(place, LocalDate.class));
      case TIME -> written(row.getObject(place, LocalTime.class));
      default -> row.getString(place);
    };
  }

  private static String plain(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static String written(Object moment) {
    return moment instanceof OffsetDateTime instant
        ? instant.withOffsetSameInstant(ZoneOffset.UTC).toString()
        : moment == null ? null : moment.toString();
  }

  /**
   * @param value null for null
   */
  void bind(PreparedStatement insert, int place, byte[] value) throws SQLException {
    if (value == null) {
      insert.setNull(place, Types.NULL);
    } else if (kind == Kind.BYTES) {
      insert.setBytes(place, value);
    } else {
      insert.setObject(place, value(new String(value, StandardCharsets.UTF_8)));
    }
  }

  private Object value(String text) {
    return switch (kind) {
      case NUMBER -> new BigDecimal(text);
      case FRACTION -> Double.valueOf(text);
      case TRUTH -> Boolean.valueOf(text);
      case ID -> UUID.fromString(text);
      case INSTANT -> OffsetDateTime.parse(text);
      case DATE_TIME -> LocalDateTime.parse(text);
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      default -> text;
    };
  }
}
