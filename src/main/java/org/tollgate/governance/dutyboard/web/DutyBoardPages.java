package org.tollgate.governance.dutyboard.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;
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
import org.tollgate.governance.dutyboard.DutyFile;
import org.tollgate.governance.dutyboard.DutyFiles;
import org.tollgate.governance.dutyboard.LoadBoard;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutRails;

/** Duties from a workbook, and the load by month. */
@Controller
@RequestMapping("/rollouts/{rollout}/raci")
class DutyBoardPages {

  /** As the limit for plans and workbooks says; larger files are not looked at. */
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final DutyFiles files;
  private final LoadBoard loads;
  private final RolloutAccess access;
  private final RolloutRails rails;

  DutyBoardPages(DutyFiles files, LoadBoard loads, RolloutAccess access, RolloutRails rails) {
    this.files = files;
    this.loads = loads;
    this.access = access;
    this.rails = rails;
  }

  @GetMapping("/load")
  ModelAndView load(Actor actor, @PathVariable RolloutId rollout) {
    return new ModelAndView("dutyboard/load")
        .addObject("board", loads.of(actor, rollout))
        .addObject("rail", rails.of(actor, rollout, "raci"));
  }

  @GetMapping("/file")
  ModelAndView page(Actor actor, @PathVariable RolloutId rollout) {
    access.require(actor, rollout, Right.DIRECT);
    return new ModelAndView("dutyboard/file")
        .addObject("rollout", rollout)
        .addObject("rail", rails.of(actor, rollout, "raci"));
  }

  /**
   * @param act look or bring
   */
  @PostMapping("/file")
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
    boolean bring = act.equals("bring");
    DutyFile read =
        bring ? files.bring(actor, rollout, content) : files.look(actor, rollout, content);
    if (bring && read.isUsable()) {
      redirect.addFlashAttribute("notice", "dutyboard.notice");
      return new ModelAndView("redirect:/rollouts/" + rollout + "/raci");
    }
    if (!read.isUsable()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page.addObject("read", read);
  }

  private static ModelAndView refused(ModelAndView page, Refusal refusal) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("refusal", refusal);
  }
}
