package org.tollgate.governance.dutyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.raci.RaciWorkbook;
import org.tollgate.governance.raci.RowKey;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

@SpringBootTest(
    properties = {
      "tollgate.engine.works-by-itself=false",
      "tollgate.documents.evidence-limit=1MB",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@AutoConfigureMockMvc
@OnTestDatabase
@Import(RolloutFixtures.class)
class DutyBoardTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private DutyFiles files;
  @Autowired private RaciBoard board;
  @Autowired private RaciWorkbook workbook;

  private Staged staged;

  @BeforeEach
  void stages() {
    staged = fixtures.inPhase(Phase.KICKOFF);
  }

  @Test
  void whatIsGivenOutComesInWithoutAChange() {
    byte[] given =
        workbook.write(staged.cast().director(), staged.id(), Locale.forLanguageTag("ru"));

    DutyFile read = files.look(staged.cast().director(), staged.id(), given);

    assertThat(read.problems()).isEmpty();
    assertThat(read.changes()).isEmpty();
    assertThat(read.same()).isGreaterThan(20);
  }

  @Test
  void aSheetIsLookedAtFirstAndThenBroughtIn() throws IOException {
    SeatView team = fixtures.seat(staged.id(), SeatRole.TEAM_MEMBER);
    byte[] sheet = sheet(team, List.of(List.of("4", "c"), List.of("5", "I")));

    assertThat(send(sheet, "look"))
        .hasStatusOk()
        .bodyText()
        .contains("Rows that change: 2", "Decide gate 4")
        .doesNotContain("??");
    assertThat(letters(Phase.DESIGN, team)).isEmpty();
    assertThat(send(sheet, "bring")).hasStatus(302);
    assertThat(letters(Phase.DESIGN, team)).isEqualTo("C");
  }

  @Test
  void everyMistakeIsNamedByRowAndColumnAndNothingIsBroughtIn() throws IOException {
    SeatView team = fixtures.seat(staged.id(), SeatRole.TEAM_MEMBER);
    byte[] sheet =
        sheet(
            team,
            List.of(List.of("4", "C"), List.of("5", "X"), List.of("none", "R"), List.of("4", "I")));

    assertThat(send(sheet, "bring"))
        .hasStatus(422)
        .bodyText()
        .contains("Row 3, column “" + team.title() + "”", "Row 4: there is no", "stands in the")
        .doesNotContain("??");
    assertThat(letters(Phase.DESIGN, team)).isEmpty();
    assertThat(send(new byte[] {1, 2, 3}, "look")).hasStatus(422);
  }

  @Test
  void theLoadIsShownByMonthToEverySeat() {
    assertThat(
            web.perform(
                get("/rollouts/" + staged.id() + "/raci/load")
                    .with(As.person(staged.cast().person("auditor")))))
        .hasStatusOk()
        .bodyText()
        .contains("Load by person and month", "director", "heat-")
        .doesNotContain("??");
  }

  private static byte[] sheet(SeatView seat, List<List<Object>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.write(List.of(new Sheet("RACI", List.of("Code", seat.title()), rows)), out);
    return out.toByteArray();
  }

  private String letters(Phase phase, SeatView seat) {
    return board
        .of(staged.cast().director(), staged.id())
        .matrix()
        .row(RowKey.gate(phase))
        .orElseThrow()
        .cells()
        .text(seat.id());
  }

  private MvcTestResult send(byte[] sheet, String act) {
    return web.perform(
        multipart("/rollouts/" + staged.id() + "/raci/file")
            .file(new MockMultipartFile("file", "raci.xlsx", null, sheet))
            .param("act", act)
            .with(As.person(staged.cast().person("director")))
            .with(csrf()));
  }
}
