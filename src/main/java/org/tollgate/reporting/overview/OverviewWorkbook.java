package org.tollgate.reporting.overview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.reporting.report.StatusReport.Side;

/** The rollouts as a workbook: one row each. */
@Component
public class OverviewWorkbook {

  private static final int MOST_MILESTONES = 3;

  private final Overview overview;
  private final MessageSource messages;

  OverviewWorkbook(Overview overview, MessageSource messages) {
    this.overview = overview;
    this.messages = messages;
  }

  public byte[] write(Actor actor, Overview.Ask ask, Locale locale) {
    List<String> headings = new ArrayList<>();
    for (String column :
        List.of("rollout", "state", "passed", "gate", "next", "conditions", "overdue")) {
      headings.add(say("overview.column." + column, locale));
    }
    for (Side side : Side.values()) {
      headings.add(say("report.side." + side, locale));
    }
    headings.add(say("overview.column.overrides", locale));
    List<List<Object>> rows =
        overview.all(actor, ask).stream().map(row -> row(row, locale)).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbooks.write(List.of(new Sheet(say("overview.title", locale), headings, rows)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private List<Object> row(Overview.Row row, Locale locale) {
    List<Object> cells = new ArrayList<>();
    String state = row.rollout().state().name().toLowerCase(Locale.ROOT);
    cells.add(row.rollout().name());
    cells.add(say("rollout.state." + state, locale));
    cells.add(row.rollout().position().gatesPassed());
    cells.add(row.gate() == null ? null : row.gate().toString());
    cells.add(
        row.glance().next().stream()
            .limit(MOST_MILESTONES)
            .map(
                one ->
                    one.code() + " " + one.name() + " " + one.expected() + " (" + one.slip() + ")")
            .collect(Collectors.joining("; ")));
    cells.add(row.glance().conditions().size());
    cells.add(row.overdue());
    row.lights().forEach(light -> cells.add(say("report.level." + light.level(), locale)));
    cells.add(
        row.lights().stream()
            .filter(light -> light.override() != null)
            .map(
                light ->
                    say("report.side." + light.light().side(), locale)
                        + ": "
                        + light.override().reason())
            .collect(Collectors.joining("; ")));
    return cells;
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
