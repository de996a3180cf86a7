package org.tollgate.improvement.meeting.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Refusal;

/** Says after a redirect what was done, or why nothing was. */
final class Answers {

  private Answers() {}

  static String to(String page, Optional<Refusal> refusal, RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "meeting.notice.done"));
    return "redirect:" + page;
  }

  /** The forms mark what they need; what comes past them is refused as a whole. */
  static Optional<Refusal> unless(Errors errors, Supplier<Optional<Refusal>> work) {
    return errors.hasErrors()
        ? Optional.of(Refusal.because("meeting.refused.incomplete"))
        : work.get();
  }
}
