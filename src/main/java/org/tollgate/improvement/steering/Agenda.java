package org.tollgate.improvement.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    return Stream.of(
            exceptions(id, home),
            gate(id, home),
            conditions(id, home),
            risks(id, home),
            actions(id, home))
        .flatMap(items -> items)
        .toList();
  }

  private Stream<Item> exceptions(RolloutId id, String home) {
    return exceptions.of(id).stream()
        .filter(one -> !one.state().isOver())
        .map(one -> item("exception", home + "/exceptions/" + one.id(), one.code()));
  }

  private Stream<Item> gate(RolloutId id, String home) {
    return readiness.of(id).stream()
        .map(
            one ->
                item(
                    one.wouldPass() ? "gate-ready" : "gate",
                    home + "/gates/" + one.gate().number(),
                    one.gate().number(),
                    one.shortfalls().size()));
  }

  private Stream<Item> conditions(RolloutId id, String home) {
    LocalDate today = LocalDate.now(clock);
    return conditions.lines(Set.of(id)).getOrDefault(id, List.of()).stream()
        .filter(one -> one.state() != Conditions.State.CLOSED)
        .map(
            one ->
                item(
                    one.due().isBefore(today) ? "condition-late" : "condition",
                    home + "/conditions",
                    one.code(),
                    one.text(),
                    one.due()));
  }

  private Stream<Item> risks(RolloutId id, String home) {
    return risks.of(Set.of(id)).getOrDefault(id, List.of()).stream()
        .filter(one -> one.isOpen() && one.place().escalatedAt() != null)
        .map(one -> item("risk", home + "/risks/" + one.id(), one.code(), one.what().title()));
  }

  private Stream<Item> actions(RolloutId id, String home) {
    return actions.findAllOf(id).stream()
        .map(SteeringAction::line)
        .filter(one -> one.doneAt() == null)
        .map(one -> item("action", home + "/steering/" + one.meeting(), one.wording(), one.due()));
  }

  private static Item item(String key, String link, Object... arguments) {
    return new Item("steering.agenda." + key, List.of(arguments), link);
  }
}
