package org.tollgate.governance.activity.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
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
import org.tollgate.base.document.DocumentStore;
import org.tollgate.base.document.StoredDocument;
import org.tollgate.base.document.web.Attachment;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityManagement;
import org.tollgate.governance.activity.ActivityOutputs;
import org.tollgate.governance.rollout.SeatId;

/** What people do on the page of one activity. */
@Controller
@RequestMapping("/rollouts/{rollout}/activities/{id}")
class ActivityActions {

  private final ActivityOutputs outputs;
  private final ActivityManagement management;
  private final DocumentStore documents;
  private final ActivityPage page;

  ActivityActions(
      ActivityOutputs outputs,
      ActivityManagement management,
      DocumentStore documents,
      ActivityPage page) {
    this.outputs = outputs;
    this.management = management;
    this.documents = documents;
    this.page = page;
  }

  @GetMapping("/versions/{number}")
  ResponseEntity<Resource> download(
      Actor actor, @PathVariable UUID rollout, @PathVariable UUID id, @PathVariable int number) {
    StoredDocument document =
        outputs.document(actor, new RolloutId(rollout), new ActivityId(id), number);
    return Attachment.of(document, documents.open(document.id()));
  }

  @PostMapping("/versions")
  ModelAndView submit(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    RolloutId in = new RolloutId(rollout);
    ActivityId activity = new ActivityId(id);
    if (file == null || file.isEmpty()) {
      Refusal missing = Refusal.because("activity.refused.no-file");
      return page.refused(actor, in, activity, missing, Map.of());
    }
    try (InputStream content = file.getInputStream()) {
      ActivityOutputs.Upload upload =
          new ActivityOutputs.Upload(file.getOriginalFilename(), content);
      Optional<Refusal> refusal = outputs.submit(actor, in, activity, upload);
      redirect.addFlashAttribute("notice", "activity.notice.submitted");
      return answer(actor, in, activity, refusal, Map.of());
    }
  }

  @PostMapping("/accept")
  ModelAndView accept(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      @RequestParam int version,
      RedirectAttributes redirect) {
    RolloutId in = new RolloutId(rollout);
    ActivityId activity = new ActivityId(id);
    Optional<Refusal> refusal = outputs.accept(actor, in, activity, version);
    redirect.addFlashAttribute("notice", "activity.notice.accepted");
    return answer(actor, in, activity, refusal, Map.of());
  }

  @PostMapping("/return")
  ModelAndView giveBack(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String remark,
      RedirectAttributes redirect) {
    RolloutId in = new RolloutId(rollout);
    ActivityId activity = new ActivityId(id);
    Optional<Refusal> refusal = outputs.giveBack(actor, in, activity, version, remark);
    redirect.addFlashAttribute("notice", "activity.notice.returned");
    return answer(actor, in, activity, refusal, Map.of("remark", remark));
  }

  @PostMapping("/leave-out")
  ModelAndView leaveOut(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    RolloutId in = new RolloutId(rollout);
    ActivityId activity = new ActivityId(id);
    Optional<Refusal> refusal = management.leaveOut(actor, in, activity, reason);
    redirect.addFlashAttribute("notice", "activity.notice.left-out");
    return answer(actor, in, activity, refusal, Map.of("reason", reason));
  }

  /** Who brings the output, who accepts it, until when; a field left empty is refused. */
  record Handover(UUID responsible, UUID accepting, LocalDate due) {}

  @PostMapping("/reassign")
  ModelAndView reassign(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      Handover to,
      RedirectAttributes redirect) {
    RolloutId in = new RolloutId(rollout);
    ActivityId activity = new ActivityId(id);
    Optional<Refusal> refusal =
        to.responsible() == null || to.accepting() == null
            ? Optional.of(Refusal.because("activity.refused.seat"))
            : management.reassign(
                actor,
                in,
                activity,
                new SeatId(to.responsible()),
                new SeatId(to.accepting()),
                to.due());
    redirect.addFlashAttribute("notice", "activity.notice.reassigned");
    return answer(actor, in, activity, refusal, Map.of("handover", to));
  }

  private ModelAndView answer(
      Actor actor,
      RolloutId rollout,
      ActivityId id,
      Optional<Refusal> refusal,
      Map<String, ?> typed) {
    return refusal
        .map(reason -> page.refused(actor, rollout, id, reason, typed))
        .orElseGet(() -> new ModelAndView("redirect:/rollouts/" + rollout + "/activities/" + id));
  }
}
