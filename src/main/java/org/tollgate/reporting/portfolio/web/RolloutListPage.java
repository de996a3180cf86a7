package org.tollgate.reporting.portfolio.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.gate.ReadinessText;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.reporting.portfolio.RolloutBoard;

/** The list of the rollouts in which a person has a seat, the nearest gate first. */
@Controller
class RolloutListPage {

  private static final Set<RolloutState> GOING_ON =
      EnumSet.of(RolloutState.RUNNING, RolloutState.ON_HOLD, RolloutState.DRAFT);

  private final RolloutBoard board;
  private final ReadinessText words;
  private final MessageSource messages;

  RolloutListPage(RolloutBoard board, ReadinessText words, MessageSource messages) {
    this.board = board;
    this.words = words;
    this.messages = messages;
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
    Page<RolloutBoard.Line> found = board.of(actor, states(show), text, page);
    model.addAttribute("page", found);
    model.addAttribute("rows", rows(found.getContent()));
    model.addAttribute("show", show);
    model.addAttribute("text", text);
    model.addAttribute("states", RolloutState.values());
    model.addAttribute("mayStart", !actor.administrator());
    return "portfolio/list";
  }

  /**
   * All that the list says of a rollout.
   *
   * @param gate the day the gate ahead is planned for, or null
   */
  public record Row(
      RolloutView rollout, String director, Place place, LocalDate gate, Light light) {}

  /**
   * Where a rollout stands.
   *
   * @param strip as a picture
   * @param sentence the picture in words
   * @param phase its phase, or null before the first
   */
  public record Place(MiniStrip strip, String sentence, String phase) {}

  /**
   * @param kind how the gate ahead stands: stop, watch, ok or none
   * @param word key of the state's name
   * @param reason why, in the reader's language
   */
  public record Light(String kind, String word, String reason) {}

  private List<Row> rows(List<RolloutBoard.Line> lines) {
    // many stand at the same place
    Map<RolloutView.Position, Place> places = new HashMap<>();
    return lines.stream()
        .map(
            line -> {
              RolloutView rollout = line.rollout();
              return new Row(
                  rollout,
                  line.director(),
                  places.computeIfAbsent(rollout.position(), this::place),
                  gateAhead(rollout),
                  light(rollout, line.readiness()));
            })
        .toList();
  }

  private Place place(RolloutView.Position position) {
    MiniStrip strip = MiniStrip.of(position);
    if (position.phase() == null) {
      return new Place(strip, say("portfolio.strip.draft"), null);
    }
    int number = position.phase().number();
    String phase = phase(position.phase());
    return new Place(
        strip,
        say("portfolio.strip.label", number, phase, position.gatesPassed()),
        say("portfolio.list.position", number, phase));
  }

  private String phase(Phase phase) {
    return say("rollout.phase." + phase.code());
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  private Light light(RolloutView rollout, ReadinessReport report) {
    if (report == null) {
      String state = rollout.state().name().toLowerCase(Locale.ROOT);
      return new Light("none", "rollout.state." + state, null);
    }
    if (report.stage() == Gates.Stage.SUBMITTED) {
      return new Light("run", "portfolio.light.submitted", words.verdict(report));
    }
    String kind = words.kind(report);
    return new Light(kind, "portfolio.light." + kind, words.verdict(report));
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
}
