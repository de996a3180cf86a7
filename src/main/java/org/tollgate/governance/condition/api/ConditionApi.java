package org.tollgate.governance.condition.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.api.Listing;
import org.tollgate.base.api.PageAsk;
import org.tollgate.base.document.DocumentStore;
import org.tollgate.base.document.StoredDocument;
import org.tollgate.base.document.web.Attachment;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.ConditionBoard;
import org.tollgate.governance.condition.ConditionClosing;
import org.tollgate.governance.condition.ConditionId;
import org.tollgate.governance.condition.ConditionManagement;

/** The conditions of a rollout for programs: claimed, confirmed, returned, handed on. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/conditions")
@Tag(name = "Conditions")
class ConditionApi {

  private final ConditionBoard board;
  private final ConditionClosing closing;
  private final ConditionManagement management;
  private final DocumentStore documents;

  ConditionApi(
      ConditionBoard board,
      ConditionClosing closing,
      ConditionManagement management,
      DocumentStore documents) {
    this.board = board;
    this.closing = closing;
    this.management = management;
    this.documents = documents;
  }

  /**
   * @param claim the claim that was read, by its place in the history
   */
  record Confirmation(@NotNull Integer claim) {}

  record Return(@NotNull Integer claim, @NotBlank String remark) {}

  /**
   * @param person who shall own it; null for the owner's substitute
   */
  record NewOwner(UUID person) {}

  @Operation(summary = "The open conditions by their date, or the closed ones, last closed first")
  @GetMapping
  ResponseEntity<Listing<ConditionItem>> listConditions(
      Actor actor,
      @PathVariable UUID rollout,
      @RequestParam(defaultValue = "false") boolean closed,
      @Valid @ParameterObject PageAsk ask) {
    return Listing.answer(
        board.board(actor, new RolloutId(rollout), closed, ask.request()).cards(),
        ConditionItem::of);
  }

  @Operation(summary = "One condition with its history")
  @GetMapping("/{condition}")
  ConditionItem.Whole readCondition(
      Actor actor, @PathVariable UUID rollout, @PathVariable UUID condition) {
    return ConditionItem.Whole.of(
        board.detail(actor, new RolloutId(rollout), new ConditionId(condition)));
  }

  @Operation(summary = "Say how it is met, with or without a file; its owner may")
  @PostMapping(path = "/{condition}/claims", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ConditionItem.Whole claimCondition(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID condition,
      @RequestParam String note,
      @RequestPart(required = false) MultipartFile file)
      throws IOException {
    RolloutId in = new RolloutId(rollout);
    ConditionId id = new ConditionId(condition);
    if (file == null || file.isEmpty()) {
      return answer(actor, in, id, closing.claim(actor, in, id, note));
    }
    try (InputStream content = file.getInputStream()) {
      ConditionClosing.Upload upload =
          new ConditionClosing.Upload(file.getOriginalFilename(), content);
      return answer(actor, in, id, closing.claim(actor, in, id, note, upload));
    }
  }

  @Operation(summary = "Find a claim good; a second person may")
  @PostMapping("/{condition}/confirmations")
  ConditionItem.Whole confirmCondition(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID condition,
      @Valid @RequestBody Confirmation confirmation) {
    RolloutId in = new RolloutId(rollout);
    ConditionId id = new ConditionId(condition);
    return answer(actor, in, id, closing.confirm(actor, in, id, confirmation.claim()));
  }

  @Operation(summary = "Find a claim wanting: the condition is open again")
  @PostMapping("/{condition}/returns")
  ConditionItem.Whole returnCondition(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID condition,
      @Valid @RequestBody Return back) {
    RolloutId in = new RolloutId(rollout);
    ConditionId id = new ConditionId(condition);
    return answer(actor, in, id, closing.giveBack(actor, in, id, back.claim(), back.remark()));
  }

  @Operation(summary = "Give it another owner, or its owner's substitute; the director may")
  @PostMapping("/{condition}/owner")
  ConditionItem.Whole reassignCondition(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID condition,
      @RequestBody NewOwner owner) {
    RolloutId in = new RolloutId(rollout);
    ConditionId id = new ConditionId(condition);
    return answer(
        actor,
        in,
        id,
        owner.person() == null
            ? management.passToSubstitute(actor, in, id)
            : management.reassign(actor, in, id, new PersonId(owner.person())));
  }

  @Operation(
      summary = "The file that was brought with a claim",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "As it was brought",
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @GetMapping("/{condition}/evidence/{place}/content")
  ResponseEntity<Resource> readConditionEvidence(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID condition,
      @PathVariable int place) {
    StoredDocument document =
        closing.evidence(actor, new RolloutId(rollout), new ConditionId(condition), place);
    return Attachment.of(document, documents.open(document.id()));
  }

  private ConditionItem.Whole answer(
      Actor actor, RolloutId rollout, ConditionId id, Optional<Refusal> refusal) {
    DeclinedException.onlyIf(refusal);
    return ConditionItem.Whole.of(board.detail(actor, rollout, id));
  }
}
