package org.tollgate.benefit.result;

import java.util.List;
import java.util.Locale;

/** Writes the few shapes that our charts are made of; every text is escaped. */
final class Svg {

  private final StringBuilder out = new StringBuilder();

  Svg(int width, int height, String label) {
    out.append(
        "<svg class=\"tg-chart\" viewBox=\"0 0 %d %d\" role=\"img\"".formatted(width, height));
    out.append(" aria-label=\"").append(escaped(label)).append("\">");
  }

  void line(String style, double x1, double y1, double x2, double y2) {
    out.append(
        "<path class=\"%s\" d=\"M%s %sL%s %s\"/>"
            .formatted(style, figure(x1), figure(y1), figure(x2), figure(y2)));
  }

  /**
   * @param places x and y of each corner
   */
  void way(String style, List<double[]> places) {
    if (places.size() < 2) {
      return;
    }
    out.append("<path class=\"").append(style).append("\" d=\"");
    char sign = 'M';
    for (double[] place : places) {
      out.append(sign).append(figure(place[0])).append(' ').append(figure(place[1]));
      sign = 'L';
    }
    out.append("\"/>");
  }

  void box(String style, double x, double y, double width, double height) {
    out.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
            .formatted(style, figure(x), figure(y), figure(Math.max(0, width)), figure(height)));
  }

  void dot(String style, double x, double y, double radius) {
    out.append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
            .formatted(style, figure(x), figure(y), figure(radius)));
  }

  void text(String style, double x, double y, String text) {
    out.append("<text class=\"%s\" x=\"%s\" y=\"%s\">".formatted(style, figure(x), figure(y)));
    out.append(escaped(text)).append("</text>");
  }

  String done() {
    return out + "</svg>";
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
