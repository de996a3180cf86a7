package org.tollgate.governance.gate.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.Expected;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.GateReading;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.gate.ReadinessText;

/** The gates of a rollout and the rounds of each, for programs. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/gates")
@Tag(name = "Gates")
class GateApi {

  private final GateReading reading;
  private final ReviewBodies bodies;
  private final ReadinessText text;

  GateApi(GateReading reading, ReviewBodies bodies, ReadinessText text) {
    this.reading = reading;
    this.bodies = bodies;
    this.text = text;
  }

  /** All rounds, oldest first, and whether the open gate would pass today. */
  record GateOverview(List<RoundItem> rounds, Outlook outlook) {}

  record RoundItem(
      UUID review,
      int gate,
      String phase,
      int round,
      Gates.Stage stage,
      Outcome outcome,
      Instant decidedAt,
      Instant deadline) {

    static RoundItem of(Gates.Round round) {
      return new RoundItem(
          round.review().value(),
          round.phase().number(),
          round.phase().code(),
          round.round(),
          round.stage(),
          round.outcome(),
          round.decidedAt(),
          round.deadline());
    }
  }

  /**
   * @param verdict the one sentence, in the reader's language
   * @param planned null where no day is planned
   * @param possible the first day at which nothing would be in the way, or null
   */
  record Outlook(
      int gate, boolean wouldPass, String verdict, LocalDate planned, LocalDate possible) {}

  @Operation(summary = "The gates of a rollout with their rounds")
  @GetMapping
  GateOverview listGates(Actor actor, @PathVariable UUID rollout) {
    GateReading.Overview overview = reading.overview(actor, new RolloutId(rollout));
    return new GateOverview(
        overview.rounds().stream().map(RoundItem::of).toList(),
        overview.readiness().map(this::outlook).orElse(null));
  }

  @Operation(summary = "The newest round of a gate: criteria, evidence, obstacles, voters")
  @GetMapping("/{gate}")
  ResponseEntity<ReviewBody> readGate(
      Actor actor, @PathVariable UUID rollout, @PathVariable int gate, Locale locale) {
    RolloutId id = new RolloutId(rollout);
    Phase phase = GatePath.phase(gate);
    Gates.Round newest =
        reading
            .look(actor, id, phase)
            .orElseThrow(() -> new NotFoundException("review of gate", gate));
    return answer(reading.sheet(actor, id, phase, newest.round()), locale);
  }

  @Operation(summary = "One round of a gate")
  @GetMapping("/{gate}/rounds/{round}")
  ResponseEntity<ReviewBody> readRound(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @PathVariable int round,
      Locale locale) {
    return answer(
        reading.sheet(actor, new RolloutId(rollout), GatePath.phase(gate), round), locale);
  }

  private ResponseEntity<ReviewBody> answer(GateReading.Sheet sheet, Locale locale) {
    return ResponseEntity.ok()
        .eTag(Expected.tag(sheet.review().progress().version()))
        .body(bodies.of(sheet, locale));
  }

  private Outlook outlook(ReadinessReport report) {
    return new Outlook(
        report.gate().number(),
        report.wouldPass(),
        text.verdict(report),
        report.dates().planned(),
        report.dates().possible());
  }
}
