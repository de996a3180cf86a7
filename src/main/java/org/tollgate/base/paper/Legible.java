package org.tollgate.base.paper;

/** Takes out what no file format carries as text: control characters and broken pairs. */
final class Legible {

  private Legible() {}

  /** Line feeds stay, tabs become spaces, a null is a dash. */
  static String of(String text) {
    if (text == null || text.isBlank()) {
      return "–";
    }
    StringBuilder out = new StringBuilder(text.length());
    text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '\t') {
      out.append(' ');
    } else if (c == '\n' || !isLost(c)) {
      out.appendCodePoint(c);
    } else {
      out.append('\uFFFD');
    }
  }

  private static boolean isLost(int c) {
    return Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c & 0xFFFE) == 0xFFFE;
  }
}
