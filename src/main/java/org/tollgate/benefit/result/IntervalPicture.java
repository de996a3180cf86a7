package org.tollgate.benefit.result;

import java.util.function.DoubleFunction;
import org.tollgate.benefit.statistics.Direction;

/** The estimated change with its interval against no change and the change worth having. */
public final class IntervalPicture {

  private static final double LEFT = 20;
  private static final double RIGHT = 318;

  private IntervalPicture() {}

  /**
   * @param label the whole in one sentence
   * @param none what stands at zero
   * @param worthwhile what stands at the change worth having
   * @param figure writes a change
   */
  public record Words(
      String label, String none, String worthwhile, DoubleFunction<String> figure) {}

  public static String draw(Outcome outcome, Words words) {
    Finding finding = outcome.finding();
    double worth = outcome.indicator().definition().analysis().worthwhile().doubleValue();
    boolean higher =
        outcome.indicator().definition().meaning().direction() == Direction.HIGHER_IS_BETTER;
    double good = higher ? worth : -worth;
    double low = Math.min(Math.min(finding.interval().low(), 0), good);
    double high = Math.max(Math.max(finding.interval().high(), 0), good);
    double room = Math.max(high - low, 1e-9) * .1;
    Scale scale = new Scale(low - room, high + room);
    Svg svg = new Svg(338, 112, words.label());
    double edge = scale.at(good);
    svg.box("zone-ok", higher ? edge : LEFT, 22, higher ? RIGHT - edge : edge - LEFT, 52);
    svg.line("axis", LEFT, 74, RIGHT, 74);
    svg.line("axis", scale.at(0), 20, scale.at(0), 80);
    svg.line("axis dash", edge, 20, edge, 80);
    double from = scale.at(finding.interval().low());
    double to = scale.at(finding.interval().high());
    svg.line("ln run", from, 52, to, 52);
    svg.line("ln run", from, 45, from, 59);
    svg.line("ln run", to, 45, to, 59);
    double middle = scale.at(finding.estimate());
    svg.dot("pt run", middle, 52, 6);
    svg.text("t-run mid halo", middle, 39, words.figure().apply(finding.estimate()));
    svg.text("mid mut halo", scale.at(0), 93, words.none());
    svg.text("mid mut halo", Math.min(Math.max(edge, 90), 250), 108, words.worthwhile());
    return svg.done();
  }

  private record Scale(double low, double high) {

    double at(double value) {
      return LEFT + (RIGHT - LEFT) * (value - low) / (high - low);
    }
  }
}
