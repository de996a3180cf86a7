package org.tollgate.governance.pack.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RefusedException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.pack.EvidencePack;
import org.tollgate.governance.pack.EvidencePacks;
import org.tollgate.governance.pack.PackOutcome;
import org.tollgate.governance.pack.PackSubject;
import org.tollgate.governance.rollout.RolloutRails;

/** The evidence pack of a round: what is in it, how to verify it, and the ZIP. */
@Controller
@RequestMapping("/rollouts/{id}/gates/{gate}/rounds/{round}")
class PackController {

  private final EvidencePacks packs;
  private final RolloutRails rails;

  PackController(EvidencePacks packs, RolloutRails rails) {
    this.packs = packs;
    this.rails = rails;
  }

  @GetMapping("/evidence")
  String page(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int gate,
      @PathVariable int round,
      Model model) {
    EvidencePacks.Sight sight = packs.outline(actor, subject(id, gate, round));
    if (sight instanceof EvidencePacks.Sight.Refused refused) {
      throw new RefusedException(refused.refusal());
    }
    EvidencePacks.Outline outline = ((EvidencePacks.Sight.Seen) sight).outline();
    model.addAttribute("rail", rails.of(actor, new RolloutId(id), "gates"));
    model.addAttribute("pack", outline);
    return "pack/pack";
  }

  /** Straight into the answer, so that no size of evidence fills the memory. */
  @GetMapping("/pack")
  void pack(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int gate,
      @PathVariable int round,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    PackOutcome outcome = packs.pack(actor, subject(id, gate, round), locale);
    if (outcome instanceof PackOutcome.Refused refused) {
      throw new RefusedException(refused.refusal());
    }
    EvidencePack pack = ((PackOutcome.Ready) outcome).pack();
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(pack.fileName()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
    response.setHeader("X-Content-Type-Options", "nosniff");
    pack.writeTo(response.getOutputStream());
  }

  @GetMapping("/pack/Verify.java")
  ResponseEntity<byte[]> verifier(Actor actor, @PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("Verify.java"))
        .header("X-Content-Type-Options", "nosniff")
        .body(packs.verifier(actor, new RolloutId(id)));
  }

  private static String attachment(String fileName) {
    return ContentDisposition.attachment().filename(fileName).build().toString();
  }

  private static PackSubject subject(UUID id, int gate, int round) {
    if (gate < 1 || gate > Phase.values().length) {
      throw new NotFoundException("gate", gate);
    }
    return new PackSubject(new RolloutId(id), Phase.ofNumber(gate), round);
  }
}
