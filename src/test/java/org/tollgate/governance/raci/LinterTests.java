package org.tollgate.governance.raci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.raci.Finding.Code;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

class LinterTests {

  private final SeatView sponsor = seat(SeatRole.SPONSOR, "Sponsor", person());
  private final SeatView chair = seat(SeatRole.COMMITTEE_MEMBER, "Chair", person());
  private final SeatView director = seat(SeatRole.DIRECTOR, "Director", person());
  private final SeatView lead = seat(SeatRole.DEPARTMENT_LEAD, "Sales lead", person());
  private final SeatView staff = seat(SeatRole.STAFF, "Sales desk", person());
  private final SeatView vacant = seat(SeatRole.TEAM_MEMBER, "Front office", null);
  private final List<SeatView> seats = List.of(sponsor, chair, director, lead, staff, vacant);

  @Test
  void findsNothingWhereEachRowHasOneAAndAnR() {
    assertThat(codes(row("a", Map.of(director, "R", sponsor, "A", lead, "C")), gate())).isEmpty();
  }

  @Test
  void missesTheAAndTheR() {
    assertThat(codes(row("a", Map.of(director, "R")))).containsExactly(Code.NO_A);
    assertThat(codes(row("a", Map.of(sponsor, "A")))).containsExactly(Code.NO_R);
    assertThat(codes(row("a", Map.of()))).containsExactly(Code.NO_A, Code.NO_R);
  }

  @Test
  void refusesASecondA() {
    assertThat(codes(row("a", Map.of(director, "R", sponsor, "A", chair, "A"))))
        .containsExactly(Code.SEVERAL_A);
  }

  @Test
  void refusesALetterOnAVacantSeatOnARemovedOneAndOnALeaver() {
    SeatView gone = seat(SeatRole.TEAM_MEMBER, "Gone", person());
    assertThat(codes(row("a", Map.of(director, "R", sponsor, "A", vacant, "I"))))
        .containsExactly(Code.VACANT);
    assertThat(codes(row("a", Map.of(director, "R", sponsor, "A", gone, "C"))))
        .containsExactly(Code.REMOVED);

    Matrix left =
        new Matrix(
            seats,
            Set.of(lead.person()),
            List.of(row("a", Map.of(director, "R", sponsor, "A", lead, "I"))));
    assertThat(Linter.check(left))
        .containsExactly(
            new Finding(Code.LEAVER, Phase.KICKOFF, RowKey.activity("a"), lead.id(), null, 0));
  }

  @Test
  void keepsStaffFromAnsweringForWork() {
    assertThat(codes(row("a", Map.of(staff, "R", sponsor, "A")))).containsExactly(Code.NOT_WORKING);
    assertThat(codes(row("a", Map.of(director, "R", sponsor, "A", staff, "I")))).isEmpty();
  }

  @Test
  void letsOnlyTheCommitteeAnswerForAGate() {
    assertThat(codes(gate(Map.of(director, "R", lead, "A")))).containsExactly(Code.GATE_OUTSIDE);
  }

  @Test
  void keepsTheAuthorOfTheEvidenceFromTheGate() {
    Matrix.Row written = row("a", Map.of(chair, "R", sponsor, "A"));

    assertThat(codes(written, gate())).containsExactly(Code.GATE_AUTHOR);
    assertThat(codes(inDesign(written), gate())).isEmpty();
  }

  @Test
  void letsNobodyAcceptTheirOwnDocumentOrTheDirectorsBelowTheCommittee() {
    assertThat(codes(row("a", Map.of(director, "RA")))).containsExactly(Code.OWN_OUTPUT);
    assertThat(codes(row("a", Map.of(director, "R", lead, "A")))).containsExactly(Code.OWN_OUTPUT);
    assertThat(codes(row("a", Map.of(lead, "R", director, "A")))).isEmpty();
  }

  @Test
  void leavesWhatIsDoneAsItIs() {
    Matrix.Row row = row("a", Map.of());
    Matrix.Row ended =
        new Matrix.Row(row.key(), row.phase(), row.name(), true, true, 0, row.cells());
    assertThat(codes(ended)).isEmpty();
  }

  @Test
  void warnsOfMoreThanOnePersonCarriesInAPhase() {
    List<Matrix.Row> rows = new ArrayList<>();
    for (int n = 1; n <= Linter.MOST_PER_PHASE; n++) {
      rows.add(row("a" + n, Map.of(lead, "R", n % 2 == 0 ? sponsor : director, "A")));
    }
    assertThat(check(rows)).isEmpty();

    rows.add(row("one-more", Map.of(lead, "R", sponsor, "A")));
    assertThat(check(rows))
        .containsExactly(
            new Finding(
                Code.OVERLOAD,
                Phase.KICKOFF,
                null,
                null,
                lead.person(),
                Linter.MOST_PER_PHASE + 1));
    assertThat(check(rows).get(0).isError()).isFalse();
  }

  private List<Finding> check(List<Matrix.Row> rows) {
    return Linter.check(new Matrix(seats, Set.of(), rows));
  }

  private List<Code> codes(Matrix.Row... rows) {
    return check(List.of(rows)).stream().map(Finding::code).toList();
  }

  private Matrix.Row gate() {
    return gate(Map.of(director, "R", chair, "A"));
  }

  private static Matrix.Row gate(Map<SeatView, String> letters) {
    RowKey key = RowKey.gate(Phase.KICKOFF);
    return new Matrix.Row(key, Phase.KICKOFF, null, false, false, 0, cells(letters));
  }

  private static Matrix.Row row(String code, Map<SeatView, String> letters) {
    LocalizedText name = LocalizedText.same(code);
    return new Matrix.Row(
        RowKey.activity(code), Phase.KICKOFF, name, true, false, 0, cells(letters));
  }

  private static Matrix.Row inDesign(Matrix.Row row) {
    return new Matrix.Row(row.key(), Phase.DESIGN, row.name(), true, false, 0, row.cells());
  }

  private static Cells cells(Map<SeatView, String> letters) {
    Map<SeatId, Set<Letter>> cells = new HashMap<>();
    letters.forEach((seat, text) -> cells.put(seat.id(), Cells.read(text)));
    return new Cells(cells);
  }

  private static PersonId person() {
    return new PersonId(UUID.randomUUID());
  }

  private static SeatView seat(SeatRole role, String title, PersonId person) {
    OrganisationId client = new OrganisationId(new UUID(0, 1));
    return new SeatView(
        SeatId.random(), role, title, person, client, null, title.equals("Chair"), false);
  }
}
