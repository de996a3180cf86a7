package org.tollgate.governance.exceptions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.ExceptionPapers.Listing;
import org.tollgate.governance.exceptions.ExceptionPapers.Paper;
import org.tollgate.governance.exceptions.ExceptionPapers.Sheet;
import org.tollgate.governance.exceptions.ExceptionView;
import org.tollgate.governance.exceptions.Proposal;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.VotingRule;

/** Lays out what the pages about exceptions have in common. */
@Component
class ExceptionPages {

  private final RolloutRails rails;

  ExceptionPages(RolloutRails rails) {
    this.rails = rails;
  }

  String list(Actor actor, Listing listing, Model model) {
    frame(actor, listing.rollout().id(), model);
    model.addAttribute("listing", listing);
    return "exceptions/list";
  }

  String form(Actor actor, Sheet sheet, Model model) {
    frame(actor, sheet.rollout().id(), model);
    model.addAttribute("sheet", sheet);
    model.addAttribute(
        "kinds",
        Stream.of(Breach.Kind.values()).filter(it -> it != Breach.Kind.THIRD_NO_GO).toList());
    return "exceptions/new";
  }

  String show(Actor actor, Paper paper, Model model) {
    frame(actor, paper.exception().rollout(), model);
    model.addAttribute("paper", paper);
    model.addAttribute("sheet", paper.sheet());
    return "exceptions/exception";
  }

  private void frame(Actor actor, RolloutId rollout, Model model) {
    model.addAttribute("rail", rails.of(actor, rollout, "exceptions"));
    model.addAttribute("phases", Phase.values());
    model.addAttribute("acts", Proposal.SeatAct.values());
    model.addAttribute("majorities", VotingRule.Majority.values());
    model.addAttribute("fallbacks", VotingRule.Fallback.values());
  }

  /** A form with the gates' present days, so that only what moves has to be typed. */
  static ExceptionForm blank(Sheet sheet) {
    ChangeForm change = ChangeForm.blank(sheet.rollout().votingRule());
    return new ExceptionForm(null, "", "", null, days(sheet.rollout()), change);
  }

  static ExceptionForm answering(Paper paper) {
    ExceptionView view = paper.exception();
    String options = view.reason().options() == null ? "" : view.reason().options();
    RolloutView rollout = paper.sheet().rollout();
    ChangeForm change = ChangeForm.blank(rollout.votingRule());
    return new ExceptionForm(
        view.reason().kind(), view.reason().text(), options, null, days(rollout), change);
  }

  private static List<LocalDate> days(RolloutView rollout) {
    List<LocalDate> days = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      boolean passed = phase.number() <= rollout.position().gatesPassed();
      days.add(passed ? null : rollout.plannedGates().get(phase));
    }
    return days;
  }
}
