package org.tollgate.governance.exceptions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.ExceptionView;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** Lays out what the pages about exceptions have in common. */
@Component
class ExceptionPages {

  private final RolloutAccess access;
  private final RolloutRails rails;
  private final Rollouts rollouts;
  private final PeopleDirectory people;

  ExceptionPages(
      RolloutAccess access, RolloutRails rails, Rollouts rollouts, PeopleDirectory people) {
    this.access = access;
    this.rails = rails;
    this.rollouts = rollouts;
    this.people = people;
  }

  void frame(Actor actor, RolloutId rollout, Model model) {
    model.addAttribute("rail", rails.of(actor, rollout, "exceptions"));
    model.addAttribute("rollout", rollouts.view(rollout));
    model.addAttribute("mayOpen", mayOpen(actor, rollout));
  }

  private boolean mayOpen(Actor actor, RolloutId rollout) {
    return !rollouts.view(rollout).state().isOver() && access.has(actor, rollout, Right.DIRECT);
  }

  /** A form with the gates' present days, so that only what moves has to be typed. */
  ExceptionForm blank(RolloutId rollout) {
    return new ExceptionForm(null, "", "", null, days(rollouts.view(rollout)), null, null, null);
  }

  ExceptionForm answering(ExceptionView view) {
    String options = view.reason().options() == null ? "" : view.reason().options();
    List<LocalDate> days = days(rollouts.view(view.rollout()));
    return new ExceptionForm(
        view.reason().kind(), view.reason().text(), options, null, days, null, null, null);
  }

  private static List<LocalDate> days(RolloutView rollout) {
    List<LocalDate> days = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      boolean passed = phase.number() <= rollout.position().gatesPassed();
      days.add(passed ? null : rollout.plannedGates().get(phase));
    }
    return days;
  }

  String form(Actor actor, RolloutId rollout, Model model) {
    frame(actor, rollout, model);
    options(rollout, model);
    model.addAttribute(
        "kinds",
        Stream.of(Breach.Kind.values()).filter(it -> it != Breach.Kind.THIRD_NO_GO).toList());
    return "exceptions/new";
  }

  String show(Actor actor, ExceptionView view, Model model) {
    frame(actor, view.rollout(), model);
    options(view.rollout(), model);
    model.addAttribute("exception", view);
    model.addAttribute("names", names(view));
    model.addAttribute(
        "seatTitles",
        rollouts.seats(view.rollout()).stream()
            .collect(Collectors.toMap(seat -> seat.id().value(), SeatView::title)));
    return "exceptions/exception";
  }

  private void options(RolloutId rollout, Model model) {
    List<SeatView> seats = rollouts.seats(rollout);
    Map<UUID, String> committee = new LinkedHashMap<>();
    seats.stream()
        .filter(seat -> seat.role().votes())
        .forEach(seat -> committee.put(seat.id().value(), seat.title()));
    Map<UUID, String> candidates = new LinkedHashMap<>();
    people
        .ofOrganisations(seats.stream().map(SeatView::organisation).collect(Collectors.toSet()))
        .forEach(
            person ->
                candidates.put(
                    person.id().value(), person.name() + " · " + person.organisationName()));
    model.addAttribute("committee", committee);
    model.addAttribute("candidates", candidates);
    model.addAttribute("phases", Phase.values());
  }

  private Map<UUID, String> names(ExceptionView view) {
    PersonId candidate =
        view.proposal() == null || view.proposal().seat() == null
            ? null
            : view.proposal().seat().person();
    List<PersonId> asked =
        Stream.of(view.course().openedBy(), view.course().submittedBy(), candidate)
            .filter(Objects::nonNull)
            .toList();
    return people.all(asked).values().stream()
        .collect(Collectors.toMap(person -> person.id().value(), PersonView::name));
  }
}
