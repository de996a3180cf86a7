package org.tollgate.governance.activity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.activity.ActivityBoard;
import org.tollgate.governance.activity.ActivityManagement;
import org.tollgate.governance.activity.ActivityManagement.OwnActivity;
import org.tollgate.governance.rollout.RolloutRails;

/** The director adds an activity that only this rollout has, to the phase that is open. */
@Controller
@RequestMapping("/rollouts/{rollout}/activities/new")
class OwnActivityPage {

  private static final String VIEW = "activity/new";

  private final ActivityManagement management;
  private final ActivityBoard board;
  private final RolloutRails rails;

  OwnActivityPage(ActivityManagement management, ActivityBoard board, RolloutRails rails) {
    this.management = management;
    this.board = board;
    this.rails = rails;
  }

  /**
   * @param mandatory missing where the box is not ticked
   */
  record OwnForm(
      @NotNull @Size(min = 3, max = OwnActivity.MAX_NAME) String name,
      @NotNull @Size(min = 3, max = OwnActivity.MAX_OUTPUT) String output,
      @NotNull Strand strand,
      @NotNull Tier tier,
      Boolean mandatory,
      @NotNull LocalDate due) {

    OwnForm {
      name = name == null ? null : name.strip();
      output = output == null ? null : output.strip();
      mandatory = Boolean.TRUE.equals(mandatory);
    }

    OwnActivity toActivity() {
      return new OwnActivity(name, output, strand, tier, mandatory, due);
    }
  }

  @ModelAttribute
  void frame(Actor actor, @PathVariable UUID rollout, Model model) {
    model.addAttribute("phase", board.open(actor, new RolloutId(rollout)).orElse(null));
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, new RolloutId(rollout), "phases"));
    model.addAttribute("strands", Strand.values());
    model.addAttribute("tiers", Tier.values());
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute(
        "form", new OwnForm("", "", Strand.MANAGEMENT, Tier.FUNCTIONAL, false, null));
    return VIEW;
  }

  @PostMapping
  String add(
      Actor actor,
      @PathVariable UUID rollout,
      @Valid @ModelAttribute("form") OwnForm form,
      Errors errors,
      RedirectAttributes redirect) {
    if (!errors.hasErrors()) {
      Optional<Refusal> refusal =
          management.addOwn(actor, new RolloutId(rollout), form.toActivity());
      refusal.ifPresent(
          reason -> errors.reject(reason.reason(), reason.arguments().toArray(), reason.reason()));
    }
    if (errors.hasErrors()) {
      return VIEW;
    }
    redirect.addFlashAttribute("notice", "activity.notice.added");
    return "redirect:/rollouts/" + rollout + "/activities";
  }
}
