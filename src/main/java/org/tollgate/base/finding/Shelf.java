package org.tollgate.base.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tollgate.base.shared.RolloutId;

/**
 * The tables of one room in which a text is looked for; one statement a page, whatever its number
 * of rows.
 */
public final class Shelf {

  private final JdbcClient database;
  private final String select;
  private final String where;
  private final String order;

  /**
   * @param select columns and tables up to the condition; each row has {@code rollout_id}
   * @param texts columns in which the text may occur
   * @param order columns that give each row one place
   */
  public Shelf(DataSource source, String select, List<String> texts, String order) {
    this.database = JdbcClient.create(source);
    this.select = select;
    this.where =
        texts.stream()
            .map(column -> "lower(" + column + ") like :pattern escape '!'")
            .collect(Collectors.joining(" or ", "(", ")"));
    this.order = order;
  }

  /** Makes something of one row. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row, RolloutId rollout) throws SQLException;
  }

  /**
   * Rows of one page.
   *
   * @param total rows on all pages
   */
  public record Rows<T>(List<T> rows, long total) {}

  /**
   * @param rollouts that the reader may read; nothing is found outside them
   */
  public <T> Rows<T> look(Sought sought, Collection<RolloutId> rollouts, Reading<T> reading) {
    if (rollouts.isEmpty()) {
      return new Rows<>(List.of(), 0);
    }
    long[] total = {0};
    List<T> rows =
        database
            .sql(
                "select counted.*, count(*) over () as hits from ("
                    + select
                    + ") counted where rollout_id in (:rollouts) and "
                    + where
                    + " order by "
                    + order
                    + " offset :skipped rows fetch next :size rows only")
            .param("rollouts", rollouts.stream().map(RolloutId::value).toList())
            .param("pattern", sought.pattern())
            .param("skipped", sought.skipped())
            .param("size", sought.size())
            .query(
                (row, number) -> {
                  total[0] = row.getLong("hits");
                  return reading.of(row, new RolloutId(row.getObject("rollout_id", UUID.class)));
                })
            .list();
    return new Rows<>(new ArrayList<>(rows), total[0]);
  }
}
