package org.tollgate.reporting.deck;

import java.awt.Color;
import org.tollgate.reporting.report.StatusReport.Level;

/** Signs and colours of states: each has its own shape, so that nothing hangs on colour alone. */
final class Ink {

  static final Color TEXT = new Color(0x17212b);
  static final Color QUIET = new Color(0x525d69);
  static final Color LINE = new Color(0xd8dde3);
  static final Color HEAD = new Color(0xe9eef8);
  static final Color ACCENT = new Color(0x24478f);
  static final Color WHITE = Color.WHITE;

  private Ink() {}

  static String sign(Level level) {
    return switch (level) {
      case GREEN -> "●";
      case AMBER -> "▲";
      case RED -> "◆";
      case NO_DATA -> "○";
    };
  }

  static Color of(Level level) {
    return switch (level) {
      case GREEN -> new Color(0x1d6a3e);
      case AMBER -> new Color(0x854d00);
      case RED -> new Color(0xa5221e);
      case NO_DATA -> QUIET;
    };
  }
}
