package org.tollgate.reporting.deck;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.regex.Pattern;

/**
 * How high a text becomes in a given width. Measured with a font that Tollgate brings, since the
 * machine may have none; it runs a little wider than the usual office fonts, so that what fits here
 * fits there.
 */
final class Measure {

  /** Of a line to the size of its letters. */
  private static final double LEADING = 1.22;

  /** Bold letters are wider than those that are measured. */
  private static final double BOLD = 0.94;

  /** Where programs set a gap between Chinese and other letters and figures. */
  private static final Pattern MIXED =
      Pattern.compile("(?<=\\p{IsHan})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\\p{IsHan})");

  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
  private static final Font FONT = read();

  private Measure() {}

  /**
   * @param size of the letters in points
   * @param width in points
   * @return lines that the text fills, at least one
   */
  static int lines(String text, double size, double width) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines += paragraph.isBlank() ? 1 : broken(paragraph, size, width);
    }
    return lines;
  }

  /** Points that so many lines take. */
  static double height(int lines, double size) {
    return lines * size * LEADING;
  }

  private static int broken(String written, double size, double width) {
    // a space that does not break stands for the gap
    String text = MIXED.matcher(written).replaceAll("\u00a0");
    AttributedString styled = new AttributedString(text);
    styled.addAttribute(TextAttribute.FONT, FONT.deriveFont((float) size));
    LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), PLAIN);
    float room = (float) (width * BOLD);
    int lines = 0;
    while (measurer.getPosition() < text.length()) {
      measurer.nextLayout(room);
      lines++;
    }
    return lines;
  }

  private static Font read() {
    try (InputStream in = Measure.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font that Tollgate brings cannot be read", e);
    }
  }
}
