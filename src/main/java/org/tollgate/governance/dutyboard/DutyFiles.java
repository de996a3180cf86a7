package org.tollgate.governance.dutyboard;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RefusedException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.spreadsheet.SheetColumn;
import org.tollgate.base.spreadsheet.SheetContent;
import org.tollgate.base.spreadsheet.SheetReader;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.raci.RaciManagement;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.SeatView;

/**
 * Brings duties in from the workbook that the matrix gives out: first a look at what would change,
 * then all of it or nothing. A seat or row that the sheet leaves out stays as it is.
 */
@Service
@Transactional
public class DutyFiles {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.forLanguageTag("ru"));

  private final RaciBoard board;
  private final RaciManagement management;
  private final RolloutAccess access;
  private final PeopleDirectory people;
  private final MessageSource messages;

  DutyFiles(
      RaciBoard board,
      RaciManagement management,
      RolloutAccess access,
      PeopleDirectory people,
      MessageSource messages) {
    this.board = board;
    this.management = management;
    this.access = access;
    this.people = people;
    this.messages = messages;
  }

  /** Reads the file and changes nothing. */
  @Transactional(readOnly = true)
  public DutyFile look(Actor actor, RolloutId rollout, byte[] content) {
    access.require(actor, rollout, Right.DIRECT);
    RaciBoard.Board shown = board.of(actor, rollout);
    SheetContent sheet = SheetReader.read(new ByteArrayInputStream(content), columns(shown));
    return sheet.problems().isEmpty()
        ? new DutySheet(shown).compare(sheet.rows())
        : DutyFile.refused(sheet.problems());
  }

  /** Sets every row that differs, or none. */
  public DutyFile bring(Actor actor, RolloutId rollout, byte[] content) {
    DutyFile read = look(actor, rollout, content);
    for (DutyFile.Change change : read.changes()) {
      Optional<Refusal> refusal =
          management.set(
              actor, rollout, change.row().key(), change.row().revision(), change.now().letters());
      refusal.ifPresent(
          reason -> {
            throw new RefusedException(reason);
          });
    }
    return read;
  }

  private List<SheetColumn> columns(RaciBoard.Board shown) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(
        new SheetColumn(DutySheet.CODE, said("raci.column.code"), SheetColumn.Type.TEXT, true));
    Set<PersonId> holders =
        shown.columns().stream()
            .filter(seat -> !seat.isVacant())
            .map(SeatView::person)
            .collect(Collectors.toSet());
    Map<PersonId, PersonView> names = people.all(holders);
    for (SeatView seat : shown.columns()) {
      columns.add(
          new SheetColumn(
              seat.id().toString(), headings(seat, shown, names), SheetColumn.Type.TEXT, false));
    }
    return columns;
  }

  /** The title alone names a seat only if no other has it. */
  private static Set<String> headings(
      SeatView seat, RaciBoard.Board shown, Map<PersonId, PersonView> names) {
    Set<String> headings = new HashSet<>();
    long called = shown.columns().stream().filter(one -> one.title().equals(seat.title())).count();
    PersonView holder = seat.isVacant() ? null : names.get(seat.person());
    if (called == 1 || holder == null) {
      headings.add(seat.title());
    }
    if (holder != null) {
      headings.add(seat.title() + " (" + holder.name() + ")");
    }
    return headings;
  }

  private Set<String> said(String key) {
    return LANGUAGES.stream()
        .map(locale -> messages.getMessage(key, null, locale))
        .collect(Collectors.toSet());
  }
}
