package org.tollgate.governance.rollout.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.api.Listing;
import org.tollgate.base.api.PageAsk;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutList;
import org.tollgate.governance.rollout.RolloutManagement;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.SeatBoard;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Rollouts for programs: those of which the reader has a seat, and their states. */
@RestController
@RequestMapping("/api/v1/rollouts")
@Tag(name = "Rollouts")
class RolloutApi {

  private final RolloutList list;
  private final SeatBoard board;
  private final RolloutManagement management;

  RolloutApi(RolloutList list, SeatBoard board, RolloutManagement management) {
    this.list = list;
    this.board = board;
    this.management = management;
  }

  /** What can be asked for. */
  enum Change {
    HOLD,
    RESUME,
    ARCHIVE
  }

  record StateChange(@NotNull Change change) {}

  @Operation(summary = "The rollouts in which the reader has a seat, the nearest gate first")
  @GetMapping
  ResponseEntity<Listing<RolloutItem>> listRollouts(
      Actor actor,
      @RequestParam(required = false) Set<RolloutState> state,
      @RequestParam(defaultValue = "") String text,
      @Valid @ParameterObject PageAsk ask) {
    Set<RolloutState> states = state == null ? Set.of() : state;
    return Listing.answer(
        list.of(actor, states, text, ask.request()),
        row ->
            RolloutItem.of(
                row.rollout(), new RolloutItem.Leads(id(row.director()), id(row.sponsor()))));
  }

  @Operation(summary = "One rollout")
  @GetMapping("/{rollout}")
  RolloutItem readRollout(Actor actor, @PathVariable UUID rollout) {
    return read(actor, rollout);
  }

  @Operation(summary = "Hold, resume or archive a rollout; the director or the sponsor may")
  @PostMapping("/{rollout}/state")
  RolloutItem changeRolloutState(
      Actor actor, @PathVariable UUID rollout, @Valid @RequestBody StateChange wanted) {
    RolloutId id = new RolloutId(rollout);
    Optional<Refusal> refusal =
        switch (wanted.change()) {
          case HOLD -> management.hold(actor, id);
          case RESUME -> management.resume(actor, id);
          case ARCHIVE -> management.archive(actor, id);
        };
    DeclinedException.onlyIf(refusal);
    return read(actor, rollout);
  }

  private RolloutItem read(Actor actor, UUID rollout) {
    SeatBoard.Board shown = board.of(actor, new RolloutId(rollout));
    return RolloutItem.of(
        shown.rollout(),
        new RolloutItem.Leads(holder(shown, SeatRole.DIRECTOR), holder(shown, SeatRole.SPONSOR)));
  }

  private static UUID holder(SeatBoard.Board board, SeatRole role) {
    return board.seats().stream()
        .filter(seat -> seat.role() == role && !seat.isVacant())
        .map(SeatView::person)
        .findFirst()
        .map(PersonId::value)
        .orElse(null);
  }

  private static UUID id(PersonId person) {
    return person == null ? null : person.value();
  }
}
