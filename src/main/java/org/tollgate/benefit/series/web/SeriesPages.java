package org.tollgate.benefit.series.web;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.document.web.Upload;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.series.SeriesImport;
import org.tollgate.benefit.series.SeriesReading;
import org.tollgate.benefit.series.SeriesTemplate;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutRails;

/** Measured values from a workbook or a CSV: looked at, then brought in. */
@Controller
@RequestMapping("/rollouts/{rollout}/kpis/series")
class SeriesPages {

  /** As the limit for plans and workbooks says; larger files are not looked at. */
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final SeriesImport imports;
  private final SeriesTemplate template;
  private final RolloutAccess access;
  private final RolloutRails rails;

  SeriesPages(
      SeriesImport imports, SeriesTemplate template, RolloutAccess access, RolloutRails rails) {
    this.imports = imports;
    this.template = template;
    this.access = access;
    this.rails = rails;
  }

  @GetMapping
  ModelAndView page(Actor actor, @PathVariable RolloutId rollout) {
    return new ModelAndView("kpi/series")
        .addObject("rail", rails.of(actor, rollout, "kpis"))
        .addObject("rollout", rollout)
        .addObject("mayBring", access.has(actor, rollout, Right.CONTRIBUTE));
  }

  /**
   * @param act look or bring
   */
  @PostMapping
  ModelAndView upload(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(defaultValue = "look") String act,
      RedirectAttributes redirect)
      throws IOException {
    access.require(actor, rollout, Right.CONTRIBUTE);
    ModelAndView page = page(actor, rollout);
    Upload upload = Upload.of(file, MOST_BYTES);
    if (upload.fit() == Upload.Fit.MISSING) {
      return refused(page, Refusal.because("kpi.refused.file"));
    }
    if (upload.fit() == Upload.Fit.TOO_LARGE) {
      return refused(page, Refusal.because("kpi.refused.large", MOST_BYTES / 1024 / 1024));
    }
    byte[] content = upload.content();
    boolean bring = act.equals("bring");
    SeriesReading reading =
        bring ? imports.bring(actor, rollout, content) : imports.look(actor, rollout, content);
    if (bring && reading.isUsable()) {
      redirect.addFlashAttribute("notice", "kpi.notice.brought");
      return new ModelAndView("redirect:/rollouts/" + rollout + "/kpis");
    }
    if (!reading.isUsable()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page.addObject("reading", reading);
  }

  private static ModelAndView refused(ModelAndView page, Refusal refusal) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("refusal", refusal);
  }

  @GetMapping("/kpi-series.xlsx")
  ResponseEntity<byte[]> template(Actor actor, @PathVariable RolloutId rollout, Locale locale) {
    MediaType type =
        MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("kpi-series.xlsx").build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(template.workbook(actor, rollout, locale));
  }
}
