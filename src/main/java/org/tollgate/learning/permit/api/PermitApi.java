package org.tollgate.learning.permit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.learning.permit.PermitBoard;
import org.tollgate.learning.permit.PermitState;
import org.tollgate.learning.permit.PermitView;

/** Permits for the CRM: of one person, and what changed since a number. */
@RestController
@RequestMapping("/api/v1/permits")
@Tag(name = "Permits")
class PermitApi {

  private final PermitBoard board;

  PermitApi(PermitBoard board) {
    this.board = board;
  }

  /**
   * @param opens whether its holder may work today
   */
  record PermitItem(
      UUID id,
      UUID rollout,
      UUID procedure,
      int procedureVersion,
      PermitState state,
      boolean opens,
      Instant since,
      LocalDate validUntil) {

    static PermitItem of(PermitView permit) {
      return new PermitItem(
          permit.id().value(),
          permit.scope().rollout().value(),
          permit.scope().procedure().value(),
          permit.scope().version(),
          permit.state(),
          permit.state().opens(),
          permit.days().since(),
          permit.days().validUntil());
    }
  }

  /**
   * @param number grows with each commit; nothing with a smaller one ever appears later
   */
  record PermitStateChange(long number, UUID permit, UUID person, PermitState state, Instant at) {}

  /**
   * @param last ask again after this number
   */
  record PermitChanges(List<PermitStateChange> items, long last) {}

  @Operation(summary = "Every issue of a permit to one person, the earliest first")
  @GetMapping("/{person}")
  List<PermitItem> listPermits(Actor actor, @PathVariable UUID person) {
    return board.of(actor, new PersonId(person)).stream().map(PermitItem::of).toList();
  }

  @Operation(summary = "What changed after a number, in the order of commits")
  @GetMapping("/changes")
  PermitChanges listPermitChanges(Actor actor, @RequestParam(defaultValue = "0") long after) {
    PermitBoard.Changes changes = board.after(actor, after);
    return new PermitChanges(
        changes.changes().stream()
            .map(
                each ->
                    new PermitStateChange(
                        each.number(),
                        each.permit().value(),
                        each.person().value(),
                        each.state(),
                        each.at()))
            .toList(),
        changes.last());
  }
}
