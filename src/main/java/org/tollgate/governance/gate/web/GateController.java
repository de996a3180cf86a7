package org.tollgate.governance.gate.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateReading;
import org.tollgate.governance.gate.Gates.Round;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.gate.ReadinessText;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutRail;
import org.tollgate.governance.rollout.RolloutRails;

/** The gates of a rollout and the rounds of each. */
@Controller
@RequestMapping("/rollouts/{id}/gates")
class GateController {

  private final GateReading reading;
  private final RolloutRails rails;
  private final ReviewPages pages;
  private final ReadinessText text;
  private final RolloutAccess access;

  GateController(
      GateReading reading,
      RolloutRails rails,
      ReviewPages pages,
      ReadinessText text,
      RolloutAccess access) {
    this.reading = reading;
    this.rails = rails;
    this.pages = pages;
    this.text = text;
    this.access = access;
  }

  @GetMapping
  String gates(Actor actor, @PathVariable UUID id, Model model) {
    RolloutId rollout = new RolloutId(id);
    GateReading.Overview overview = reading.overview(actor, rollout);
    model.addAttribute("rail", rails.of(actor, rollout, "gates"));
    model.addAttribute("directs", access.has(actor, rollout, Right.DIRECT));
    model.addAttribute(
        "page",
        GatesPage.of(
            overview.rollout(),
            overview.rounds(),
            overview.readiness().map(this::open).orElse(null)));
    return "gate/gates";
  }

  /** The newest round; looks first whether an answer of live data has turned. */
  @GetMapping("/{number}")
  String gate(Actor actor, @PathVariable UUID id, @PathVariable int number, Model model) {
    RolloutId rollout = new RolloutId(id);
    Optional<Round> newest = reading.look(actor, rollout, phase(number));
    if (newest.isEmpty()) {
      RolloutRail rail = rails.of(actor, rollout, "gates");
      model.addAttribute("rail", rail);
      model.addAttribute("name", rail.name());
      model.addAttribute("rollout", id);
      model.addAttribute("phase", phase(number));
      return "gate/not-open";
    }
    return round(actor, id, number, newest.get().round(), model);
  }

  @GetMapping("/{number}/rounds/{round}")
  String round(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @PathVariable int round,
      Model model) {
    RolloutId rollout = new RolloutId(id);
    model.addAttribute("rail", rails.of(actor, rollout, "gates"));
    model.addAttribute("page", pages.page(reading.sheet(actor, rollout, phase(number), round)));
    return "gate/review";
  }

  private GatesPage.Open open(ReadinessReport report) {
    return new GatesPage.Open(
        report.gate().number(), text.kind(report), text.verdict(report), text.outlook(report));
  }

  static Phase phase(int number) {
    if (number < 1 || number > Phase.values().length) {
      throw new NotFoundException("gate", number);
    }
    return Phase.ofNumber(number);
  }
}
