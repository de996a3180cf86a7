package org.tollgate.governance.charter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.api.Expected;
import org.tollgate.base.api.GuardedChange;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.charter.Charters;

/** The charter for programs: what it says, its versions, and how it is written. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/charter")
@Tag(name = "Charter")
class CharterApi {

  private final Charters charters;
  private final CharterDrafting drafting;
  private final PeopleDirectory people;
  private final GuardedChange guarded;

  CharterApi(
      Charters charters, CharterDrafting drafting, PeopleDirectory people, GuardedChange guarded) {
    this.charters = charters;
    this.drafting = drafting;
    this.people = people;
    this.guarded = guarded;
  }

  /**
   * @param reason why the charter has to change
   */
  record Revision(@NotBlank @Size(max = 1000) String reason) {}

  @Operation(summary = "The version being written, else the one in force")
  @GetMapping
  ResponseEntity<CharterBody> readCharter(Actor actor, @PathVariable UUID rollout) {
    return answer(charters.working(actor, new RolloutId(rollout)));
  }

  @Operation(summary = "All versions, the newest first")
  @GetMapping("/versions")
  List<CharterBody.Version> listCharterVersions(Actor actor, @PathVariable UUID rollout) {
    return charters.versions(actor, new RolloutId(rollout)).stream()
        .map(CharterBody.Version::of)
        .toList();
  }

  @Operation(summary = "One version")
  @GetMapping("/versions/{number}")
  ResponseEntity<CharterBody> readCharterVersion(
      Actor actor, @PathVariable UUID rollout, @PathVariable int number) {
    return answer(charters.numbered(actor, new RolloutId(rollout), number));
  }

  @Operation(summary = "Write the terms of the version that is a draft")
  @PutMapping("/terms")
  ResponseEntity<CharterBody> writeCharterTerms(
      Actor actor,
      @PathVariable UUID rollout,
      @RequestHeader(name = Expected.HEADER, required = false) String expected,
      @Valid @RequestBody TermsBody terms) {
    RolloutId id = new RolloutId(rollout);
    drafting.requireWriter(actor, id);
    PersonView own =
        people
            .find(actor.person())
            .orElseThrow(() -> new NotFoundException("person", actor.person()));
    DeclinedException.onlyIf(terms.wrong(own.organisation()));
    DeclinedException.onlyIf(
        guarded.run(
            expected,
            () -> charters.working(actor, id).version().revision(),
            () -> drafting.saveTerms(actor, id, terms.terms())));
    return readCharter(actor, rollout);
  }

  @Operation(summary = "Write problems, goals, scope and duties of the version that is a draft")
  @PutMapping("/content")
  ResponseEntity<CharterBody> writeCharterContent(
      Actor actor,
      @PathVariable UUID rollout,
      @RequestHeader(name = Expected.HEADER, required = false) String expected,
      @Valid @RequestBody ContentBody content) {
    RolloutId id = new RolloutId(rollout);
    drafting.requireWriter(actor, id);
    if (content.namesADepartmentTwice()) {
      throw new DeclinedException(
          HttpStatus.UNPROCESSABLE_CONTENT, Refusal.because("charter.form.department-twice"));
    }
    guarded.run(
        expected,
        () -> charters.working(actor, id).version().revision(),
        () -> {
          drafting.saveContent(actor, id, content.content());
          return id;
        });
    return readCharter(actor, rollout);
  }

  @Operation(summary = "Begin a new version of an accepted charter")
  @PostMapping("/versions")
  ResponseEntity<CharterBody> reviseCharter(
      Actor actor, @PathVariable UUID rollout, @Valid @RequestBody Revision revision) {
    RolloutId id = new RolloutId(rollout);
    DeclinedException.onlyIf(drafting.revise(actor, id, revision.reason().strip()));
    return readCharter(actor, rollout);
  }

  @Operation(summary = "Give a new version up; the one in force stays")
  @DeleteMapping("/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discardCharter(Actor actor, @PathVariable UUID rollout) {
    DeclinedException.onlyIf(drafting.discard(actor, new RolloutId(rollout)));
  }

  private static ResponseEntity<CharterBody> answer(Charters.View charter) {
    return ResponseEntity.ok()
        .eTag(Expected.tag(charter.version().revision()))
        .body(CharterBody.of(charter));
  }
}
