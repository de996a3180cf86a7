package org.tollgate.governance.planchart;

import java.util.List;

/** What a chart is drawn with. */
interface Pen {

  /** Where a text stands against its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  record Spot(double x, double y) {}

  void path(Ink ink, List<Spot> spots);

  void area(Ink ink, List<Spot> corners);

  void diamond(Ink ink, Spot at, double radius);

  void circle(Ink ink, Spot at, double radius);

  void text(Ink ink, Anchor anchor, Spot at, String text);
}
