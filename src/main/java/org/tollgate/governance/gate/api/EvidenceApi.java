package org.tollgate.governance.gate.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.document.web.Attachment;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.EvidenceManagement;

/** Documents as evidence, for programs: brought, taken back, read. */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/gates/{gate}")
@Tag(name = "Gates")
class EvidenceApi {

  private final EvidenceManagement evidence;
  private final GatePath path;
  private final ReviewBodies bodies;

  EvidenceApi(EvidenceManagement evidence, GatePath path, ReviewBodies bodies) {
    this.evidence = evidence;
    this.path = path;
    this.bodies = bodies;
  }

  @Operation(
      summary = "Bring a document as evidence of a criterion; it bars its author from voting")
  @PostMapping(path = "/criteria/{code}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ReviewBody bringEvidence(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @PathVariable String code,
      @RequestPart MultipartFile file,
      Locale locale)
      throws IOException {
    RolloutId id = new RolloutId(rollout);
    try (InputStream in = file.getInputStream()) {
      DeclinedException.onlyIf(
          evidence.bring(
              actor, path.review(actor, id, gate), code, file.getOriginalFilename(), in));
    }
    return bodies.of(path.sheet(actor, id, gate), locale);
  }

  @Operation(summary = "Take evidence back; its author or the director may")
  @DeleteMapping("/evidence/{evidence}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeEvidenceBack(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @PathVariable("evidence") UUID piece) {
    DeclinedException.onlyIf(
        evidence.takeBack(actor, path.review(actor, new RolloutId(rollout), gate), piece));
  }

  @Operation(
      summary = "The document behind a piece of evidence",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "As it was brought",
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @GetMapping("/rounds/{round}/evidence/{evidence}/content")
  ResponseEntity<Resource> readEvidence(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable int gate,
      @PathVariable int round,
      @PathVariable("evidence") UUID piece) {
    EvidenceManagement.Opened opened =
        evidence.open(actor, new RolloutId(rollout), GatePath.phase(gate), round, piece);
    return Attachment.of(opened.document(), opened.bytes());
  }
}
