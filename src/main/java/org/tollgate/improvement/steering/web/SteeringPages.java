package org.tollgate.improvement.steering.web;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.document.web.Attachment;
import org.tollgate.base.paper.PaperFile;
import org.tollgate.base.paper.PaperFormat;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.improvement.steering.SteeringBoard;
import org.tollgate.improvement.steering.SteeringPapers;
import org.tollgate.improvement.steering.SteeringPlanning;

/** The meetings of a rollout, their invitations and papers. */
@Controller
@RequestMapping("/rollouts/{rollout}/steering")
class SteeringPages {

  private final SteeringBoard board;
  private final SteeringPlanning planning;
  private final SteeringPapers papers;
  private final RolloutRails rails;

  SteeringPages(
      SteeringBoard board, SteeringPlanning planning, SteeringPapers papers, RolloutRails rails) {
    this.board = board;
    this.planning = planning;
    this.papers = papers;
    this.rails = rails;
  }

  @GetMapping
  ModelAndView list(Actor actor, @PathVariable RolloutId rollout) {
    return new ModelAndView("steering/list")
        .addObject("board", board.of(actor, rollout))
        .addObject("rail", rails.of(actor, rollout, "steering"));
  }

  @GetMapping("/new")
  ModelAndView blank(Actor actor, @PathVariable RolloutId rollout) {
    return form(actor, rollout, null).addObject("form", SteeringForms.PlanForm.empty());
  }

  @GetMapping("/{id}/move")
  ModelAndView move(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    SteeringBoard.Sheet sheet = board.one(actor, rollout, id);
    return form(actor, rollout, id)
        .addObject("form", SteeringForms.PlanForm.of(sheet.meeting(), sheet.rollout().zone()));
  }

  @PostMapping
  ModelAndView plan(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") SteeringForms.PlanForm form,
      Errors errors,
      RedirectAttributes redirect) {
    ModelAndView page = form(actor, rollout, null);
    if (errors.hasErrors()) {
      return page;
    }
    SteeringPlanning.Planned planned = planning.plan(actor, rollout, form.plan(zone(page)));
    if (planned instanceof SteeringPlanning.Planned.Refused refused) {
      return refused(page, refused.reason());
    }
    redirect.addFlashAttribute("notice", "steering.notice.invited");
    return new ModelAndView(home(rollout, ((SteeringPlanning.Planned.Done) planned).meeting()));
  }

  @PostMapping("/{id}/move")
  ModelAndView moved(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") SteeringForms.PlanForm form,
      Errors errors,
      RedirectAttributes redirect) {
    ModelAndView page = form(actor, rollout, id);
    if (errors.hasErrors()) {
      return page;
    }
    Optional<Refusal> refusal = planning.move(actor, rollout, id, form.plan(zone(page)));
    if (refusal.isPresent()) {
      return refused(page, refusal.get());
    }
    redirect.addFlashAttribute("notice", "steering.notice.invited");
    return new ModelAndView(home(rollout, id));
  }

  @PostMapping("/{id}/cancel")
  String cancel(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal = planning.cancel(actor, rollout, id);
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "steering.notice.cancelled"));
    return home(rollout, id);
  }

  @GetMapping("/{id}/invitation.ics")
  ResponseEntity<Resource> invitation(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Locale locale) {
    byte[] body = papers.invitation(actor, rollout, id, locale);
    return Attachment.of("invitation.ics", "text/calendar", body);
  }

  @GetMapping("/{id}/minutes/{edition}.{format:pdf|docx}")
  ResponseEntity<Resource> minutes(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable int edition,
      @PathVariable String format,
      Locale locale) {
    PaperFormat wanted =
        PaperFormat.of(format).orElseThrow(() -> new NotFoundException("format", format));
    PaperFile file = papers.minutes(actor, rollout, id, edition, wanted, locale);
    return Attachment.of(file.fileName(), file.format().mediaType(), file.bytes());
  }

  private ModelAndView form(Actor actor, RolloutId rollout, UUID id) {
    SteeringBoard.Board shown = board.of(actor, rollout);
    if (!shown.mayDirect()) {
      throw new NotAllowedException("Only the director plans meetings");
    }
    if (id != null) {
      board.one(actor, rollout, id);
    }
    return new ModelAndView("steering/plan")
        .addObject("board", shown)
        .addObject("meeting", id)
        .addObject("rail", rails.of(actor, rollout, "steering"));
  }

  private static ZoneId zone(ModelAndView page) {
    return ((SteeringBoard.Board) page.getModel().get("board")).rollout().zone();
  }

  private static ModelAndView refused(ModelAndView page, Refusal refusal) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("refusal", refusal);
  }

  private static String home(RolloutId rollout, UUID id) {
    return "redirect:/rollouts/" + rollout + "/steering/" + id;
  }
}
