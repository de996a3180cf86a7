package org.tollgate.improvement.meeting.web;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.improvement.action.ActionId;
import org.tollgate.improvement.action.ActionManagement;
import org.tollgate.improvement.cause.CauseId;
import org.tollgate.improvement.meeting.MeetingBoard;
import org.tollgate.improvement.meeting.MeetingResults;

/** All meetings of a rollout with their actions and causes, and one action. */
@Controller
@RequestMapping("/rollouts/{rollout}")
class MeetingsPage {

  private final MeetingBoard board;
  private final MeetingResults results;
  private final ActionManagement actions;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  MeetingsPage(
      MeetingBoard board,
      MeetingResults results,
      ActionManagement actions,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.results = results;
    this.actions = actions;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping("/meetings")
  String meetings(Actor actor, @PathVariable RolloutId rollout, Model model) {
    MeetingBoard.Overview shown = board.of(actor, rollout);
    Set<PersonId> named = new HashSet<>();
    shown.open().forEach(each -> named.add(each.what().owner()));
    shown.ended().forEach(each -> named.add(each.what().owner()));
    model.addAttribute("rail", rails.of(actor, rollout, "meetings"));
    model.addAttribute("board", shown);
    model.addAttribute("names", people.all(named));
    return "meeting/list";
  }

  /** The reader has read of a cause that goes to the committee. */
  @PostMapping("/meetings/causes/{cause}/seen")
  String seen(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID cause,
      RedirectAttributes redirect) {
    results.takeNote(actor, rollout, new CauseId(cause));
    redirect.addFlashAttribute("notice", "meeting.notice.noted");
    return "redirect:/rollouts/" + rollout + "/meetings";
  }

  @GetMapping("/actions/{id}")
  String action(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Model model) {
    MeetingBoard.Told told = board.action(actor, rollout, new ActionId(id));
    Set<PersonId> named = new HashSet<>();
    named.add(told.story().entry().what().owner());
    told.story().steps().forEach(step -> named.add(step.person()));
    model.addAttribute("rail", rails.of(actor, rollout, "meetings"));
    model.addAttribute("told", told);
    model.addAttribute("entry", told.story().entry());
    model.addAttribute("names", people.all(named));
    return "meeting/action";
  }

  @PostMapping("/actions/{id}/report")
  String report(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam String remark,
      RedirectAttributes redirect) {
    String said = remark.strip();
    boolean fits = !said.isEmpty() && said.length() <= 2000;
    Optional<Refusal> refusal =
        fits
            ? actions.report(actor, rollout, new ActionId(id), said)
            : Optional.of(Refusal.because("meeting.refused.incomplete"));
    return Answers.to("/rollouts/" + rollout + "/actions/" + id, refusal, redirect);
  }
}
