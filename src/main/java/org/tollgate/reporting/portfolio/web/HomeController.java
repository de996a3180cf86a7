package org.tollgate.reporting.portfolio.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.gate.ReadinessReport.Shortfall;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.visit.RecentChanges;
import org.tollgate.reporting.portfolio.RolloutHome;

/** The home of one rollout: would its gate pass today, and who has what. */
@Controller
class HomeController {

  private static final int SHOWN = 6;

  private final RolloutHome home;
  private final RolloutRails rails;
  private final PeopleDirectory people;
  private final RecentChanges changes;

  HomeController(
      RolloutHome home, RolloutRails rails, PeopleDirectory people, RecentChanges changes) {
    this.home = home;
    this.rails = rails;
    this.people = people;
    this.changes = changes;
  }

  /**
   * @param ended activities of the phase that have ended
   * @param late open ones after their last day
   */
  record Progress(long all, long ended, long late, long waiting) {

    static Progress of(List<Activities.Line> lines, LocalDate today) {
      return new Progress(
          lines.size(),
          lines.stream().filter(line -> line.state().isEnded()).count(),
          lines.stream().filter(line -> isLate(line, today)).count(),
          lines.stream().filter(line -> line.state() == Activities.State.SUBMITTED).count());
    }

    private static boolean isLate(Activities.Line line, LocalDate today) {
      return !line.state().isEnded() && line.due() != null && line.due().isBefore(today);
    }

    public long percent() {
      return all == 0 ? 0 : 100 * ended / all;
    }
  }

  @GetMapping("/rollouts/{id}")
  String home(Actor actor, @PathVariable("id") UUID rollout, Model model) {
    RolloutId id = new RolloutId(rollout);
    RolloutHome.Contents contents = home.of(actor, id);
    Map<PersonId, PersonView> known = people.all(mentioned(contents));
    model.addAttribute("rail", rails.of(actor, id, "overview"));
    model.addAttribute("home", contents);
    model.addAttribute("people", known);
    model.addAttribute("sponsor", holder(contents, SeatRole.SPONSOR, known));
    model.addAttribute("successor", holder(contents, SeatRole.SUCCESSOR, known));
    model.addAttribute("director", holder(contents, SeatRole.DIRECTOR, known));
    model.addAttribute("progress", Progress.of(contents.activities(), contents.today()));
    model.addAttribute("shown", SHOWN);
    model.addAttribute("changes", changes.count(actor, id));
    return "portfolio/home";
  }

  private static Set<PersonId> mentioned(RolloutHome.Contents contents) {
    Stream<PersonId> owners =
        contents.readiness() == null
            ? Stream.of()
            : contents.readiness().shortfalls().stream().map(Shortfall::owner);
    return Stream.of(
            owners,
            contents.seats().stream().map(SeatView::person),
            contents.conditions().stream().map(line -> line.owner()),
            contents.activities().stream().map(Activities.Line::owner))
        .flatMap(each -> each)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String holder(
      RolloutHome.Contents contents, SeatRole role, Map<PersonId, PersonView> known) {
    return contents.seats().stream()
        .filter(seat -> seat.role() == role && !seat.isVacant())
        .map(seat -> known.get(seat.person()).name())
        .findFirst()
        .orElse(null);
  }
}
