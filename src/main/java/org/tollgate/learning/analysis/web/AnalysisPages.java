package org.tollgate.learning.analysis.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.learning.analysis.AnalysisBoard;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.procedure.ProcedureId;

/** What first attempts say of questions and steps, for those who write and lead. */
@Controller
class AnalysisPages {

  private final AnalysisBoard board;
  private final RolloutRails rails;

  AnalysisPages(AnalysisBoard board, RolloutRails rails) {
    this.board = board;
    this.rails = rails;
  }

  @GetMapping("/rollouts/{rollout}/procedures/{procedure}/analysis")
  String analysis(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID procedure, Model model) {
    model.addAttribute("shown", board.of(actor, rollout, new ProcedureId(procedure)));
    model.addAttribute("kinds", QuestionKind.values());
    model.addAttribute("home", "/rollouts/" + rollout + "/procedures/" + procedure);
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return "analysis/analysis";
  }
}
