package org.tollgate.reporting.handout.web;

import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.document.web.Attachment;
import org.tollgate.base.paper.PaperFile;
import org.tollgate.base.paper.PaperFormat;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.reporting.handout.Handouts;
import org.tollgate.reporting.report.Tellers;

/** Gives out a report as a paper or as a workbook, in the language that was asked for. */
@Controller
@RequestMapping("/rollouts/{rollout}/reports/{number}")
class HandoutRoutes {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Handouts handouts;

  HandoutRoutes(Handouts handouts) {
    this.handouts = handouts;
  }

  /**
   * @param lang en, zh-CN or ru; the reader's own without it
   */
  @GetMapping("/report.{format:docx|pdf}")
  ResponseEntity<Resource> paper(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable int number,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String lang,
      Locale own) {
    PaperFile file =
        handouts.paper(
            actor,
            rollout,
            number,
            PaperFormat.of(format).orElseThrow(),
            Tellers.language(lang, own));
    return Attachment.of(file.fileName(), file.format().mediaType(), file.bytes());
  }

  /**
   * @param lang en, zh-CN or ru; the reader's own without it
   */
  @GetMapping("/report.xlsx")
  ResponseEntity<Resource> workbook(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String lang,
      Locale own) {
    Locale locale = Tellers.language(lang, own);
    String name = "status-%d-%s.xlsx".formatted(number, locale.getLanguage());
    return Attachment.of(name, XLSX, handouts.workbook(actor, rollout, number, locale));
  }
}
