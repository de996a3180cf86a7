package org.tollgate.reporting.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.reporting.overview.Overrides.Signed;
import org.tollgate.reporting.report.RolloutLights;
import org.tollgate.reporting.report.RolloutLights.Glance;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.Side;

/**
 * All rollouts side by side for one reader (M30). Whatever their number, a page is put together in
 * the same number of statements: names and dates of all, everything else for its rows only.
 */
@Service
public class Overview {

  static final int PAGE_SIZE = 20;

  /** By what rows are ordered. */
  public enum Order {
    /** Nearest gate first; what has none comes last. */
    GATE,
    NAME,
    /** The furthest first. */
    PHASE
  }

  /**
   * @param states which to show; empty for all
   * @param text part of the name; blank for any
   */
  public record Ask(Set<RolloutState> states, String text, Order order) {}

  /**
   * One light as it is shown.
   *
   * @param override null where the rule has the word
   */
  public record Shown(Light light, Signed override) {

    public Level level() {
      return override == null ? light.level() : override.level();
    }
  }

  /**
   * @param gate the day the gate ahead is planned for, or null
   * @param mayOverride whether the reader directs it
   */
  public record Row(
      RolloutView rollout, LocalDate gate, Glance glance, List<Shown> lights, boolean mayOverride) {

    public long overdue() {
      return glance.conditions().stream().filter(one -> one.overdue()).count();
    }
  }

  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final RolloutLights lights;
  private final Overrides overrides;

  Overview(RolloutAccess access, Rollouts rollouts, RolloutLights lights, Overrides overrides) {
    this.access = access;
    this.rollouts = rollouts;
    this.lights = lights;
    this.overrides = overrides;
  }

  /**
   * @param page from 0
   */
  public Page<Row> of(Actor actor, Ask ask, int page) {
    List<RolloutView> found = found(actor, ask);
    PageRequest request = PageRequest.of(Math.max(0, page), PAGE_SIZE);
    int from = (int) Math.min(request.getOffset(), found.size());
    List<RolloutView> here = found.subList(from, Math.min(from + PAGE_SIZE, found.size()));
    return new PageImpl<>(rows(actor, here), request, found.size());
  }

  /** Every row that fits what is asked, for a workbook. */
  public List<Row> all(Actor actor, Ask ask) {
    return rows(actor, found(actor, ask));
  }

  /** One rollout's row. */
  public Row one(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return rows(actor, List.of(rollouts.view(rollout))).get(0);
  }

  private List<RolloutView> found(Actor actor, Ask ask) {
    String text = ask.text().strip().toLowerCase(Locale.ROOT);
    return rollouts.views(access.readable(actor)).values().stream()
        .filter(view -> ask.states().isEmpty() || ask.states().contains(view.state()))
        .filter(view -> view.name().toLowerCase(Locale.ROOT).contains(text))
        .sorted(order(ask.order()))
        .toList();
  }

  private static Comparator<RolloutView> order(Order order) {
    Comparator<RolloutView> byName =
        Comparator.comparing(RolloutView::name).thenComparing(view -> view.id().value());
    return switch (order) {
      case NAME -> byName;
      case GATE ->
          Comparator.comparing(Overview::gate, Comparator.nullsLast(Comparator.naturalOrder()))
              .thenComparing(byName);
      case PHASE ->
          Comparator.comparing((RolloutView view) -> -view.position().gatesPassed())
              .thenComparing(byName);
    };
  }

  private static LocalDate gate(RolloutView view) {
    int passed = view.position().gatesPassed();
    return passed == Phase.values().length || view.state().isOver()
        ? null
        : view.plannedGates().get(Phase.ofNumber(passed + 1));
  }

  private List<Row> rows(Actor actor, List<RolloutView> views) {
    Map<RolloutId, RolloutView> byId = new LinkedHashMap<>();
    views.forEach(view -> byId.put(view.id(), view));
    Map<RolloutId, Glance> glances = lights.of(byId);
    Map<RolloutId, Map<Side, Signed>> signed =
        byId.isEmpty() ? new HashMap<>() : overrides.of(byId);
    Set<RolloutId> directed = access.holding(actor, Right.DIRECT);
    List<Row> rows = new ArrayList<>();
    for (RolloutView view : views) {
      Glance glance = glances.get(view.id());
      Map<Side, Signed> own = signed.getOrDefault(view.id(), Map.of());
      rows.add(
          new Row(
              view,
              gate(view),
              glance,
              glance.lights().stream()
                  .map(light -> new Shown(light, own.get(light.side())))
                  .toList(),
              directed.contains(view.id()) && !view.state().isOver()));
    }
    return rows;
  }
}
