package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RefusedException;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;

@SpringBootTest
@AutoConfigureMockMvc
@OnTestDatabase
@Import(FailureTests.Failing.class)
class FailureTests {

  @Autowired private MockMvcTester web;

  /** Fails in each way a controller can. */
  @Controller
  static class Failing {

    @GetMapping({"/failing/{how}", "/api/failing/{how}"})
    String fail(@PathVariable String how) {
      throw switch (how) {
        case "unknown" -> new NotFoundException("rollout", how);
        case "forbidden" -> new NotAllowedException(how);
        case "stale" -> new ObjectOptimisticLockingFailureException(Object.class, how);
        default -> new RefusedException(Refusal.because("people.refused.left"));
      };
    }

    @GetMapping("/failing/numbers/{number}")
    String number(@PathVariable int number) {
      throw new IllegalStateException("not reached with " + number);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, 404, This page does not exist",
    "forbidden, 403, You may not do this",
    "stale, 409, Somebody else was faster",
    "refused, 422, This is refused",
    "numbers/seven, 404, This page does not exist"
  })
  void tellsPeopleWhatHappenedAndWhatToDo(String how, int status, String words) {
    var page = web.get().uri("/failing/" + how).with(As.person(PersonId.random())).exchange();
    assertThat(page).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
    assertThat(page)
        .bodyText()
        .contains("<h1>" + words + "</h1>", "Where: /failing/" + how, "To your rollouts")
        .contains("href=\"/inbox\"");
  }

  @Test
  void tellsTheReasonOfARefusal() {
    assertThat(web.get().uri("/failing/refused").with(As.person(PersonId.random())))
        .bodyText()
        .contains("This person has left.");
  }

  @ParameterizedTest
  @CsvSource({"unknown, 404", "forbidden, 403", "stale, 409", "refused, 422"})
  void tellsProgramsInAProblemDocument(String how, int status) {
    assertThat(web.get().uri("/api/failing/" + how).with(As.person(PersonId.random())))
        .hasStatus(status)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("$.instance")
        .isEqualTo("/api/failing/" + how);
  }

  @Test
  void givesAProgramTheReasonOfARefusalAsAKey() {
    assertThat(web.get().uri("/api/failing/refused").with(As.person(PersonId.random())))
        .bodyJson()
        .hasPathSatisfying("$.reason", key -> key.assertThat().isEqualTo("people.refused.left"))
        .hasPathSatisfying(
            "$.detail", text -> text.assertThat().isEqualTo("This person has left."));
  }

  @Test
  void givesAFaultANumberToLookUpAndNoDetail() {
    var page =
        web.get()
            .uri("/error")
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/rollouts")
            .requestAttr(
                RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret detail"))
            .exchange();
    assertThat(page).hasStatus(500);
    assertThat(page)
        .bodyText()
        .containsPattern("Number [0-9a-f]{8}")
        .contains("Where: /rollouts")
        .doesNotContain("secret detail", "IllegalState");
  }

  @Test
  void usesGeneralWordsForAStatusWithoutItsOwn() {
    assertThat(new Failure(418, "/", null, null).wording()).isEqualTo(400);
    assertThat(new Failure(503, "/", null, null).wording()).isEqualTo(500);
  }
}
