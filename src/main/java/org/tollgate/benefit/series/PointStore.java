package org.tollgate.benefit.series;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.benefit.kpi.IndicatorId;

/** Points by indicator, read and written in bulk. */
@Component
class PointStore {

  private static final int BATCH = 1000;

  private static final String INSERT =
      """
      insert into kpi_point (measured, numerator, denominator, expected_records, present_records,
        available_on, loaded_at, indicator_id, period) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      update kpi_point set measured = ?, numerator = ?, denominator = ?, expected_records = ?,
        present_records = ?, available_on = ?, loaded_at = ? where indicator_id = ? and period = ?
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  PointStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** One statement; each series by period. */
  Map<IndicatorId, List<Point>> read(Collection<UUID> indicators, LocalDate from, LocalDate to) {
    Map<IndicatorId, List<Point>> series = new LinkedHashMap<>();
    if (indicators.isEmpty()) {
      return series;
    }
    database
        .sql(
            """
            select * from kpi_point
            where indicator_id in (:indicators) and period between :first and :last
            order by indicator_id, period
            """)
        .param("indicators", indicators)
        .param("first", from)
        .param("last", to)
        .query(
            row -> {
              IndicatorId id = new IndicatorId(row.getObject("indicator_id", UUID.class));
              series.computeIfAbsent(id, each -> new ArrayList<>()).add(point(row));
            });
    return series;
  }

  private static Point point(ResultSet row) throws SQLException {
    return new Point(
        row.getObject("period", LocalDate.class),
        new Point.Figures(
            row.getBigDecimal("measured"),
            row.getBigDecimal("numerator"),
            row.getBigDecimal("denominator")),
        new Point.Origin(
            row.getObject("expected_records", Long.class),
            row.getObject("present_records", Long.class),
            row.getObject("available_on", LocalDate.class)));
  }

  void insert(List<Entry> entries, Instant at) {
    write(INSERT, entries, at);
  }

  void update(List<Entry> entries, Instant at) {
    write(UPDATE, entries, at);
  }

  /** A point and whose it is. */
  record Entry(IndicatorId indicator, Point point) {}

  private void write(String sql, List<Entry> entries, Instant at) {
    Timestamp now = Timestamp.from(at);
    batches.batchUpdate(
        sql,
        entries,
        BATCH,
        (statement, entry) -> {
          Point.Figures figures = entry.point().figures();
          Point.Origin origin = entry.point().origin();
          statement.setBigDecimal(1, figures.value());
          statement.setBigDecimal(2, figures.numerator());
          statement.setBigDecimal(3, figures.denominator());
          statement.setObject(4, origin.expected(), java.sql.Types.BIGINT);
          statement.setObject(5, origin.present(), java.sql.Types.BIGINT);
          statement.setDate(
              6, origin.available() == null ? null : Date.valueOf(origin.available()));
          statement.setTimestamp(7, now);
          statement.setObject(8, entry.indicator().value());
          statement.setDate(9, Date.valueOf(entry.point().period()));
        });
  }
}
