package org.tollgate.governance.condition.web;

import java.io.IOException;
import java.io.InputStream;
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
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.ConditionClosing;
import org.tollgate.governance.condition.ConditionId;
import org.tollgate.governance.condition.ConditionManagement;

/** What people do on the page of one condition. */
@Controller
@RequestMapping("/rollouts/{rollout}/conditions/{id}")
class ConditionActions {

  private final ConditionClosing closing;
  private final ConditionManagement management;
  private final DocumentStore documents;
  private final ConditionPage page;

  ConditionActions(
      ConditionClosing closing,
      ConditionManagement management,
      DocumentStore documents,
      ConditionPage page) {
    this.closing = closing;
    this.management = management;
    this.documents = documents;
    this.page = page;
  }

  @GetMapping("/evidence/{place}")
  ResponseEntity<Resource> download(
      Actor actor, @PathVariable UUID rollout, @PathVariable UUID id, @PathVariable int place) {
    StoredDocument document =
        closing.evidence(actor, new RolloutId(rollout), new ConditionId(id), place);
    return Attachment.of(document, documents.open(document.id()));
  }

  @PostMapping("/claim")
  ModelAndView claim(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    RolloutId in = new RolloutId(rollout);
    ConditionId condition = new ConditionId(id);
    Optional<Refusal> refusal =
        file == null || file.isEmpty()
            ? closing.claim(actor, in, condition, note)
            : claim(actor, in, condition, note, file);
    redirect.addFlashAttribute("notice", "condition.notice.claimed");
    return answer(actor, in, condition, refusal, Map.of("note", note));
  }

  private Optional<Refusal> claim(
      Actor actor, RolloutId rollout, ConditionId id, String note, MultipartFile file)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      ConditionClosing.Upload upload =
          new ConditionClosing.Upload(file.getOriginalFilename(), content);
      return closing.claim(actor, rollout, id, note, upload);
    }
  }

  @PostMapping("/confirm")
  ModelAndView confirm(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      @RequestParam int claim,
      RedirectAttributes redirect) {
    RolloutId in = new RolloutId(rollout);
    ConditionId condition = new ConditionId(id);
    Optional<Refusal> refusal = closing.confirm(actor, in, condition, claim);
    redirect.addFlashAttribute("notice", "condition.notice.confirmed");
    return answer(actor, in, condition, refusal, Map.of());
  }

  @PostMapping("/return")
  ModelAndView giveBack(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      @RequestParam int claim,
      @RequestParam(defaultValue = "") String remark,
      RedirectAttributes redirect) {
    RolloutId in = new RolloutId(rollout);
    ConditionId condition = new ConditionId(id);
    Optional<Refusal> refusal = closing.giveBack(actor, in, condition, claim, remark);
    redirect.addFlashAttribute("notice", "condition.notice.returned");
    return answer(actor, in, condition, refusal, Map.of("remark", remark));
  }

  /** To a person who takes part, or, where none is named, to the owner's substitute. */
  @PostMapping("/reassign")
  ModelAndView reassign(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID id,
      @RequestParam(required = false) UUID person,
      RedirectAttributes redirect) {
    RolloutId in = new RolloutId(rollout);
    ConditionId condition = new ConditionId(id);
    Optional<Refusal> refusal =
        person == null
            ? management.passToSubstitute(actor, in, condition)
            : management.reassign(actor, in, condition, new PersonId(person));
    redirect.addFlashAttribute("notice", "condition.notice.reassigned");
    return answer(actor, in, condition, refusal, Map.of());
  }

  private ModelAndView answer(
      Actor actor,
      RolloutId rollout,
      ConditionId id,
      Optional<Refusal> refusal,
      Map<String, ?> typed) {
    return refusal
        .map(reason -> page.refused(actor, rollout, id, reason, typed))
        .orElseGet(() -> new ModelAndView("redirect:/rollouts/" + rollout + "/conditions/" + id));
  }
}
