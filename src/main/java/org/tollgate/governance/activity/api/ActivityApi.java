package org.tollgate.governance.activity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.api.Listing;
import org.tollgate.base.api.PageAsk;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.activity.ActivityBoard;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityManagement;
import org.tollgate.governance.activity.ActivityManagement.OwnActivity;
import org.tollgate.governance.rollout.SeatId;

/** The activities of a rollout for programs: what there is, and what the director settles. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/activities")
@Tag(name = "Activities")
class ActivityApi {

  private final ActivityBoard board;
  private final ActivityManagement management;

  ActivityApi(ActivityBoard board, ActivityManagement management) {
    this.board = board;
    this.management = management;
  }

  record NewActivity(
      @NotNull @Size(min = 3, max = OwnActivity.MAX_NAME) String name,
      @NotNull @Size(min = 3, max = OwnActivity.MAX_OUTPUT) String output,
      @NotNull Strand strand,
      @NotNull Tier tier,
      boolean mandatory,
      @NotNull LocalDate due) {

    OwnActivity activity() {
      return new OwnActivity(name, output, strand, tier, mandatory, due);
    }
  }

  record LeavingOut(@NotBlank String reason) {}

  /** Who brings the output, who accepts it, until when. */
  record Handover(@NotNull UUID responsible, @NotNull UUID accepting, @NotNull LocalDate due) {}

  @Operation(summary = "The activities of the phases opened so far, in the order of the method")
  @GetMapping
  ResponseEntity<Listing<ActivityItem>> listActivities(
      Actor actor,
      @PathVariable UUID rollout,
      @RequestParam(required = false) Integer phase,
      @RequestParam(defaultValue = "false") boolean open,
      @Valid @ParameterObject PageAsk ask,
      Locale locale) {
    Phase only = phase == null ? null : phase(phase);
    return Listing.answer(
        board.board(actor, new RolloutId(rollout), only, open).cards(),
        ask,
        card -> ActivityItem.of(card, locale));
  }

  @Operation(summary = "One activity with what was brought and what became of it")
  @GetMapping("/{activity}")
  ActivityItem.Whole readActivity(
      Actor actor, @PathVariable UUID rollout, @PathVariable UUID activity, Locale locale) {
    return ActivityItem.Whole.of(
        board.detail(actor, new RolloutId(rollout), new ActivityId(activity)), locale);
  }

  @Operation(summary = "Add an activity to the phase that is open; the director may")
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void addActivity(
      Actor actor, @PathVariable UUID rollout, @Valid @RequestBody NewActivity activity) {
    DeclinedException.onlyIf(management.addOwn(actor, new RolloutId(rollout), activity.activity()));
  }

  @Operation(summary = "Leave an optional activity out, with a reason; the director may")
  @PostMapping("/{activity}/leaving-out")
  ActivityItem.Whole leaveActivityOut(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID activity,
      @Valid @RequestBody LeavingOut leaving,
      Locale locale) {
    DeclinedException.onlyIf(
        management.leaveOut(
            actor, new RolloutId(rollout), new ActivityId(activity), leaving.reason()));
    return readActivity(actor, rollout, activity, locale);
  }

  @Operation(summary = "Give an activity, its acceptance or its date another way; the director may")
  @PostMapping("/{activity}/handover")
  ActivityItem.Whole reassignActivity(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID activity,
      @Valid @RequestBody Handover to,
      Locale locale) {
    DeclinedException.onlyIf(
        management.reassign(
            actor,
            new RolloutId(rollout),
            new ActivityId(activity),
            new SeatId(to.responsible()),
            new SeatId(to.accepting()),
            to.due()));
    return readActivity(actor, rollout, activity, locale);
  }

  private static Phase phase(int number) {
    if (number < 1 || number > Phase.values().length) {
      throw new NotFoundException("phase", number);
    }
    return Phase.ofNumber(number);
  }
}
