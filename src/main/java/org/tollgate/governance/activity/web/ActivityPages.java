package org.tollgate.governance.activity.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.governance.activity.ActivityBoard;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityViews;
import org.tollgate.governance.activity.ActivityViews.Card;
import org.tollgate.governance.rollout.RolloutRails;

/** The activities of a rollout, phase by phase with both strands side by side, and one of them. */
@Controller
@RequestMapping("/rollouts/{rollout}/activities")
class ActivityPages {

  private final ActivityBoard board;
  private final ActivityPage page;
  private final RolloutRails rails;

  ActivityPages(ActivityBoard board, ActivityPage page, RolloutRails rails) {
    this.board = board;
    this.page = page;
    this.rails = rails;
  }

  /** A phase with what the filter lets through. */
  record Group(Phase phase, ActivityViews.Tally tally, List<Lane> lanes) {}

  /** One strand of a phase (P1). */
  record Lane(Strand strand, List<Card> cards) {}

  @GetMapping
  String list(
      Actor actor,
      @PathVariable UUID rollout,
      @RequestParam(defaultValue = "") String phase,
      @RequestParam(defaultValue = "false") boolean open,
      Model model) {
    Phase only = phaseOf(phase);
    ActivityViews.Board all = board.board(actor, new RolloutId(rollout), only, open);
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, new RolloutId(rollout), "phases"));
    model.addAttribute("board", all);
    model.addAttribute("groups", groups(all));
    model.addAttribute("late", all.attention().stream().filter(Card::late).count());
    model.addAttribute("phases", Phase.values());
    model.addAttribute("phase", only == null ? "" : only.code());
    model.addAttribute("open", open);
    return "activity/list";
  }

  @GetMapping("/{id}")
  ModelAndView one(Actor actor, @PathVariable UUID rollout, @PathVariable UUID id) {
    return page.show(actor, new RolloutId(rollout), new ActivityId(id));
  }

  /** The latest phase first: it is the one people work in. */
  private static List<Group> groups(ActivityViews.Board board) {
    return board.tallies().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
        .map(entry -> group(entry, board.cards()))
        .filter(group -> group.lanes().stream().anyMatch(lane -> !lane.cards().isEmpty()))
        .toList();
  }

  private static Group group(Map.Entry<Phase, ActivityViews.Tally> phase, List<Card> cards) {
    List<Lane> lanes =
        Arrays.stream(Strand.values())
            .map(
                strand ->
                    new Lane(
                        strand,
                        cards.stream()
                            .filter(card -> card.what().phase() == phase.getKey())
                            .filter(card -> card.what().strand() == strand)
                            .toList()))
            .toList();
    return new Group(phase.getKey(), phase.getValue(), lanes);
  }

  /** A filter that makes no sense filters nothing. */
  private static Phase phaseOf(String code) {
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
