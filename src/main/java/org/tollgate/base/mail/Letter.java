package org.tollgate.base.mail;

import java.time.Instant;
import java.util.List;
import org.tollgate.base.shared.PersonId;

/**
 * What one person is told by mail.
 *
 * @param kind a stable word, for example {@code ballot}; its name is message {@code mail.kind.KIND}
 * @param key what makes it the same letter: one that is in the outbox already is not put again
 * @param goodUntil after this nobody needs it any more, and it is not sent; null for the usual time
 */
public record Letter(
    PersonId to, String kind, String key, Wording subject, List<Line> lines, Instant goodUntil) {

  public Letter {
    lines = List.copyOf(lines);
  }

  /** How a line looks. */
  public enum Style {
    TEXT,
    HEADING,
    /** One of a list. */
    ITEM,
    /** What the reader is asked to open. */
    BUTTON
  }

  /**
   * @param note a second, quieter sentence, or null
   * @param path where it leads, relative to the application, or null
   */
  public record Line(Style style, Wording text, Wording note, String path) {

    public static Line text(Wording text) {
      return new Line(Style.TEXT, text, null, null);
    }

    public static Line heading(Wording text) {
      return new Line(Style.HEADING, text, null, null);
    }

    public static Line item(Wording text, Wording note, String path) {
      return new Line(Style.ITEM, text, note, path);
    }

    public static Line button(Wording text, String path) {
      return new Line(Style.BUTTON, text, null, path);
    }
  }
}
