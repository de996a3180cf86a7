package org.tollgate.governance.raci.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class RaciPagesTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;

  private Staged staged;

  @BeforeEach
  void stages() {
    staged = fixtures.inPhase(Phase.KICKOFF);
  }

  @Test
  void showsTheDutiesOfAllPhasesToEverySeat() {
    assertThat(open("auditor", home()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Every open row has one who answers for it", "Decide gate 2", "Steering committee")
        .contains("Load by person and phase")
        .doesNotContain("??");
    assertThat(open("auditor", gate()))
        .hasStatusOk()
        .bodyText()
        .contains("disabled")
        .doesNotContain("??", "Keep it");
  }

  @Test
  void mendsARowByItsForm() {
    String director = "seat-" + fixtures.seat(staged.id(), SeatRole.DIRECTOR).id();
    String sponsor = "seat-" + fixtures.seat(staged.id(), SeatRole.SPONSOR).id();

    assertThat(send("director", "0", director, "R")).hasStatus(302).hasRedirectedUrl(home());
    assertThat(open("director", home()))
        .bodyText()
        .contains("Errors: 1", "Nobody has the A", "gate/4\">Mend the row");
    assertThat(open("director", gate())).bodyText().contains("What is wrong in this row");

    assertThat(send("director", "1", director, "R", sponsor, "A"))
        .hasStatus(302)
        .hasRedirectedUrl(home());
    assertThat(open("director", home())).bodyText().doesNotContain("Nobody has the A");
    assertThat(open("director", gate())).bodyText().contains("version 2");
  }

  @Test
  void refusesAnotherLetterAStaleFormAndARowThatIsNotThere() {
    String seat = "seat-" + fixtures.seat(staged.id(), SeatRole.DIRECTOR).id();

    assertThat(send("director", "0", seat, "X")).hasStatus(302).hasRedirectedUrl(gate());
    assertThat(send("director", "0", "seat-nonsense", "R")).hasRedirectedUrl(gate());
    assertThat(send("director", "7", seat, "R")).hasRedirectedUrl(gate());
    assertThat(open("director", gate())).bodyText().contains("by the rules of the method");
    assertThat(open("director", home() + "/gate/7")).hasStatus(404);
    assertThat(open("director", home() + "/party/4")).hasStatus(404);
    assertThat(open("director", home() + "/activity/no-such")).hasStatus(404);
  }

  @Test
  void givesTheDutiesOutAsAWorkbook() throws Exception {
    MvcTestResult result = open("auditor", home() + "/raci.xlsx");

    assertThat(result).hasStatusOk();
    byte[] content = result.getResponse().getContentAsByteArray();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      assertThat(zip.getNextEntry()).isNotNull();
    }
    assertThat(open("outsider", home() + "/raci.xlsx")).hasStatus(404);
  }

  private String home() {
    return "/rollouts/" + staged.id() + "/raci";
  }

  private String gate() {
    return home() + "/gate/4";
  }

  private MvcTestResult open(String part, String address) {
    return web.perform(get(address).with(as(part)));
  }

  private MvcTestResult send(String part, String revision, String... pairs) {
    var request = post(gate()).with(csrf()).with(as(part)).param("revision", revision);
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return web.perform(request);
  }

  private RequestPostProcessor as(String part) {
    return As.person(staged.cast().person(part));
  }
}
