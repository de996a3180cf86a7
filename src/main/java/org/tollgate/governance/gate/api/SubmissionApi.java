package org.tollgate.governance.gate.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.api.Expected;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateReviewId;
import org.tollgate.governance.gate.GateRework;
import org.tollgate.governance.gate.GateSubmission;
import org.tollgate.governance.gate.GateWatch;
import org.tollgate.governance.gate.Obstacle;

/** What the director does with a gate, for programs. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/gates/{gate}")
@Tag(name = "Gates")
class SubmissionApi {

  private final GateSubmission submission;
  private final GateWatch watch;
  private final GateRework rework;
  private final GatePath path;
  private final ReviewBodies bodies;

  SubmissionApi(
      GateSubmission submission,
      GateWatch watch,
      GateRework rework,
      GatePath path,
      ReviewBodies bodies) {
    this.submission = submission;
    this.watch = watch;
    this.rework = rework;
    this.path = path;
    this.bodies = bodies;
  }

  /** The committee votes until the deadline. */
  record Submitted(UUID ballot, Instant deadline) {}

  record Withdrawal(@NotBlank String reason) {}

  record GateDay(@NotNull LocalDate day) {}

  /**
   * @param activities codes of what is done again
   */
  record Rework(@NotEmpty Set<String> activities, @NotBlank String reason) {}

  @Operation(summary = "Put a gate before the committee: the evidence is frozen, the ballot opens")
  @PostMapping("/submission")
  Submitted submitGate(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @RequestHeader(name = Expected.HEADER, required = false) String expected,
      Locale locale) {
    RolloutId id = new RolloutId(rollout);
    GateReviewId review = path.review(actor, id, gate);
    GateSubmission.Result result;
    if (expected == null) {
      result = submission.submit(actor, review);
    } else {
      OptionalLong seen = Expected.version(expected, path.version(actor, id, gate));
      result =
          seen.isPresent()
              ? submission.submit(actor, review, seen.getAsLong())
              : submission.submit(actor, review);
    }
    if (result instanceof GateSubmission.Refused refused) {
      throw refused(refused.obstacles(), locale);
    }
    GateSubmission.Submitted submitted = (GateSubmission.Submitted) result;
    return new Submitted(submitted.ballot().value(), submitted.deadline());
  }

  @Operation(summary = "Take a submission back")
  @PostMapping("/withdrawal")
  ReviewBody withdrawGate(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @Valid @RequestBody Withdrawal withdrawal,
      Locale locale) {
    RolloutId id = new RolloutId(rollout);
    DeclinedException.onlyIf(
        watch.withdraw(actor, path.review(actor, id, gate), withdrawal.reason()));
    return bodies.of(path.sheet(actor, id, gate), locale);
  }

  @Operation(summary = "Plan a gate anew that was held")
  @PutMapping("/date")
  ReviewBody planGate(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @Valid @RequestBody GateDay date,
      Locale locale) {
    RolloutId id = new RolloutId(rollout);
    DeclinedException.onlyIf(rework.plan(actor, path.review(actor, id, gate), date.day()));
    return bodies.of(path.sheet(actor, id, gate), locale);
  }

  @Operation(summary = "Agree what is done again after a NO-GO")
  @PostMapping("/rework")
  ReviewBody agreeRework(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @Valid @RequestBody Rework wanted,
      Locale locale) {
    RolloutId id = new RolloutId(rollout);
    GateReviewId refused =
        path.sheet(actor, id, gate)
            .before()
            .orElseThrow(() -> new NotFoundException("round before of gate", gate));
    DeclinedException.onlyIf(rework.agree(actor, refused, wanted.activities(), wanted.reason()));
    return bodies.of(path.sheet(actor, id, gate), locale);
  }

  private DeclinedException refused(List<Obstacle> obstacles, Locale locale) {
    return new DeclinedException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        obstacles.get(0).because(),
        Map.of(
            "obstacles", obstacles.stream().map(each -> bodies.obstacle(each, locale)).toList()));
  }
}
