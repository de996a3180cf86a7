package org.tollgate.shell.lifecycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.PhaseManagement;

/** The same for a program: 204 when the phase is open, 409 with the reason when it is not. */
@RestController
@Tag(name = "Rollouts")
class PhaseStartApi {

  private final PhaseManagement phases;
  private final MessageSource messages;

  PhaseStartApi(PhaseManagement phases, MessageSource messages) {
    this.phases = phases;
    this.messages = messages;
  }

  @Operation(
      summary = "Open a phase by hand; 409 where its gate is not passed",
      responses = @ApiResponse(responseCode = "204", description = "The phase is open"))
  @PostMapping("/api/v1/rollouts/{id}/phases/{number}/start")
  ResponseEntity<ProblemDetail> startPhase(
      Actor actor, @PathVariable UUID id, @PathVariable int number, Locale locale) {
    Optional<Refusal> refusal =
        phases.open(actor, new RolloutId(id), PhaseStartController.phase(number));
    return refusal
        .map(no -> ResponseEntity.status(HttpStatus.CONFLICT).body(problem(no, locale)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private ProblemDetail problem(Refusal refusal, Locale locale) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            messages.getMessage(refusal.reason(), refusal.arguments().toArray(), locale));
    problem.setTitle(messages.getMessage("lifecycle.not-opened.title", null, locale));
    problem.setProperty("reason", refusal.reason());
    return problem;
  }
}
