package org.tollgate.governance.rollout.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
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
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.rollout.SeatBoard;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.VotingRule;

/** The three tiers of a rollout's organisation with their duties (P4), and the committee's rule. */
@Controller
@RequestMapping("/rollouts/{rollout}/seats")
class SeatsPage {

  private static final String VIEW = "rollout/seats";

  /** Seats that can be added; every rollout has its sponsor, successor and director. */
  private static final List<SeatRole> ADDABLE =
      Arrays.stream(SeatRole.values())
          .filter(role -> role != SeatRole.SPONSOR)
          .filter(role -> role != SeatRole.SUCCESSOR && role != SeatRole.DIRECTOR)
          .toList();

  private final SeatBoard board;
  private final SeatManagement seats;
  private final SeatNames names;
  private final RolloutRails rails;

  SeatsPage(SeatBoard board, SeatManagement seats, SeatNames names, RolloutRails rails) {
    this.board = board;
    this.seats = seats;
    this.names = names;
    this.rails = rails;
  }

  record SeatForm(
      @NotNull SeatRole role,
      @NotBlank @Size(max = 200) String title,
      @NotNull UUID organisation,
      @Size(max = 200) String department) {

    NewSeat seat() {
      NewSeat seat = NewSeat.of(role, title.strip(), new OrganisationId(organisation));
      return department == null || department.isBlank()
          ? seat
          : seat.forDepartment(department.strip());
    }
  }

  record RuleForm(
      @NotNull VotingRule.Majority majority,
      @Min(1) @Max(100) int thresholdPercent,
      @Min(1) @Max(100) int quorumPercent,
      @NotNull VotingRule.Fallback fallback,
      @Min(1) @Max(60) int ballotDays,
      @Min(1) @Max(30) int extensionDays) {

    static RuleForm of(VotingRule rule) {
      return new RuleForm(
          rule.majority(),
          rule.thresholdPercent(),
          rule.quorumPercent(),
          rule.fallback(),
          rule.ballotDays(),
          rule.extensionDays());
    }

    VotingRule rule() {
      return new VotingRule(
          majority, thresholdPercent, quorumPercent, fallback, ballotDays, extensionDays);
    }
  }

  @GetMapping
  String seats(Actor actor, @PathVariable RolloutId rollout, Model model) {
    SeatBoard.Board shown = board.of(actor, rollout);
    model.addAttribute("newSeat", new SeatForm(SeatRole.COMMITTEE_MEMBER, "", null, ""));
    model.addAttribute("rule", RuleForm.of(shown.rollout().votingRule()));
    return show(actor, shown, model);
  }

  private String show(Actor actor, SeatBoard.Board shown, Model model) {
    model.addAttribute("rail", rails.of(actor, shown.rollout().id(), "seats"));
    model.addAttribute("board", shown);
    model.addAttribute("names", names.of(shown));
    model.addAttribute("tiers", Tier.values());
    model.addAttribute("roles", ADDABLE);
    model.addAttribute("majorities", VotingRule.Majority.values());
    model.addAttribute("fallbacks", VotingRule.Fallback.values());
    return VIEW;
  }

  @PostMapping
  String add(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("newSeat") SeatForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) {
      SeatBoard.Board shown = board.of(actor, rollout);
      model.addAttribute("rule", RuleForm.of(shown.rollout().votingRule()));
      return show(actor, shown, model);
    }
    SeatManagement.Addition addition = seats.add(actor, rollout, form.seat());
    if (addition instanceof SeatManagement.Addition.Added added) {
      return "redirect:/rollouts/" + rollout + "/seats/" + added.seat();
    }
    redirect.addFlashAttribute("refusal", ((SeatManagement.Addition.Refused) addition).reason());
    return "redirect:/rollouts/" + rollout + "/seats";
  }

  @PostMapping("/rule")
  String rule(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("rule") RuleForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) {
      model.addAttribute("newSeat", new SeatForm(SeatRole.COMMITTEE_MEMBER, "", null, ""));
      return show(actor, board.of(actor, rollout), model);
    }
    Optional<Refusal> refusal = seats.decideBy(actor, rollout, form.rule());
    refusal.ifPresentOrElse(
        why -> redirect.addFlashAttribute("refusal", why),
        () -> redirect.addFlashAttribute("notice", "rollout.changed"));
    return "redirect:/rollouts/" + rollout + "/seats";
  }
}
