package org.tollgate.reporting.overview.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.reporting.overview.Overrides;
import org.tollgate.reporting.overview.Overview;
import org.tollgate.reporting.overview.OverviewWorkbook;
import org.tollgate.reporting.report.ReportWords;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Side;

/** All rollouts on one page, and the sheet on which a light is signed to be another. */
@Controller
class OverviewPages {

  private static final Set<RolloutState> GOING_ON =
      EnumSet.of(RolloutState.RUNNING, RolloutState.ON_HOLD, RolloutState.DRAFT);
  private static final Map<Level, String> SIGNS =
      Map.of(Level.GREEN, "ok", Level.AMBER, "watch", Level.RED, "stop", Level.NO_DATA, "none");
  private static final MediaType WORKBOOK =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Overview overview;
  private final OverviewWorkbook workbook;
  private final Overrides overrides;
  private final ReportWords words;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  OverviewPages(
      Overview overview,
      OverviewWorkbook workbook,
      Overrides overrides,
      ReportWords words,
      PeopleDirectory people,
      RolloutRails rails) {
    this.overview = overview;
    this.workbook = workbook;
    this.overrides = overrides;
    this.words = words;
    this.people = people;
    this.rails = rails;
  }

  /**
   * @param show going-on, all, or a state
   * @param sort gate, name or phase
   */
  @GetMapping("/portfolio")
  ModelAndView page(
      Actor actor,
      @RequestParam(defaultValue = "going-on") String show,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "gate") String sort,
      @RequestParam(defaultValue = "0") int page,
      Locale locale) {
    return new ModelAndView("overview/portfolio")
        .addObject("page", overview.of(actor, ask(show, text, sort), page))
        .addObject("show", show)
        .addObject("text", text)
        .addObject("sort", sort)
        .addObject("states", RolloutState.values())
        .addObject("sides", Side.values())
        .addObject("signs", SIGNS)
        .addObject("words", words)
        .addObject("locale", locale);
  }

  @GetMapping("/portfolio/portfolio.xlsx")
  ResponseEntity<byte[]> file(
      Actor actor,
      @RequestParam(defaultValue = "going-on") String show,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "gate") String sort,
      Locale locale) {
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("portfolio.xlsx").build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(workbook.write(actor, ask(show, text, sort), locale));
  }

  @GetMapping("/rollouts/{rollout}/lights")
  ModelAndView sheet(Actor actor, @PathVariable RolloutId rollout, Locale locale) {
    Overview.Row row = overview.one(actor, rollout);
    return new ModelAndView("overview/lights")
        .addObject("row", row)
        .addObject(
            "names",
            people.all(
                row.lights().stream()
                    .filter(light -> light.override() != null)
                    .map(light -> light.override().by())
                    .distinct()
                    .toList()))
        .addObject("signs", SIGNS)
        .addObject("sides", Side.values())
        .addObject("levels", EnumSet.of(Level.GREEN, Level.AMBER, Level.RED))
        .addObject("words", words)
        .addObject("locale", locale)
        .addObject("rail", rails.of(actor, rollout, "overview"));
  }

  @PostMapping("/rollouts/{rollout}/lights")
  ModelAndView sign(
      Actor actor,
      @PathVariable RolloutId rollout,
      Overrides.Wish wish,
      @RequestParam(defaultValue = "") String password,
      Locale locale,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        wish.side() == null || wish.level() == null || wish.until() == null
            ? whole(actor, rollout)
            : overrides.sign(actor, rollout, wish, password);
    if (refusal.isPresent()) {
      ModelAndView page = sheet(actor, rollout, locale).addObject("refusal", refusal.get());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    redirect.addFlashAttribute("notice", "overview.notice.signed");
    return new ModelAndView("redirect:/rollouts/" + rollout + "/lights");
  }

  private Optional<Refusal> whole(Actor actor, RolloutId rollout) {
    if (!overview.one(actor, rollout).mayOverride()) {
      throw new NotAllowedException("Only the director signs a light");
    }
    return Optional.of(Refusal.because("overview.refused.incomplete"));
  }

  private static Overview.Ask ask(String show, String text, String sort) {
    Overview.Order order =
        Stream.of(Overview.Order.values())
            .filter(one -> one.name().equalsIgnoreCase(sort))
            .findFirst()
            .orElse(Overview.Order.GATE);
    Set<RolloutState> states =
        switch (show) {
          case "going-on" -> GOING_ON;
          case "all" -> Set.of();
          default ->
              Stream.of(RolloutState.values())
                  .filter(state -> state.name().equalsIgnoreCase(show))
                  .findFirst()
                  .map(Set::of)
                  .orElse(GOING_ON);
        };
    return new Overview.Ask(states, text, order);
  }
}
