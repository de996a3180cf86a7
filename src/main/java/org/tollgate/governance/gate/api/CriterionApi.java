package org.tollgate.governance.gate.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.api.Expected;
import org.tollgate.base.api.GuardedChange;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.gate.CriterionManagement;
import org.tollgate.governance.gate.GateReading;
import org.tollgate.governance.gate.evidence.Reply;

/** The criteria of the newest round for programs: answers, owners, a rollout's own. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/gates/{gate}/criteria")
@Tag(name = "Gates")
class CriterionApi {

  private final CriterionManagement criteria;
  private final GatePath path;
  private final ReviewBodies bodies;
  private final GuardedChange guarded;

  CriterionApi(
      CriterionManagement criteria, GatePath path, ReviewBodies bodies, GuardedChange guarded) {
    this.criteria = criteria;
    this.path = path;
    this.bodies = bodies;
    this.guarded = guarded;
  }

  /**
   * @param note the statement or, for not applicable, the reason
   */
  record NewAnswer(@NotNull Reply reply, @Size(max = 4000) String note) {}

  record Owner(@NotNull UUID owner, LocalDate due) {}

  record OwnCriterion(
      @NotBlank @Size(max = 500) String question,
      @NotBlank @Size(max = 1000) String enough,
      @NotNull EvidenceKind kind,
      @NotNull Strand strand,
      @NotNull @Min(1) @Max(5) Integer weight,
      boolean mandatory) {

    CriterionManagement.OwnCriterion criterion() {
      return new CriterionManagement.OwnCriterion(question, enough, kind, weight, mandatory);
    }
  }

  @Operation(summary = "Answer a criterion; its owner or the director may")
  @PutMapping("/{code}/answer")
  ResponseEntity<ReviewBody> answerCriterion(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @PathVariable String code,
      @RequestHeader(name = Expected.HEADER, required = false) String expected,
      @Valid @RequestBody NewAnswer answer,
      Locale locale) {
    Where where = new Where(actor, new RolloutId(rollout), gate);
    return change(
        where,
        expected,
        () ->
            criteria.answer(
                actor,
                path.review(actor, where.rollout(), gate),
                code,
                answer.reply(),
                answer.note()),
        locale);
  }

  @Operation(summary = "Say who answers a criterion until when; the director may")
  @PutMapping("/{code}/owner")
  ResponseEntity<ReviewBody> assignCriterion(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @PathVariable String code,
      @RequestHeader(name = Expected.HEADER, required = false) String expected,
      @Valid @RequestBody Owner owner,
      Locale locale) {
    Where where = new Where(actor, new RolloutId(rollout), gate);
    return change(
        where,
        expected,
        () ->
            criteria.assign(
                actor,
                path.review(actor, where.rollout(), gate),
                code,
                new PersonId(owner.owner()),
                owner.due()),
        locale);
  }

  @Operation(summary = "Ask something beyond the checklist; the director may")
  @PostMapping
  ResponseEntity<ReviewBody> addCriterion(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @RequestHeader(name = Expected.HEADER, required = false) String expected,
      @Valid @RequestBody OwnCriterion own,
      Locale locale) {
    if (own.kind() == EvidenceKind.AUTOMATIC) {
      throw new DeclinedException(
          HttpStatus.UNPROCESSABLE_CONTENT, Refusal.because("gate.refused.own-automatic"));
    }
    Where where = new Where(actor, new RolloutId(rollout), gate);
    return change(
        where,
        expected,
        () ->
            criteria.add(
                actor,
                path.review(actor, where.rollout(), gate),
                own.criterion(),
                own.strand(),
                Tier.PROJECT),
        locale);
  }

  private record Where(Actor actor, RolloutId rollout, int gate) {}

  private ResponseEntity<ReviewBody> change(
      Where where, String expected, Supplier<Optional<Refusal>> change, Locale locale) {
    DeclinedException.onlyIf(
        guarded.run(
            expected, () -> path.version(where.actor(), where.rollout(), where.gate()), change));
    GateReading.Sheet sheet = path.sheet(where.actor(), where.rollout(), where.gate());
    return ResponseEntity.ok()
        .eTag(Expected.tag(sheet.review().progress().version()))
        .body(bodies.of(sheet, locale));
  }
}
