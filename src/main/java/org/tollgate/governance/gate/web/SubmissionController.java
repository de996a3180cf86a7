package org.tollgate.governance.gate.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateReading;
import org.tollgate.governance.gate.GateReviewId;
import org.tollgate.governance.gate.GateRework;
import org.tollgate.governance.gate.GateSubmission;
import org.tollgate.governance.gate.GateWatch;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.rollout.RolloutRails;

/** What the director does with a gate: submit it, take it back, plan it anew, agree the rework. */
@Controller
@RequestMapping("/rollouts/{id}/gates/{number}")
class SubmissionController {

  private final GateReading reading;
  private final GateSubmission submission;
  private final GateWatch watch;
  private final GateRework rework;
  private final SubmissionPages pages;
  private final RolloutRails rails;

  SubmissionController(
      GateReading reading,
      GateSubmission submission,
      GateWatch watch,
      GateRework rework,
      SubmissionPages pages,
      RolloutRails rails) {
    this.reading = reading;
    this.submission = submission;
    this.watch = watch;
    this.rework = rework;
    this.pages = pages;
    this.rails = rails;
  }

  /** Which gate of which rollout. */
  record Path(UUID id, int number) {

    String page() {
      return "redirect:/rollouts/" + id + "/gates/" + number;
    }
  }

  /** A day to plan a gate for. */
  record DateForm(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {}

  /** What is done again and why. */
  record ReworkForm(Set<String> codes, String reason) {}

  @GetMapping("/submit")
  String submit(Actor actor, Path path, Model model) {
    model.addAttribute("rail", rails.of(actor, new RolloutId(path.id()), "gates"));
    model.addAttribute("page", pages.submit(actor, sheet(actor, path)));
    return "gate/submit";
  }

  @PostMapping("/submit")
  String submitNow(Actor actor, Path path, RedirectAttributes redirect) {
    GateSubmission.Result result = submission.submit(actor, newest(actor, path).review());
    if (result instanceof GateSubmission.Refused refused) {
      redirect.addFlashAttribute("refusal", refused.obstacles().get(0).because());
      return path.page() + "/submit";
    }
    redirect.addFlashAttribute("notice", "gate.notice.submitted");
    return path.page();
  }

  @PostMapping("/withdraw")
  String withdraw(
      Actor actor, Path path, @RequestParam String reason, RedirectAttributes redirect) {
    return back(
        path,
        watch.withdraw(actor, newest(actor, path).review(), reason),
        "gate.notice.withdrawn",
        redirect);
  }

  @PostMapping("/date")
  String plan(Actor actor, Path path, DateForm form, RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        form.day() == null
            ? Optional.of(Refusal.because("gate.refused.date-order"))
            : rework.plan(actor, newest(actor, path).review(), form.day());
    return back(path, refusal, "gate.notice.planned", redirect);
  }

  @GetMapping("/rework")
  String rework(Actor actor, Path path, Model model) {
    model.addAttribute("rail", rails.of(actor, new RolloutId(path.id()), "gates"));
    model.addAttribute("page", pages.rework(actor, sheet(actor, path)));
    return "gate/rework";
  }

  @PostMapping("/rework")
  String agree(Actor actor, Path path, ReworkForm form, RedirectAttributes redirect) {
    Set<String> codes = form.codes() == null ? Set.of() : form.codes();
    Optional<Refusal> refusal = rework.agree(actor, refused(actor, path), codes, form.reason());
    if (refusal.isPresent()) {
      redirect.addFlashAttribute("refusal", refusal.get());
      return path.page() + "/rework";
    }
    redirect.addFlashAttribute("notice", "gate.notice.rework");
    return path.page();
  }

  private GateReading.Sheet sheet(Actor actor, Path path) {
    Gates.Round newest = newest(actor, path);
    return reading.sheet(actor, new RolloutId(path.id()), newest.phase(), newest.round());
  }

  private Gates.Round newest(Actor actor, Path path) {
    return reading
        .current(actor, new RolloutId(path.id()), GateController.phase(path.number()))
        .orElseThrow(() -> new NotFoundException("review of gate", path.number()));
  }

  /** The round before the newest: the one that was refused. */
  private GateReviewId refused(Actor actor, Path path) {
    return sheet(actor, path).before().orElseThrow(() -> new NotFoundException("round", 0));
  }

  private static String back(
      Path path, Optional<Refusal> refusal, String notice, RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", notice));
    return path.page();
  }
}
