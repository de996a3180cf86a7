package org.tollgate.governance.rollout.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.RolloutTerms.PartyRole;
import org.tollgate.governance.rollout.SeatBoard;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatManagement.Addition;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.Substitutes.Substitute;
import org.tollgate.governance.rollout.VotingRule;

/** All seats of a rollout for programs, and how the committee decides. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}")
@Tag(name = "Seats")
class SeatsApi {

  private final SeatBoard board;
  private final SeatManagement seats;
  private final PeopleDirectory people;

  SeatsApi(SeatBoard board, SeatManagement seats, PeopleDirectory people) {
    this.board = board;
    this.seats = seats;
    this.people = people;
  }

  record Party(UUID organisation, String name, PartyRole role) {}

  /** How the committee decides. */
  record Rule(
      @NotNull VotingRule.Majority majority,
      @Min(1) @Max(100) int thresholdPercent,
      @Min(1) @Max(100) int quorumPercent,
      @NotNull VotingRule.Fallback fallback,
      @Min(1) @Max(60) int ballotDays,
      @Min(1) @Max(30) int extensionDays) {

    static Rule of(VotingRule rule) {
      return new Rule(
          rule.majority(),
          rule.thresholdPercent(),
          rule.quorumPercent(),
          rule.fallback(),
          rule.ballotDays(),
          rule.extensionDays());
    }

    VotingRule rule() {
      return new VotingRule(
          majority, thresholdPercent, quorumPercent, fallback, ballotDays, extensionDays);
    }
  }

  /** The organisation of a rollout: at most some dozens of seats, so that it comes whole. */
  record Organisation(
      List<SeatItem> seats, List<SeatItem.Acting> substitutes, List<Party> parties, Rule rule) {}

  record SeatDraft(
      @NotNull SeatRole role,
      @NotBlank @Size(max = 200) String title,
      @NotNull UUID organisation,
      @Size(max = 200) String department) {

    NewSeat seat() {
      NewSeat seat = NewSeat.of(role, title.strip(), new OrganisationId(organisation));
      return department == null || department.isBlank()
          ? seat
          : seat.forDepartment(department.strip());
    }
  }

  @Operation(summary = "All seats, committee first, with parties, substitutes and voting rule")
  @GetMapping("/seats")
  Organisation listSeats(Actor actor, @PathVariable UUID rollout) {
    SeatBoard.Board shown = board.of(actor, new RolloutId(rollout));
    Set<PersonId> ids =
        Stream.concat(
                shown.seats().stream().map(SeatView::person),
                shown.substitutes().stream().map(Substitute::person))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<PersonId, PersonView> names = people.all(ids);
    return new Organisation(
        shown.seats().stream().map(seat -> SeatItem.of(seat, names)).toList(),
        shown.substitutes().stream().map(s -> SeatItem.Acting.of(s, names)).toList(),
        parties(shown),
        Rule.of(shown.rollout().votingRule()));
  }

  @Operation(summary = "Add a vacant seat")
  @PostMapping("/seats")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SeatItem> addSeat(
      Actor actor, @PathVariable UUID rollout, @Valid @RequestBody SeatDraft draft) {
    RolloutId id = new RolloutId(rollout);
    Addition addition = seats.add(actor, id, draft.seat());
    if (addition instanceof Addition.Refused refused) {
      throw new DeclinedException(HttpStatus.UNPROCESSABLE_CONTENT, refused.reason());
    }
    Addition.Added added = (Addition.Added) addition;
    URI address =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .pathSegment(added.seat().toString())
            .build()
            .toUri();
    SeatItem seat = SeatItem.of(board.of(actor, id, added.seat()).seat(), Map.of());
    return ResponseEntity.created(address).body(seat);
  }

  @Operation(summary = "Set how the committee decides; ballots that are open keep their rule")
  @PutMapping("/voting-rule")
  Rule changeVotingRule(Actor actor, @PathVariable UUID rollout, @Valid @RequestBody Rule rule) {
    DeclinedException.onlyIf(seats.decideBy(actor, new RolloutId(rollout), rule.rule()));
    return rule;
  }

  private List<Party> parties(SeatBoard.Board shown) {
    Map<OrganisationId, String> names =
        people.organisationNames(
            shown.terms().parties().stream().map(party -> party.organisation()).toList());
    return shown.terms().parties().stream()
        .map(
            party ->
                new Party(
                    party.organisation().value(), names.get(party.organisation()), party.role()))
        .toList();
  }
}
