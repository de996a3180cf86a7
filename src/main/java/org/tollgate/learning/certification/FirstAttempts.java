package org.tollgate.learning.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * The points of each person's first ended sitting of the whole exam, for the analysis: later ones
 * were learned for. Quizzes on what changed are left out, their papers are too short to compare.
 */
@Component
public class FirstAttempts {

  private static final String POINTS =
      """
      select s.person_id as person, s.id as sitting, i.question_id as question, i.points as points
      from sitting s
      join sitting_item i on i.sitting_id = s.id
      where s.procedure_id = ? and s.scope = 'FULL' and s.state <> 'OPEN' and i.points is not null
      order by s.started_at, s.id, i.place
      """;

  private final JdbcClient database;

  FirstAttempts(JdbcClient database) {
    this.database = database;
  }

  private record Line(UUID person, UUID sitting, UUID question, double points) {}

  /** Points from 0 to 1 by question, one paper per person; one statement. */
  public List<Map<QuestionId, Double>> of(ProcedureId procedure) {
    Map<UUID, UUID> first = new LinkedHashMap<>();
    Map<UUID, Map<QuestionId, Double>> papers = new LinkedHashMap<>();
    List<Line> lines =
        database
            .sql(POINTS)
            .param(procedure.value())
            .query(
                (row, number) ->
                    new Line(
                        row.getObject("person", UUID.class),
                        row.getObject("sitting", UUID.class),
                        row.getObject("question", UUID.class),
                        row.getDouble("points")))
            .list();
    for (Line line : lines) {
      first.putIfAbsent(line.person(), line.sitting());
      if (first.get(line.person()).equals(line.sitting())) {
        papers
            .computeIfAbsent(line.sitting(), sitting -> new LinkedHashMap<>())
            .put(new QuestionId(line.question()), line.points());
      }
    }
    return new ArrayList<>(papers.values());
  }
}
