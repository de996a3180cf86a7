package org.tollgate.reporting.report.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.reporting.report.ReportManagement;
import org.tollgate.reporting.report.Reports;
import org.tollgate.reporting.report.Tellers;

/** The status reports of a rollout: the list, one report, and making it final. */
@Controller
@RequestMapping("/rollouts/{rollout}/reports")
class ReportPages {

  private final Reports reports;
  private final ReportManagement management;
  private final Tellers tellers;
  private final RolloutRails rails;

  ReportPages(Reports reports, ReportManagement management, Tellers tellers, RolloutRails rails) {
    this.reports = reports;
    this.management = management;
    this.tellers = tellers;
    this.rails = rails;
  }

  @GetMapping
  String list(Actor actor, @PathVariable RolloutId rollout, Model model) {
    Reports.Listing listing = reports.list(actor, rollout);
    model.addAttribute("listing", listing);
    model.addAttribute("rail", rails.of(actor, rollout, "reports"));
    model.addAttribute("rollout", listing.rollout());
    return "report/list";
  }

  @PostMapping
  String draft(Actor actor, @PathVariable RolloutId rollout, RedirectAttributes redirect) {
    ReportManagement.Outcome outcome = management.draft(actor, rollout);
    String home = "redirect:/rollouts/" + rollout + "/reports";
    if (outcome instanceof ReportManagement.Outcome.Drafted drafted) {
      redirect.addFlashAttribute("notice", "report.notice.drafted");
      return home + "/" + drafted.number();
    }
    redirect.addFlashAttribute("refusal", ((ReportManagement.Outcome.Refused) outcome).reason());
    return home;
  }

  @GetMapping("/{number}")
  ModelAndView report(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable int number, Locale locale) {
    return page(actor, rollout, number, locale);
  }

  /**
   * @param shown the hash of the draft that was shown
   */
  @PostMapping("/{number}/final")
  ModelAndView makeFinal(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable int number,
      @RequestParam String shown,
      @RequestParam(defaultValue = "") String password,
      Locale locale,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal = management.makeFinal(actor, rollout, number, shown, password);
    if (refusal.isPresent()) {
      ModelAndView page = page(actor, rollout, number, locale);
      page.addObject("refusal", refusal.get());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    redirect.addFlashAttribute("notice", "report.notice.final");
    return new ModelAndView("redirect:/rollouts/" + rollout + "/reports/" + number);
  }

  private ModelAndView page(Actor actor, RolloutId rollout, int number, Locale locale) {
    Reports.Sheet sheet = reports.sheet(actor, rollout, number);
    return new ModelAndView(
        "report/one",
        Map.of(
            "rollout", sheet.rollout(),
            "rail", rails.of(actor, rollout, "reports"),
            "sheet", sheet,
            "report", sheet.view().report(),
            "names", tellers.of(sheet.view().report(), locale).names(),
            "locale", locale));
  }
}
