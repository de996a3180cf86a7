package org.tollgate.base.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tollgate.base.shared.PersonId;

/**
 * What a room's own tables hold about a person, one statement a table. Open for rooms that erase,
 * too.
 */
public class StoredRecords implements PersonalRecords {

  private final JdbcClient database;
  private final Set<String> holds;
  private final Map<String, String> statements;

  /**
   * @param statements by the name of the table as people read it; each with the parameter {@code
   *     :person}, and with column names that have a heading
   */
  public StoredRecords(JdbcClient database, Set<String> holds, Map<String, String> statements) {
    this.database = database;
    this.holds = Set.copyOf(holds);
    this.statements = new TreeMap<>(statements);
  }

  @Override
  public Set<String> holds() {
    return holds;
  }

  @Override
  public List<Table> about(PersonId person) {
    List<Table> tables = new ArrayList<>();
    statements.forEach((name, sql) -> tables.add(new Table(name, rows(sql, person))));
    return tables;
  }

  private List<Map<String, Object>> rows(String sql, PersonId person) {
    return database.sql(sql).param("person", person.value()).query().listOfRows().stream()
        .map(StoredRecords::lowerCase)
        .toList();
  }

  /** Changes rows of one person. */
  protected int change(String sql, PersonId person) {
    return database.sql(sql).param("person", person.value()).update();
  }

  /** The one number that a statement gives. */
  protected long count(String sql, PersonId person) {
    return database.sql(sql).param("person", person.value()).query(Long.class).single();
  }

  private static Map<String, Object> lowerCase(Map<String, Object> row) {
    Map<String, Object> copy = new LinkedHashMap<>();
    row.forEach((column, value) -> copy.put(column.toLowerCase(Locale.ROOT), value));
    return copy;
  }
}
