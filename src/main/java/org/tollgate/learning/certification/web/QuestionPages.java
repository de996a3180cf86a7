package org.tollgate.learning.certification.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.learning.certification.NewQuestion;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionId;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.certification.QuestionType;
import org.tollgate.learning.procedure.ProcedureId;

/** The question bank of a procedure, for those who write and approve. */
@Controller
@RequestMapping("/rollouts/{rollout}/procedures/{procedure}/questions")
class QuestionPages {

  private final QuestionBank bank;
  private final RolloutRails rails;

  QuestionPages(QuestionBank bank, RolloutRails rails) {
    this.bank = bank;
    this.rails = rails;
  }

  @GetMapping
  String list(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID procedure, Model model) {
    model.addAttribute("bank", bank.bank(actor, rollout, new ProcedureId(procedure)));
    model.addAttribute("types", QuestionType.values());
    model.addAttribute("kinds", QuestionKind.values());
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return "certification/bank";
  }

  @PostMapping
  String write(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      @RequestParam UUID step,
      @RequestParam QuestionKind kind,
      @RequestParam QuestionType type,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    String home = "redirect:/rollouts/" + rollout + "/procedures/" + procedure + "/questions";
    Optional<QuestionContent> content = content(type, form);
    if (content.isEmpty()) {
      redirect.addFlashAttribute("refusal", Refusal.because("certification.refused.incomplete"));
      return home;
    }
    QuestionId id =
        bank.write(
            actor, rollout, new NewQuestion(new ProcedureId(procedure), step, kind, content.get()));
    redirect.addFlashAttribute("notice", "certification.notice.written");
    return home + "/" + id;
  }

  @GetMapping("/{id}")
  String one(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      @PathVariable UUID id,
      Model model) {
    QuestionBank.Opened opened =
        bank.open(actor, rollout, new ProcedureId(procedure), new QuestionId(id));
    model.addAttribute("opened", opened);
    model.addAttribute("own", opened.isOwn(actor));
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return "certification/question";
  }

  @PostMapping("/{id}/approve")
  String approve(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    return done(
        redirect,
        bank.approve(actor, rollout, new ProcedureId(procedure), new QuestionId(id)),
        rollout,
        procedure,
        id);
  }

  @PostMapping("/{id}/withdraw")
  String withdraw(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    return done(
        redirect,
        bank.withdraw(actor, rollout, new ProcedureId(procedure), new QuestionId(id)),
        rollout,
        procedure,
        id);
  }

  @PostMapping("/{id}/confirm")
  String confirm(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    return done(
        redirect,
        bank.confirm(actor, rollout, new ProcedureId(procedure), new QuestionId(id)),
        rollout,
        procedure,
        id);
  }

  /** Empty where it could not be answered or scored. */
  private static Optional<QuestionContent> content(
      QuestionType type, MultiValueMap<String, String> form) {
    try {
      String stem = form.getFirst("stem");
      return Optional.of(
          switch (type) {
            case TRUE_FALSE ->
                QuestionContent.trueOrFalse(stem, "true".equals(form.getFirst("truth")));
            case NUMERIC ->
                QuestionContent.numeric(
                    stem,
                    new BigDecimal(form.getFirst("number").strip()),
                    new BigDecimal(form.getFirst("tolerance").strip()));
            default ->
                new QuestionContent(
                    type, stem, options(form), null, form.getFirst("partial") != null);
          });
    } catch (IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static List<QuestionContent.Option> options(MultiValueMap<String, String> form) {
    List<QuestionContent.Option> options = new ArrayList<>();
    List<String> wordings = form.getOrDefault("option", List.of());
    List<String> right = form.getOrDefault("right", List.of());
    for (int i = 0; i < wordings.size(); i++) {
      if (!wordings.get(i).isBlank()) {
        options.add(new QuestionContent.Option(wordings.get(i), right.contains(String.valueOf(i))));
      }
    }
    return options;
  }

  private static String done(
      RedirectAttributes redirect,
      Optional<Refusal> refusal,
      RolloutId rollout,
      UUID procedure,
      UUID id) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "certification.notice.done"));
    return "redirect:/rollouts/" + rollout + "/procedures/" + procedure + "/questions/" + id;
  }
}
