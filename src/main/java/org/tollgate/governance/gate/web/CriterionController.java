package org.tollgate.governance.gate.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.CriterionManagement;
import org.tollgate.governance.gate.EvidenceManagement;
import org.tollgate.governance.gate.GateReading;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.rollout.RolloutRails;

/** One criterion of the newest round: its answer, its evidence, its owner. */
@Controller
@RequestMapping("/rollouts/{id}/gates/{number}/criteria/{code}")
class CriterionController {

  private final GateReading reading;
  private final CriterionManagement criteria;
  private final EvidenceManagement evidence;
  private final CriterionPages pages;
  private final RolloutRails rails;

  CriterionController(
      GateReading reading,
      CriterionManagement criteria,
      EvidenceManagement evidence,
      CriterionPages pages,
      RolloutRails rails) {
    this.reading = reading;
    this.criteria = criteria;
    this.evidence = evidence;
    this.pages = pages;
    this.rails = rails;
  }

  /** Which criterion of which gate. */
  record Path(UUID id, int number, String code) {

    String page() {
      return "redirect:/rollouts/" + id + "/gates/" + number + "/criteria/" + code;
    }
  }

  /** An answer by hand. */
  record AnswerForm(Reply reply, String note) {}

  /** Who answers until when. */
  record OwnerForm(UUID owner, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due) {}

  @GetMapping
  String criterion(Actor actor, Path path, Model model) {
    RolloutId rollout = new RolloutId(path.id());
    model.addAttribute("rail", rails.of(actor, rollout, "gates"));
    Phase phase = GateController.phase(path.number());
    Gates.Round round = newest(actor, path);
    model.addAttribute(
        "page",
        pages.page(actor, reading.sheet(actor, rollout, phase, round.round()), path.code()));
    return "gate/criterion";
  }

  @PostMapping("/answer")
  String answer(Actor actor, Path path, AnswerForm form, RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        form.reply() == null
            ? Optional.of(Refusal.because("gate.refused.no-reply"))
            : criteria.answer(
                actor, newest(actor, path).review(), path.code(), form.reply(), form.note());
    return back(path, refusal, "gate.notice.answered", redirect);
  }

  @PostMapping("/evidence")
  String bring(
      Actor actor, Path path, @RequestParam MultipartFile file, RedirectAttributes redirect)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      Optional<Refusal> refusal =
          evidence.bring(
              actor, newest(actor, path).review(), path.code(), file.getOriginalFilename(), in);
      return back(path, refusal, "gate.notice.brought", redirect);
    }
  }

  @PostMapping("/evidence/{evidence}/take-back")
  String takeBack(
      Actor actor, Path path, @PathVariable("evidence") UUID piece, RedirectAttributes redirect) {
    Optional<Refusal> refusal = evidence.takeBack(actor, newest(actor, path).review(), piece);
    return back(path, refusal, "gate.notice.taken-back", redirect);
  }

  @PostMapping("/owner")
  String assign(Actor actor, Path path, OwnerForm form, RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        form.owner() == null
            ? Optional.of(Refusal.because("gate.refused.no-owner"))
            : criteria.assign(
                actor,
                newest(actor, path).review(),
                path.code(),
                new PersonId(form.owner()),
                form.due());
    return back(path, refusal, "gate.notice.assigned", redirect);
  }

  private Gates.Round newest(Actor actor, Path path) {
    return reading
        .current(actor, new RolloutId(path.id()), GateController.phase(path.number()))
        .orElseThrow(() -> new NotFoundException("review of gate", path.number()));
  }

  private static String back(
      Path path, Optional<Refusal> refusal, String notice, RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", notice));
    return path.page();
  }
}
