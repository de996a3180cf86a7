package org.tollgate.shell.lifecycle.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.shell.lifecycle.LifecycleView;
import org.tollgate.shell.lifecycle.Whereabouts;
import org.tollgate.shell.lifecycle.Whereabouts.Mark;
import org.tollgate.shell.lifecycle.Whereabouts.State;

/** The picture of a rollout's process, and the same in words. */
@Controller
@RequestMapping("/rollouts/{id}/process")
class ProcessController {

  private final RolloutRails rails;
  private final LifecycleView lifecycle;
  private final Checklists checklists;
  private final PeopleDirectory people;
  private final ModelWords words;

  ProcessController(
      RolloutRails rails,
      LifecycleView lifecycle,
      Checklists checklists,
      PeopleDirectory people,
      ModelWords words) {
    this.rails = rails;
    this.lifecycle = lifecycle;
    this.checklists = checklists;
    this.people = people;
    this.words = words;
  }

  /**
   * One step in words.
   *
   * @param kind the symbol: done, run, stop or none
   * @param activity its name, or null where a message says what it is
   */
  record Step(String element, State state, String kind, String activity, String who, Mark mark) {}

  @GetMapping
  String process(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) String model,
      Locale locale,
      Model page) {
    RolloutId rollout = new RolloutId(id);
    page.addAttribute("rail", rails.of(actor, rollout, "phases"));
    Whereabouts where = lifecycle.of(actor, rollout);
    String shown = lifecycle.models().contains(model) ? model : standing(where);
    List<Step> steps = steps(where.marks(shown), locale);
    page.addAttribute("rollout", id);
    page.addAttribute("where", where);
    page.addAttribute("models", lifecycle.models());
    page.addAttribute("shown", shown);
    page.addAttribute("steps", steps);
    page.addAttribute("total", steps.size() - count(steps, State.OUT));
    page.addAttribute("done", count(steps, State.DONE));
    page.addAttribute("late", count(steps, State.LATE));
    return "lifecycle/process";
  }

  private static String standing(Whereabouts where) {
    return where.phase() == null || where.opening() ? "crm-rollout" : where.phase().code();
  }

  private static long count(List<Step> steps, State state) {
    return steps.stream().filter(step -> step.state() == state).count();
  }

  private List<Step> steps(List<Mark> marks, Locale locale) {
    Map<PersonId, PersonView> owners =
        people.all(
            marks.stream().map(Mark::who).filter(Objects::nonNull).collect(Collectors.toSet()));
    return marks.stream().map(mark -> step(mark, owners, locale)).toList();
  }

  private Step step(Mark mark, Map<PersonId, PersonView> owners, Locale locale) {
    String name = checklists.activity(mark.element()).map(it -> it.name().in(locale)).orElse(null);
    PersonView owner = mark.who() == null ? null : owners.get(mark.who());
    String kind =
        switch (mark.state()) {
          case DONE -> "done";
          case NOW -> "run";
          case LATE -> "stop";
          case NEXT, OUT -> "none";
        };
    return new Step(
        mark.element(), mark.state(), kind, name, owner == null ? null : owner.name(), mark);
  }

  /** The model for the viewer, in the reader's words; the rollout's own version. */
  @GetMapping(path = "/{model}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  byte[] model(Actor actor, @PathVariable UUID id, @PathVariable String model, Locale locale) {
    return words.in(locale, lifecycle.model(actor, new RolloutId(id), model));
  }
}
