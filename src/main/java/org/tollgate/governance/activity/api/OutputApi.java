package org.tollgate.governance.activity.api;

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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.document.DocumentStore;
import org.tollgate.base.document.StoredDocument;
import org.tollgate.base.document.web.Attachment;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.ActivityBoard;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityOutputs;

/** The outputs of one activity for programs: brought, accepted, returned, read. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/activities/{activity}/versions")
@Tag(name = "Activities")
class OutputApi {

  private final ActivityOutputs outputs;
  private final ActivityBoard board;
  private final DocumentStore documents;

  OutputApi(ActivityOutputs outputs, ActivityBoard board, DocumentStore documents) {
    this.outputs = outputs;
    this.board = board;
    this.documents = documents;
  }

  record Remark(@NotNull @NotBlank String remark) {}

  @Operation(summary = "Hand in a version of the output; who is responsible may")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ActivityItem.Whole submitOutput(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID activity,
      @RequestPart MultipartFile file,
      Locale locale)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      Optional<Refusal> refusal =
          outputs.submit(
              actor,
              new RolloutId(rollout),
              new ActivityId(activity),
              new ActivityOutputs.Upload(file.getOriginalFilename(), content));
      return answer(actor, rollout, activity, refusal, locale);
    }
  }

  @Operation(summary = "Find a version good; who accepts may")
  @PostMapping("/{version}/acceptance")
  ActivityItem.Whole acceptOutput(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID activity,
      @PathVariable int version,
      Locale locale) {
    Optional<Refusal> refusal =
        outputs.accept(actor, new RolloutId(rollout), new ActivityId(activity), version);
    return answer(actor, rollout, activity, refusal, locale);
  }

  @Operation(summary = "Find a version wanting: the activity is open again")
  @PostMapping("/{version}/return")
  ActivityItem.Whole returnOutput(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID activity,
      @PathVariable int version,
      @Valid @RequestBody Remark remark,
      Locale locale) {
    Optional<Refusal> refusal =
        outputs.giveBack(
            actor, new RolloutId(rollout), new ActivityId(activity), version, remark.remark());
    return answer(actor, rollout, activity, refusal, locale);
  }

  @Operation(
      summary = "The document of one version",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "As it was brought",
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @GetMapping("/{version}/content")
  ResponseEntity<Resource> readOutput(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID activity,
      @PathVariable int version) {
    StoredDocument document =
        outputs.document(actor, new RolloutId(rollout), new ActivityId(activity), version);
    return Attachment.of(document, documents.open(document.id()));
  }

  private ActivityItem.Whole answer(
      Actor actor, UUID rollout, UUID activity, Optional<Refusal> refusal, Locale locale) {
    DeclinedException.onlyIf(refusal);
    return ActivityItem.Whole.of(
        board.detail(actor, new RolloutId(rollout), new ActivityId(activity)), locale);
  }
}
