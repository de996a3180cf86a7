package org.tollgate.governance.dossier.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tollgate.base.document.web.Attachment;
import org.tollgate.base.paper.PaperFile;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RefusedException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.dossier.Dossiers;
import org.tollgate.governance.dossier.PaperOutcome;
import org.tollgate.governance.dossier.PaperWish;
import org.tollgate.governance.dossier.RoundDossiers;
import org.tollgate.governance.dossier.RoundSubject;

/** Sends papers in the language and format that the reader chose. */
@Controller
@RequestMapping("/rollouts/{id}/papers")
class DossierController {

  private final Dossiers dossiers;
  private final RoundDossiers rounds;

  DossierController(Dossiers dossiers, RoundDossiers rounds) {
    this.dossiers = dossiers;
    this.rounds = rounds;
  }

  /** Which round of which gate. */
  record Path(UUID id, int gate, int round) {

    RoundSubject subject() {
      if (gate < 1 || gate > Phase.values().length) {
        throw new NotFoundException("gate", gate);
      }
      return new RoundSubject(new RolloutId(id), Phase.ofNumber(gate), round);
    }
  }

  /**
   * What was chosen in the form above a page.
   *
   * @param language BCP 47 tag; none means the language of the page
   * @param format ending of the file; none means PDF
   */
  record Choice(String language, String format) {

    PaperWish wish(Locale page) {
      return PaperWish.of(language == null ? "" : language, format == null ? "" : format, page);
    }
  }

  @GetMapping("/charter/{version}")
  ResponseEntity<Resource> charter(
      Actor actor, @PathVariable UUID id, @PathVariable int version, Choice choice, Locale page) {
    return sent(dossiers.charter(actor, new RolloutId(id), version, choice.wish(page)));
  }

  @GetMapping("/gates/{gate}/rounds/{round}/decision")
  ResponseEntity<Resource> decision(Actor actor, Path path, Choice choice, Locale page) {
    return sent(rounds.decision(actor, path.subject(), choice.wish(page)));
  }

  @GetMapping("/gates/{gate}/rounds/{round}/evidence")
  ResponseEntity<Resource> evidence(Actor actor, Path path, Choice choice, Locale page) {
    return sent(rounds.evidence(actor, path.subject(), choice.wish(page)));
  }

  private static ResponseEntity<Resource> sent(PaperOutcome outcome) {
    if (outcome instanceof PaperOutcome.Refused refused) {
      throw new RefusedException(refused.refusal());
    }
    return sent(((PaperOutcome.Ready) outcome).file());
  }

  private static ResponseEntity<Resource> sent(PaperFile file) {
    return Attachment.of(file.fileName(), file.format().mediaType(), file.bytes());
  }
}
