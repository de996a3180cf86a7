package org.tollgate.base.document;

import java.text.Normalizer;

/** Makes a name that a stranger sent into one that can be shown and sent back. */
final class FileName {

  private static final int MOST = 200;

  private FileName() {}

  /**
   * The last part of a path of either kind, in NFC, without control, direction-changing and
   * reserved characters and leading dots; cut to 200 characters with its extension kept. It is
   * never used as a path.
   */
  static String of(String sent) {
    String text = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
    text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    text =
        text.codePoints()
            .filter(FileName::harmless)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .replaceFirst("^[.\\s]+", "")
            .strip();
    return text.isEmpty() ? "document" : cut(text);
  }

  private static boolean harmless(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && "<>:\"|?*".indexOf(c) < 0;
  }

  private static String cut(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int dot = text.lastIndexOf('.');
    String extension = dot > 0 && text.length() - dot <= 20 ? text.substring(dot) : "";
    int end = MOST - extension.length();
    // never half of a character that takes two units
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole) + extension;
  }
}
