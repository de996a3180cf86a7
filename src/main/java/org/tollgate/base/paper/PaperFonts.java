package org.tollgate.base.paper;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fonts in the order in which they are asked for a character. What none of them has is written
 * as its number, so that nothing that somebody wrote is silently lost.
 */
final class PaperFonts {

  private static final List<String> FILES = List.of("NotoSansSC-Regular.ttf", "DejaVuSans.ttf");

  private List<byte[]> files;

  /**
   * A stretch of text in one font.
   *
   * @param font its place in the order
   */
  record Run(int font, String text) {}

  /** A font for one document: it notes the characters that occur, so no two share it. */
  List<BaseFont> forOneDocument() {
    List<BaseFont> fonts = new ArrayList<>();
    List<byte[]> bytes = files();
    try {
      for (int i = 0; i < FILES.size(); i++) {
        String name = FILES.get(i);
        fonts.add(
            BaseFont.createFont(
                name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes.get(i), null));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fonts;
  }

  synchronized List<byte[]> files() {
    if (files == null) {
      files = FILES.stream().map(PaperFonts::read).toList();
    }
    return files;
  }

  private static byte[] read(String name) {
    try (InputStream in = PaperFonts.class.getResourceAsStream("/fonts/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts a text where the font changes. */
  static List<Run> runs(String text, List<BaseFont> fonts) {
    List<Run> runs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int font = 0;
    for (int c : Legible.of(text).codePoints().toArray()) {
      int found = fontOf(c, font, fonts);
      String shown = found < 0 ? (isMark(c) ? "" : "[U+%04X]".formatted(c)) : Character.toString(c);
      int next = found < 0 ? 0 : found;
      if (next != font && !current.isEmpty()) {
        runs.add(new Run(font, current.toString()));
        current.setLength(0);
      }
      font = next;
      current.append(shown);
    }
    if (!current.isEmpty()) {
      runs.add(new Run(font, current.toString()));
    }
    return runs;
  }

  /** A space stays in the font of its neighbour, so that words of one script stay together. */
  private static int fontOf(int c, int current, List<BaseFont> fonts) {
    if (c == '\n' || (c == ' ' && current >= 0)) {
      return current;
    }
    for (int i = 0; i < fonts.size(); i++) {
      if (fonts.get(i).charExists(c)) {
        return i;
      }
    }
    return -1;
  }

  /** Joiners and selectors only shape their neighbours. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
