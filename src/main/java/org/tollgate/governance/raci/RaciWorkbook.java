package org.tollgate.governance.raci;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.governance.rollout.SeatView;

/** The duties as a workbook: one row an activity or gate, one column a seat. */
@Service
@Transactional(readOnly = true)
public class RaciWorkbook {

  private final RaciBoard board;
  private final PeopleDirectory people;
  private final MessageSource messages;

  RaciWorkbook(RaciBoard board, PeopleDirectory people, MessageSource messages) {
    this.board = board;
    this.people = people;
    this.messages = messages;
  }

  public byte[] write(Actor actor, RolloutId rollout, Locale locale) {
    RaciBoard.Board shown = board.of(actor, rollout);
    List<String> headings = new ArrayList<>();
    headings.add(say("raci.column.phase", locale));
    headings.add(say("raci.column.code", locale));
    headings.add(say("raci.column.row", locale));
    Map<PersonId, PersonView> names = people.all(holders(shown));
    shown.columns().forEach(seat -> headings.add(heading(seat, names)));
    List<List<Object>> rows = new ArrayList<>();
    for (Matrix.Row row : shown.matrix().rows()) {
      rows.add(row(row, shown.columns(), locale));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbooks.write(List.of(new Sheet(say("raci.sheet", locale), headings, rows)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<PersonId> holders(RaciBoard.Board shown) {
    return shown.columns().stream().filter(seat -> !seat.isVacant()).map(SeatView::person).toList();
  }

  private static String heading(SeatView seat, Map<PersonId, PersonView> names) {
    PersonView holder = seat.isVacant() ? null : names.get(seat.person());
    return holder == null ? seat.title() : seat.title() + " (" + holder.name() + ")";
  }

  private List<Object> row(Matrix.Row row, List<SeatView> columns, Locale locale) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.phase().number());
    cells.add(row.key().code());
    cells.add(
        row.key().isGate()
            ? say("raci.gate", locale, row.phase().number())
            : row.name().in(locale));
    columns.forEach(seat -> cells.add(row.cells().text(seat.id())));
    return cells;
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
