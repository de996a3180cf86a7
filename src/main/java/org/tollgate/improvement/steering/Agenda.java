package org.tollgate.improvement.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.gate.Readiness;
import org.tollgate.governance.risk.Risks;

/** What lies before the committee now; the caller has checked access. */
@Component
class Agenda {

  /**
   * @param key of the message that says it
   * @param link the page where it is seen, relative to the application
   */
  public record Item(String key, List<Object> arguments, String link) {}

  private final Readiness readiness;
  private final Conditions conditions;
  private final Exceptions exceptions;
  private final Risks risks;
  private final SteeringActionRepository actions;
  private final Clock clock;

  Agenda(
      Readiness readiness,
      Conditions conditions,
      Exceptions exceptions,
      Risks risks,
      SteeringActionRepository actions,
      Clock clock) {
    this.readiness = readiness;
    this.conditions = conditions;
    this.exceptions = exceptions;
    this.risks = risks;
    this.actions = actions;
    this.clock = clock;
  }

  /** Exceptions first, then the gate, conditions, risks and what earlier meetings asked for. */
  List<Item> of(RolloutId id) {
    String home = "/rollouts/" + id;
    LocalDate today = LocalDate.now(clock);
    List<Item> items = new ArrayList<>();
    exceptions.of(id).stream()
        .filter(one -> !one.state().isOver())
        .forEach(one -> items.add(item("exception", home + "/exceptions/" + one.id(), one.code())));
    readiness
        .of(id)
        .ifPresent(
            one ->
                items.add(
                    item(
                        one.wouldPass() ? "gate-ready" : "gate",
                        home + "/gates/" + one.gate().number(),
                        one.gate().number(),
                        one.shortfalls().size())));
    conditions.lines(Set.of(id)).getOrDefault(id, List.of()).stream()
        .filter(one -> one.state() != Conditions.State.CLOSED)
        .forEach(
            one ->
                items.add(
                    item(
                        one.due().isBefore(today) ? "condition-late" : "condition",
                        home + "/conditions",
                        one.code(),
                        one.text(),
                        one.due())));
    risks.of(Set.of(id)).getOrDefault(id, List.of()).stream()
        .filter(one -> one.isOpen() && one.place().escalatedAt() != null)
        .forEach(
            one ->
                items.add(
                    item("risk", home + "/risks/" + one.id(), one.code(), one.what().title())));
    actions.findAllOf(id).stream()
        .map(SteeringAction::line)
        .filter(one -> one.doneAt() == null)
        .forEach(
            one ->
                items.add(
                    item("action", home + "/steering/" + one.meeting(), one.wording(), one.due())));
    return items;
  }

  private static Item item(String key, String link, Object... arguments) {
    return new Item("steering.agenda." + key, List.of(arguments), link);
  }
}
