package org.tollgate.reporting.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tollgate.governance.rollout.RolloutView;

/**
 * The six stretches of a rollout and their gates in small, as paths of SVG in a box of 176 × 20.
 * There are fourteen such pictures; a list of many rollouts only picks among them.
 *
 * @param done the stretches behind
 * @param todo the stretch under way and those ahead
 * @param now the part of the stretch under way that is shown as walked; empty if it is not open
 * @param passed the posts of the gates behind
 * @param raised their bars, up
 * @param next the post of the gate ahead; empty after the sixth
 * @param future the posts after it
 */
public record MiniStrip(
    String done,
    String todo,
    String now,
    String passed,
    String raised,
    String next,
    String future) {

  private static final int GATES = 6;
  private static final List<MiniStrip> OPEN = drawings(true);
  private static final List<MiniStrip> WAITING = drawings(false);

  /** The picture of where a rollout stands. */
  static MiniStrip of(RolloutView.Position position) {
    return (position.open() ? OPEN : WAITING).get(position.gatesPassed());
  }

  private static List<MiniStrip> drawings(boolean open) {
    List<MiniStrip> drawings = new ArrayList<>();
    for (int passed = 0; passed <= GATES; passed++) {
      drawings.add(drawing(passed, open));
    }
    return List.copyOf(drawings);
  }

  private static MiniStrip drawing(int passed, boolean open) {
    boolean under = open && passed < GATES;
    int ahead = Math.min(passed + 1, GATES);
    return new MiniStrip(
        paths(0, passed, x -> "M" + x + " 8h22v7h-22z"),
        paths(passed, GATES, x -> "M" + x + " 8h22v7h-22z"),
        under ? paths(passed, passed + 1, x -> "M" + x + " 8h11v7h-11z") : "",
        paths(0, passed, x -> "M" + (x + 24) + " 6h2v11h-2z"),
        paths(0, passed, x -> "M" + (x + 25) + " 7 " + (x + 28) + " 1"),
        paths(passed, ahead, x -> String.format(Locale.ROOT, "M%.1f 4h3v14h-3z", x + 23.5)),
        paths(ahead, GATES, x -> "M" + (x + 24) + " 6h2v11h-2z"));
  }

  /** One after the other for the stretches of this range, each from its left edge. */
  private static String paths(int from, int to, IntFunction<String> path) {
    return IntStream.range(from, to)
        .mapToObj(n -> path.apply(1 + n * 29))
        .collect(Collectors.joining());
  }
}
