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
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.dossier.Dossiers;
import org.tollgate.governance.dossier.PaperWish;

/** Sends papers in the language and format that the reader chose. */
@Controller
@RequestMapping("/rollouts/{id}/papers")
class DossierController {

  private final Dossiers dossiers;

  DossierController(Dossiers dossiers) {
    this.dossiers = dossiers;
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

  private static ResponseEntity<Resource> sent(PaperFile file) {
    return Attachment.of(file.fileName(), file.format().mediaType(), file.bytes());
  }
}
