package org.tollgate.shell.lifecycle.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.PhaseManagement;

/** Asks for a phase to be opened; only a passed gate makes that possible (M1). */
@Controller
class PhaseStartController {

  private final PhaseManagement phases;

  PhaseStartController(PhaseManagement phases) {
    this.phases = phases;
  }

  @PostMapping("/rollouts/{id}/phases/{number}/start")
  ModelAndView start(Actor actor, @PathVariable UUID id, @PathVariable int number) {
    Optional<Refusal> refusal = phases.open(actor, new RolloutId(id), phase(number));
    return refusal
        .map(
            no ->
                new ModelAndView(
                    "lifecycle/not-opened",
                    Map.of("rollout", id, "number", number, "reason", no),
                    HttpStatus.CONFLICT))
        .orElseGet(() -> new ModelAndView("redirect:/rollouts/" + id + "/process"));
  }

  static Phase phase(int number) {
    if (number < 1 || number > Phase.values().length) {
      throw new NotFoundException("phase", number);
    }
    return Phase.ofNumber(number);
  }
}
