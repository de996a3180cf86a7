package org.tollgate.reporting.deck.web;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.reporting.deck.Decks;
import org.tollgate.reporting.report.Tellers;

/** Gives out the deck of a report. */
@Controller
class DeckRoute {

  private static final MediaType PPTX =
      MediaType.valueOf(
          "application/vnd.openxmlformats-officedocument.presentationml.presentation");

  private final Decks decks;

  DeckRoute(Decks decks) {
    this.decks = decks;
  }

  /**
   * @param lang en, zh-CN or ru; the reader's own without it
   */
  @GetMapping("/rollouts/{rollout}/reports/{number}/deck.pptx")
  ResponseEntity<byte[]> deck(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String lang,
      Locale own) {
    Locale locale = Tellers.language(lang, own);
    String name = "status-%d-%s.pptx".formatted(number, locale.getLanguage());
    return ResponseEntity.ok()
        .contentType(PPTX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(decks.deck(actor, rollout, number, locale));
  }
}
