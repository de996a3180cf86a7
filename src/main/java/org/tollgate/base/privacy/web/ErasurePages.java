package org.tollgate.base.privacy.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.privacy.Erasures;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/** Who has left and is not erased yet, and what an administrator can do about it. */
@Controller
@RequestMapping("/admin/erasures")
class ErasurePages {

  private final Erasures erasures;

  ErasurePages(Erasures erasures) {
    this.erasures = erasures;
  }

  @GetMapping
  String list(Actor actor, Model model) {
    model.addAttribute("people", erasures.pending(actor));
    model.addAttribute("retention", erasures.retention());
    return "privacy/erasures";
  }

  @PostMapping("/{id}")
  String erase(
      Actor actor, @PathVariable UUID id, @RequestParam String name, RedirectAttributes next) {
    Optional<Refusal> refusal = erasures.erase(actor, new PersonId(id), name);
    refusal.ifPresentOrElse(
        reason -> next.addFlashAttribute("refusal", reason),
        () -> next.addFlashAttribute("notice", "privacy.erasures.done"));
    return "redirect:/admin/erasures";
  }
}
