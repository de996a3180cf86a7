package org.tollgate.reporting.deck;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGeomGuide;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Stop;

/** The six gates as a row of native shapes. */
final class Road {

  static final double HEIGHT = 84;
  private static final double OVERLAP = 12;

  private Road() {}

  static void draw(Page page, Words words, List<Stop> stops) {
    Rectangle2D body = page.body();
    double width = (body.getWidth() + OVERLAP * (stops.size() - 1)) / stops.size();
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      XSLFAutoShape shape = page.slide().createAutoShape();
      shape.setShapeType(i == 0 ? ShapeType.HOME_PLATE : ShapeType.CHEVRON);
      flatten(shape);
      double x = body.getX() + i * (width - OVERLAP);
      shape.setAnchor(new Rectangle2D.Double(x, body.getY(), width, HEIGHT));
      ((CTShape) shape.getXmlObject())
          .getNvSpPr()
          .getCNvPr()
          .setDescr(
              words.say("deck.road." + stop.place(), phase(stop, words), stop.phase().number()));
      shape.setFillColor(ground(stop));
      shape.setLineColor(stop.place().equals("todo") ? Ink.QUIET : null);
      write(page, shape, stop, words);
    }
  }

  /** Points that are not too long leave room for words. */
  private static void flatten(XSLFAutoShape shape) {
    CTGeomGuide point =
        ((CTShape) shape.getXmlObject()).getSpPr().getPrstGeom().getAvLst().addNewGd();
    point.setName("adj");
    point.setFmla("val 22000");
  }

  private static void write(Page page, XSLFAutoShape shape, Stop stop, Words words) {
    Color ink = stop.place().equals("todo") ? Ink.TEXT : Ink.WHITE;
    page.put(
        shape,
        stop.phase().number()
            + " "
            + phase(stop, words)
            + "\n"
            + words.day(stop.day())
            + (stop.outcome() == null ? "" : "\n" + words.say("ballot.outcome." + stop.outcome())));
    shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
    shape.setLeftInset(4);
    shape.setRightInset(2);
    boolean first = true;
    for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
      paragraph.setTextAlign(TextAlign.CENTER);
      boolean bold = first;
      paragraph.getTextRuns().forEach(run -> Page.style(run, bold ? 12 : 10, ink, bold));
      first = false;
    }
  }

  private static String phase(Stop stop, Words words) {
    return words.say("rollout.phase." + stop.phase().code());
  }

  private static Color ground(Stop stop) {
    return switch (stop.place()) {
      case "done" -> Ink.of(Level.GREEN);
      case "now" -> Ink.ACCENT;
      default -> Ink.WHITE;
    };
  }
}
