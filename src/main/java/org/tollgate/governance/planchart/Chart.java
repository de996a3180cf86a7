package org.tollgate.governance.planchart;

import java.util.ArrayList;
import java.util.List;

/** Something that can be drawn, for a page or to take away. */
public abstract class Chart {

  abstract int width();

  abstract int height();

  /** What it shows, in one sentence, for those who do not see it. */
  abstract String finding();

  abstract void draw(Pen pen);

  /** For a page whose stylesheet knows the chart's classes. */
  public final String svg() {
    return SvgPen.draw(this, false);
  }

  /** With its own colours, to be opened alone. */
  public final String standaloneSvg() {
    return SvgPen.draw(this, true);
  }

  public final byte[] png() {
    return PicturePen.draw(this);
  }

  static List<Pen.Spot> spots(double... coordinates) {
    List<Pen.Spot> spots = new ArrayList<>();
    for (int at = 0; at + 1 < coordinates.length; at += 2) {
      spots.add(new Pen.Spot(coordinates[at], coordinates[at + 1]));
    }
    return spots;
  }
}
