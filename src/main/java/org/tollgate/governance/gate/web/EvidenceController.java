package org.tollgate.governance.gate.web;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tollgate.base.document.web.Attachment;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.EvidenceManagement;

/** Sends a document that was brought as evidence to those who may read the rollout. */
@Controller
class EvidenceController {

  private final EvidenceManagement evidence;

  EvidenceController(EvidenceManagement evidence) {
    this.evidence = evidence;
  }

  @GetMapping("/rollouts/{id}/gates/{number}/rounds/{round}/evidence/{evidence}")
  ResponseEntity<Resource> download(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @PathVariable int round,
      @PathVariable("evidence") UUID piece) {
    EvidenceManagement.Opened opened =
        evidence.open(actor, new RolloutId(id), GateController.phase(number), round, piece);
    return Attachment.of(opened.document(), opened.bytes());
  }
}
