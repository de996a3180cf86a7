package org.tollgate.governance.planchart;

/** How a piece of a chart looks: its class on pages, its colours where no stylesheet is. */
enum Ink {
  RULE("rule", 0xd8dde3, 1, false),
  AXIS("axis", 0x7f8b98, 1, false),
  DIAGONAL("axis dash", 0x7f8b98, 1, false),
  ZONE("zone", 0xeceff2, 0, true),
  TODAY("ln run", 0x24478f, 2.25f, false),
  LINE("ln", 0x586471, 1.75f, false),
  LINE_OK("ln", 0x586471, 1.75f, false),
  LINE_WATCH("ln watch", 0x854d00, 2.25f, false),
  LINE_STOP("ln stop", 0xa5221e, 2.75f, false),
  LINE_INK("ln ink", 0x17212b, 1.75f, false),
  BASELINE("pt", 0x586471, 1.75f, false),
  POINT_OK("pt ok", 0x1d6a3e, 1.75f, true),
  POINT_WATCH("pt watch", 0x854d00, 1.75f, true),
  POINT_STOP("pt stop", 0xa5221e, 1.75f, true),
  POINT_INK("pt ink", 0x17212b, 1.75f, true),
  BAR("zone-none", 0xe7eaee, 0, true),
  BAR_CRITICAL("zone-watch", 0xfbefdc, 0, true),
  TEXT("", 0x3f4b57, 0, true),
  QUIET("mut", 0x586471, 0, true),
  NAME("b", 0x17212b, 0, true),
  TODAY_TEXT("t-run", 0x24478f, 0, true),
  STOP_TEXT("t-stop", 0xa5221e, 0, true);

  private final String style;
  private final int colour;
  private final float width;
  private final boolean filled;

  Ink(String style, int colour, float width, boolean filled) {
    this.style = style;
    this.colour = colour;
    this.width = width;
    this.filled = filled;
  }

  String style() {
    return style;
  }

  int colour() {
    return colour;
  }

  float width() {
    return width;
  }

  boolean isFilled() {
    return filled;
  }

  boolean isBold() {
    return this == NAME || this == TODAY_TEXT || this == STOP_TEXT;
  }

  static Ink line(Mark mark) {
    return switch (mark) {
      case REACHED -> LINE_INK;
      case OK -> LINE_OK;
      case WATCH -> LINE_WATCH;
      case STOP -> LINE_STOP;
    };
  }

  static Ink point(Mark mark) {
    return switch (mark) {
      case REACHED -> POINT_INK;
      case OK -> POINT_OK;
      case WATCH -> POINT_WATCH;
      case STOP -> POINT_STOP;
    };
  }
}
