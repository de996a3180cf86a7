package org.tollgate.governance.rollout.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.RolloutList;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.RolloutView;

/** The list of the rollouts in which a person has a seat, the nearest gate first. */
@Controller
class RolloutListPage {

  /** From so many days before a gate on it is worth a look. */
  private static final int SOON_DAYS = 14;

  private static final Set<RolloutState> GOING_ON =
      EnumSet.of(RolloutState.RUNNING, RolloutState.ON_HOLD, RolloutState.DRAFT);

  private final RolloutList list;
  private final PeopleDirectory people;
  private final Clock clock;

  RolloutListPage(RolloutList list, PeopleDirectory people, Clock clock) {
    this.list = list;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param show going-on, all, or a state
   */
  @GetMapping("/rollouts")
  String list(
      Actor actor,
      @RequestParam(defaultValue = "going-on") String show,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    Page<RolloutList.Row> found = list.of(actor, states(show), text, page);
    Map<PersonId, PersonView> names = people.all(ids(found.getContent()));
    model.addAttribute("page", found);
    model.addAttribute("rows", found.map(row -> row(row, names)).getContent());
    model.addAttribute("show", show);
    model.addAttribute("text", text);
    model.addAttribute("states", RolloutState.values());
    model.addAttribute("mayStart", !actor.administrator());
    return "rollout/list";
  }

  /**
   * @param kind how the gate ahead stands: stop, watch, ok or none
   * @param key the message that says why
   * @param days to the gate, or since its day
   */
  record Row(RolloutView rollout, String director, LocalDate gate, Light light) {}

  record Light(String kind, String key, long days) {}

  private Row row(RolloutList.Row row, Map<PersonId, PersonView> names) {
    RolloutView rollout = row.rollout();
    PersonView director = names.get(row.director());
    LocalDate gate = gateAhead(rollout);
    return new Row(rollout, director == null ? null : director.name(), gate, light(row, gate));
  }

  private Light light(RolloutList.Row row, LocalDate gate) {
    RolloutView rollout = row.rollout();
    if (!rollout.isRunning()) {
      String state = rollout.state().name().toLowerCase(Locale.ROOT);
      return new Light("none", "rollout.light." + state, 0);
    }
    if (row.sponsor() == null) {
      return new Light("stop", "rollout.light.no-sponsor", 0);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    long days = gate == null ? 0 : ChronoUnit.DAYS.between(today, gate);
    if (days < 0) {
      return new Light("stop", "rollout.light.late", -days);
    }
    return new Light(days <= SOON_DAYS ? "watch" : "ok", "rollout.light.ahead", days);
  }

  private static LocalDate gateAhead(RolloutView rollout) {
    int passed = rollout.position().gatesPassed();
    return passed == 6 ? null : rollout.plannedGates().get(Phase.ofNumber(passed + 1));
  }

  private static Set<RolloutState> states(String show) {
    return switch (show) {
      case "going-on" -> GOING_ON;
      case "all" -> Set.of();
      default ->
          Stream.of(RolloutState.values())
              .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(show))
              .findFirst()
              .map(Set::of)
              .orElse(GOING_ON);
    };
  }

  private static Collection<PersonId> ids(List<RolloutList.Row> rows) {
    return rows.stream().map(RolloutList.Row::director).filter(Objects::nonNull).toList();
  }
}
