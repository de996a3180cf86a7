package org.tollgate.governance.planfile.web;

import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.tollgate.governance.planfile.PlanExport;
import org.tollgate.governance.planfile.PlanFiles;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutRails;

/** Plans from and for other tools. */
@Controller
@RequestMapping("/rollouts/{rollout}/plan/files")
class PlanFilePages {

  /** As the limit for plans and workbooks says; larger files are not looked at. */
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final PlanFiles files;
  private final PlanExport export;
  private final RolloutAccess access;
  private final RolloutRails rails;

  PlanFilePages(PlanFiles files, PlanExport export, RolloutAccess access, RolloutRails rails) {
    this.files = files;
    this.export = export;
    this.access = access;
    this.rails = rails;
  }

  @GetMapping
  ModelAndView page(Actor actor, @PathVariable RolloutId rollout) {
    return new ModelAndView("planfile/files")
        .addObject("rollout", rollout)
        .addObject("rail", rails.of(actor, rollout, "plan"))
        .addObject("mayBring", access.has(actor, rollout, Right.PLAN));
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
    ModelAndView page = page(actor, rollout);
    Upload upload = Upload.of(file, MOST_BYTES);
    if (upload.fit() == Upload.Fit.MISSING) {
      return refused(page, Refusal.because("planfile.refused.none"));
    }
    if (upload.fit() == Upload.Fit.TOO_LARGE) {
      return refused(page, Refusal.because("planfile.refused.large", MOST_BYTES / 1024 / 1024));
    }
    byte[] content = upload.content();
    if (act.equals("bring")) {
      PlanFiles.Brought brought = files.bring(actor, rollout, content);
      if (brought.milestones() > 0) {
        redirect.addFlashAttribute("notice", "planfile.notice");
        return new ModelAndView("redirect:/rollouts/" + rollout + "/plan");
      }
      return shown(page, brought.reading());
    }
    return shown(page, files.look(actor, rollout, content));
  }

  private static ModelAndView shown(
      ModelAndView page, org.tollgate.governance.planfile.Reading reading) {
    if (!reading.isUsable()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page.addObject("reading", reading);
  }

  private static ModelAndView refused(ModelAndView page, Refusal refusal) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("refusal", refusal);
  }

  @GetMapping("/plan.xml")
  ResponseEntity<byte[]> project(Actor actor, @PathVariable RolloutId rollout) {
    return file("plan.xml", MediaType.APPLICATION_XML, export.project(actor, rollout));
  }

  @GetMapping("/plan.xlsx")
  ResponseEntity<byte[]> workbook(Actor actor, @PathVariable RolloutId rollout) {
    MediaType type =
        MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return file(
        "plan.xlsx", type, export.workbook(actor, rollout, LocaleContextHolder.getLocale()));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(body);
  }
}
