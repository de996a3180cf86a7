package org.tollgate.governance.charter.web;

import java.util.List;
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
import org.tollgate.governance.charter.CharterSigning;
import org.tollgate.governance.charter.CharterText;
import org.tollgate.governance.charter.SignatureKind;
import org.tollgate.governance.rollout.RolloutRails;

/** One page for one signature: the text first, the password last (M11). */
@Controller
@RequestMapping("/rollouts/{rollout}/charter/sign")
class SignPage {

  private static final String VIEW = "charter/sign";

  private final CharterSigning signing;
  private final RolloutRails rails;

  SignPage(CharterSigning signing, RolloutRails rails) {
    this.signing = signing;
    this.rails = rails;
  }

  /**
   * @param department only for the support of a department
   * @param shown the token of the text that was shown
   */
  record SignForm(SignatureKind kind, String department, String shown) {

    SignForm {
      department = department == null || department.isEmpty() ? null : department;
    }
  }

  @GetMapping
  String text(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam SignatureKind kind,
      @RequestParam(required = false) String department,
      Model model) {
    show(actor, rollout, new SignForm(kind, department, ""), model);
    return VIEW;
  }

  @PostMapping
  ModelAndView sign(
      Actor actor,
      @PathVariable RolloutId rollout,
      SignForm form,
      @RequestParam String password,
      Model model,
      RedirectAttributes redirect) {
    CharterSigning.Request request =
        new CharterSigning.Request(form.kind(), form.department(), form.shown());
    CharterSigning.Outcome outcome = signing.sign(actor, rollout, request, password);
    if (outcome instanceof CharterSigning.Outcome.Signed) {
      redirect.addFlashAttribute("notice", "charter.signed");
      return new ModelAndView("redirect:/rollouts/" + rollout + "/charter");
    }
    show(actor, rollout, form, model);
    model.addAttribute("changed", changed(outcome));
    model.addAttribute("refusal", refusal(outcome));
    return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void show(Actor actor, RolloutId rollout, SignForm form, Model model) {
    CharterText text = signing.text(actor, rollout, form.kind(), form.department());
    model.addAttribute("rail", rails.of(actor, rollout, "charter"));
    model.addAttribute("id", rollout);
    model.addAttribute("text", text);
    model.addAttribute("form", form);
  }

  private static List<CharterText.Section> changed(CharterSigning.Outcome outcome) {
    return outcome instanceof CharterSigning.Outcome.Stale stale ? stale.changed() : List.of();
  }

  private static Refusal refusal(CharterSigning.Outcome outcome) {
    return outcome instanceof CharterSigning.Outcome.Refused refused ? refused.reason() : null;
  }
}
