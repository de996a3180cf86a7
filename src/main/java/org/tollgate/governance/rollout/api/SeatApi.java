package org.tollgate.governance.rollout.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.api.PersonLink;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatBoard;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.Substitutes;

/** One seat for programs: who holds it and held it, who acts for it, and what can be changed. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/seats/{seat}")
@Tag(name = "Seats")
class SeatApi {

  private final SeatBoard board;
  private final SeatManagement seats;
  private final Substitutes substitutes;
  private final PeopleDirectory people;

  SeatApi(SeatBoard board, SeatManagement seats, Substitutes substitutes, PeopleDirectory people) {
    this.board = board;
    this.seats = seats;
    this.substitutes = substitutes;
    this.people = people;
  }

  /** Somebody's time in a seat; {@code to} is null while it is held. */
  record Held(PersonLink person, LocalDate from, LocalDate to, String reason) {}

  /**
   * @param candidates who could hold it
   */
  record SeatDetail(
      SeatItem seat,
      List<Held> history,
      List<SeatItem.Acting> substitutes,
      List<PersonLink> candidates,
      boolean mayChange,
      boolean mayNameSubstitute) {}

  /**
   * @param person who shall hold the seat; null to vacate it
   */
  record Holder(UUID person, @Size(max = 1000) String reason) {}

  record NewSubstitute(@NotNull UUID person, @NotNull LocalDate from, @NotNull LocalDate to) {}

  @Operation(summary = "One seat with its history, substitutes and candidates")
  @GetMapping
  SeatDetail readSeat(Actor actor, @PathVariable UUID rollout, @PathVariable UUID seat) {
    SeatBoard.Detail detail = board.of(actor, new RolloutId(rollout), new SeatId(seat));
    Set<PersonId> ids = new HashSet<>();
    detail.history().forEach(held -> ids.add(held.person()));
    detail.substitutes().forEach(substitute -> ids.add(substitute.person()));
    Optional.ofNullable(detail.seat().person()).ifPresent(ids::add);
    Map<PersonId, PersonView> names = people.all(ids);
    return new SeatDetail(
        SeatItem.of(detail.seat(), names),
        detail.history().stream()
            .map(h -> new Held(PersonLink.of(h.person(), names), h.from(), h.to(), h.reason()))
            .toList(),
        detail.substitutes().stream().map(s -> SeatItem.Acting.of(s, names)).toList(),
        people.ofOrganisations(Set.of(detail.seat().organisation())).stream()
            .map(person -> new PersonLink(person.id().value(), person.name()))
            .toList(),
        detail.mayChange(),
        detail.mayName());
  }

  @Operation(summary = "Give a seat to somebody, or vacate it")
  @PutMapping("/holder")
  SeatDetail holdSeat(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID seat,
      @Valid @RequestBody Holder holder) {
    SeatId id = ofRollout(actor, rollout, seat);
    String reason = Objects.requireNonNullElse(holder.reason(), "").strip();
    DeclinedException.onlyIf(
        holder.person() == null
            ? seats.vacate(actor, id, reason)
            : seats.fill(actor, id, new PersonId(holder.person()), reason));
    return readSeat(actor, rollout, seat);
  }

  @Operation(summary = "Let another voting seat chair the committee")
  @PostMapping("/chair")
  SeatDetail chairSeat(Actor actor, @PathVariable UUID rollout, @PathVariable UUID seat) {
    DeclinedException.onlyIf(seats.chair(actor, ofRollout(actor, rollout, seat)));
    return readSeat(actor, rollout, seat);
  }

  @Operation(summary = "Take a vacant seat out of the rollout")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSeat(Actor actor, @PathVariable UUID rollout, @PathVariable UUID seat) {
    DeclinedException.onlyIf(seats.remove(actor, ofRollout(actor, rollout, seat)));
  }

  @Operation(summary = "Name who acts for the seat on these days")
  @PostMapping("/substitutes")
  SeatDetail nameSubstitute(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID seat,
      @Valid @RequestBody NewSubstitute wanted) {
    if (wanted.to().isBefore(wanted.from())) {
      throw new DeclinedException(
          HttpStatus.UNPROCESSABLE_CONTENT, Refusal.because("rollout.form.days"));
    }
    SeatId id = ofRollout(actor, rollout, seat);
    DateRange days = new DateRange(wanted.from(), wanted.to());
    DeclinedException.onlyIf(substitutes.name(actor, id, new PersonId(wanted.person()), days));
    return readSeat(actor, rollout, seat);
  }

  @Operation(summary = "Take a substitution back")
  @DeleteMapping("/substitutes/{substitute}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdrawSubstitute(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID seat,
      @PathVariable UUID substitute) {
    ofRollout(actor, rollout, seat);
    DeclinedException.onlyIf(substitutes.withdraw(actor, substitute));
  }

  private SeatId ofRollout(Actor actor, UUID rollout, UUID seat) {
    return board.of(actor, new RolloutId(rollout), new SeatId(seat)).seat().id();
  }
}
