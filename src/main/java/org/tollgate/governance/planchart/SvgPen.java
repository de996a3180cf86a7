package org.tollgate.governance.planchart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws as SVG; every text is escaped. */
final class SvgPen implements Pen {

  private static final String FONT = "'IBM Plex Sans',system-ui,'Noto Sans SC',sans-serif";

  private final StringBuilder out = new StringBuilder();
  private final boolean alone;

  private SvgPen(boolean alone) {
    this.alone = alone;
  }

  static String draw(Chart chart, boolean alone) {
    SvgPen pen = new SvgPen(alone);
    String size = alone ? " width=\"" + chart.width() + "\" height=\"" + chart.height() + "\"" : "";
    pen.out
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tg-chart\"")
        .append(size)
        .append(" viewBox=\"0 0 " + chart.width() + " " + chart.height() + "\" role=\"img\"")
        .append(" aria-label=\"" + escaped(chart.finding()) + "\">");
    if (alone) {
      pen.area(
          Ink.BASELINE,
          Chart.spots(0, 0, chart.width(), 0, chart.width(), chart.height(), 0, chart.height()));
    }
    chart.draw(pen);
    return pen.out.append("</svg>").toString();
  }

  @Override
  public void path(Ink ink, List<Spot> spots) {
    out.append("<path" + look(ink, false) + " d=\"" + way(spots) + "\"/>");
  }

  @Override
  public void area(Ink ink, List<Spot> corners) {
    out.append("<path" + look(ink, true) + " d=\"" + way(corners) + "z\"/>");
  }

  @Override
  public void diamond(Ink ink, Spot at, double r) {
    area(
        ink,
        Chart.spots(
            at.x(), at.y() - r, at.x() + r, at.y(), at.x(), at.y() + r, at.x() - r, at.y()));
  }

  @Override
  public void circle(Ink ink, Spot at, double radius) {
    out.append(
        "<circle"
            + look(ink, true)
            + " cx=\""
            + figure(at.x())
            + "\" cy=\""
            + figure(at.y())
            + "\" r=\""
            + figure(radius)
            + "\"/>");
  }

  @Override
  public void text(Ink ink, Anchor anchor, Spot at, String text) {
    String where =
        switch (anchor) {
          case START -> "";
          case MIDDLE -> " mid";
          case END -> " end";
        };
    String look =
        alone
            ? lettering(ink, anchor)
            : " class=\"" + (ink.style() + " halo" + where).strip() + "\"";
    out.append("<text" + look + " x=\"" + figure(at.x()) + "\" y=\"" + figure(at.y()) + "\">");
    out.append(escaped(text)).append("</text>");
  }

  private String look(Ink ink, boolean closed) {
    if (!alone) {
      return " class=\"" + ink.style() + "\"";
    }
    String fill = !closed ? "none" : (ink.isFilled() ? colour(ink) : "#ffffff");
    String stroke = ink.width() == 0 ? "none" : colour(ink);
    String dash = ink == Ink.DIAGONAL ? " stroke-dasharray=\"5 4\"" : "";
    return " fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s"
        .formatted(fill, stroke, figure(ink.width()), dash);
  }

  private static String lettering(Ink ink, Anchor anchor) {
    return " font-family=\"%s\" font-size=\"12\" font-weight=\"%s\" fill=\"%s\" text-anchor=\"%s\""
        .formatted(
            FONT,
            ink.isBold() ? "600" : "400",
            colour(ink),
            anchor.name().toLowerCase(Locale.ROOT));
  }

  private static String colour(Ink ink) {
    return "#%06x".formatted(ink.colour());
  }

  private static String way(List<Spot> spots) {
    return spots.stream()
        .map(spot -> figure(spot.x()) + " " + figure(spot.y()))
        .collect(Collectors.joining("L", "M", ""));
  }

  private static String figure(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
