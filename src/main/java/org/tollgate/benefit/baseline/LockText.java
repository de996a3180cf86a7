package org.tollgate.benefit.baseline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.target.TargetView;

/**
 * What both signatures stand under: terms, definitions, targets and every figure of the window. The
 * same content always gives the same text.
 */
public record LockText(
    int number,
    Terms terms,
    List<IndicatorView> indicators,
    Map<IndicatorId, TargetView> targets,
    Map<IndicatorId, List<Point>> series) {

  public LockText {
    indicators = List.copyOf(indicators);
    targets = Map.copyOf(targets);
    series = Map.copyOf(series);
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("KPI baseline, version ").append(number).append("\nreason: ");
    text.append(terms.reason());
    text.append("\nbefore: ").append(terms.firstDay()).append(" to ").append(terms.lastDay());
    text.append("\ngo-live: ").append(terms.goLive());
    if (!terms.trialWhy().isEmpty()) {
      text.append("\ntrial: ").append(terms.trialWhy());
    }
    for (IndicatorView one : indicators) {
      text.append("\n\n").append(one.code()).append('\n').append(one.definition().text());
      TargetView target = targets.get(one.id());
      if (target != null) {
        text.append("\ntarget: ").append(Definition.plain(target.wish().aim()));
        text.append("; ").append(target.wish().basis());
      }
      of(one).forEach(point -> text.append('\n').append(line(point)));
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String line(Point point) {
    Point.Figures figures = point.figures();
    String value = point.period() + "  " + Definition.plain(figures.value());
    return figures.hasShare()
        ? value
            + "  = "
            + Definition.plain(figures.numerator())
            + " / "
            + Definition.plain(figures.denominator())
        : value;
  }

  public String digest() {
    return digest(text());
  }

  /** SHA-256 in hex. */
  static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  List<Point> of(IndicatorView indicator) {
    return series.getOrDefault(indicator.id(), List.of());
  }

  List<LockedLine> lines() {
    return indicators.stream()
        .map(
            one ->
                new LockedLine(
                    one.id().value(),
                    one.definition().digest(),
                    targets.get(one.id()).wish().aim()))
        .toList();
  }

  List<LockedPoint> points() {
    List<LockedPoint> points = new ArrayList<>();
    for (IndicatorView one : indicators) {
      of(one).forEach(point -> points.add(LockedPoint.of(one.id().value(), point)));
    }
    return points;
  }
}
