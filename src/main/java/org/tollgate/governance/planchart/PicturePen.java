package org.tollgate.governance.planchart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws into a picture of twice the size, sharp on paper and on slides. */
final class PicturePen implements Pen {

  private static final int SCALE = 2;

  private final Graphics2D graphics;

  private PicturePen(Graphics2D graphics) {
    this.graphics = graphics;
  }

  static byte[] draw(Chart chart) {
    BufferedImage picture =
        new BufferedImage(
            chart.width() * SCALE, chart.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
      graphics.scale(SCALE, SCALE);
      chart.draw(new PicturePen(graphics));
    } finally {
      graphics.dispose();
    }
    return encoded(picture);
  }

  private static byte[] encoded(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void path(Ink ink, List<Spot> spots) {
    draw(ink, shape(spots, false), false);
  }

  @Override
  public void area(Ink ink, List<Spot> corners) {
    draw(ink, shape(corners, true), true);
  }

  @Override
  public void diamond(Ink ink, Spot at, double r) {
    area(
        ink,
        Chart.spots(
            at.x(), at.y() - r, at.x() + r, at.y(), at.x(), at.y() + r, at.x() - r, at.y()));
  }

  @Override
  public void circle(Ink ink, Spot at, double r) {
    draw(ink, new Ellipse2D.Double(at.x() - r, at.y() - r, 2 * r, 2 * r), true);
  }

  @Override
  public void text(Ink ink, Anchor anchor, Spot at, String text) {
    graphics.setFont(new Font(Font.SANS_SERIF, ink.isBold() ? Font.BOLD : Font.PLAIN, 12));
    double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
    double shift =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    graphics.setColor(new Color(ink.colour()));
    graphics.drawString(text, (float) (at.x() - shift), (float) at.y());
  }

  private void draw(Ink ink, Shape shape, boolean closed) {
    if (closed) {
      graphics.setColor(ink.isFilled() ? new Color(ink.colour()) : Color.WHITE);
      graphics.fill(shape);
    }
    if (ink.width() > 0) {
      float[] dash = ink == Ink.DIAGONAL ? new float[] {5, 4} : null;
      graphics.setStroke(
          new BasicStroke(ink.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
      graphics.setColor(new Color(ink.colour()));
      graphics.draw(shape);
    }
  }

  private static Shape shape(List<Spot> spots, boolean closed) {
    Path2D path = new Path2D.Double();
    path.moveTo(spots.get(0).x(), spots.get(0).y());
    spots.stream().skip(1).forEach(spot -> path.lineTo(spot.x(), spot.y()));
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
