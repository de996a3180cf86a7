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
import org.tollgate.governance.rollout.RolloutRails;

/** Asks for a phase to be opened; only a passed gate makes that possible (M1). */
@Controller
class PhaseStartController {

  private final PhaseManagement phases;
  private final RolloutRails rails;

  PhaseStartController(PhaseManagement phases, RolloutRails rails) {
    this.phases = phases;
    this.rails = rails;
  }

  @PostMapping("/rollouts/{id}/phases/{number}/start")
  ModelAndView start(Actor actor, @PathVariable UUID id, @PathVariable int number) {
    RolloutId rollout = new RolloutId(id);
    Optional<Refusal> refusal = phases.open(actor, rollout, phase(number));
    return refusal
        .map(no -> notOpened(actor, rollout, no))
        .orElseGet(() -> new ModelAndView("redirect:/rollouts/" + id + "/process"));
  }

  private ModelAndView notOpened(Actor actor, RolloutId rollout, Refusal reason) {
    return new ModelAndView(
        "lifecycle/not-opened",
        Map.of(
            "rail", rails.of(actor, rollout, "phases"),
            "rollout", rollout.value(),
            "reason", reason),
        HttpStatus.CONFLICT);
  }

  static Phase phase(int number) {
    if (number < 1 || number > Phase.values().length) {
      throw new NotFoundException("phase", number);
    }
    return Phase.ofNumber(number);
  }
}
