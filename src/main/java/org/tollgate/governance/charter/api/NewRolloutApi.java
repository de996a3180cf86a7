package org.tollgate.governance.charter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterDrafting;

/** Drafts a rollout with the first version of its charter. */
@RestController
@Tag(name = "Rollouts")
class NewRolloutApi {

  private final CharterDrafting drafting;
  private final PeopleDirectory people;

  NewRolloutApi(CharterDrafting drafting, PeopleDirectory people) {
    this.drafting = drafting;
    this.people = people;
  }

  record Created(UUID id) {}

  record OrganisationLink(UUID id, String name) {}

  @Operation(summary = "Draft a rollout; who drafts it directs it")
  @PostMapping("/api/v1/rollouts")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Created> createRollout(Actor actor, @Valid @RequestBody TermsBody terms) {
    if (actor.administrator()) {
      throw new NotAllowedException("An administrator's account starts no rollout");
    }
    PersonView own =
        people
            .find(actor.person())
            .orElseThrow(() -> new NotFoundException("person", actor.person()));
    DeclinedException.onlyIf(terms.wrong(own.organisation()));
    RolloutId id = drafting.draft(actor, terms.terms());
    URI address =
        ServletUriComponentsBuilder.fromCurrentRequest().pathSegment(id.toString()).build().toUri();
    return ResponseEntity.created(address).body(new Created(id.value()));
  }

  @Operation(summary = "All organisations; for an administrator")
  @GetMapping("/api/v1/organisations")
  List<OrganisationLink> listOrganisations(Actor actor) {
    return people.organisations(actor).entrySet().stream()
        .map(entry -> new OrganisationLink(entry.getKey().value(), entry.getValue()))
        .toList();
  }
}
