package org.tollgate.shell.platform;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The signs of the kinds of state, each of another shape so that colour is never alone; pages call
 * it as {@code ${@signs.of(…)}}. A kind without a sign of its own gets that of "none".
 */
@Component("signs")
public class Signs {

  /**
   * @param path in a box of 12 × 12, filled by the even-odd rule
   * @param style the class that gives it its colour
   */
  public record Sign(String path, String style) {}

  private static final Sign NONE =
      new Sign(
          "M6 .6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 6 .6Z"
              + "m0 1.8a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Z",
          "is-none");

  private static final Map<String, Sign> SIGNS =
      Map.of(
          "ok", new Sign("M.8 6a5.2 5.2 0 1 0 10.4 0A5.2 5.2 0 1 0 .8 6Z", "is-ok"),
          "watch", new Sign("M6 .6 12 11.4H0z", "is-watch"),
          "stop", new Sign("M6 0 12 6 6 12 0 6z", "is-stop"),
          "run", new Sign("M1.5.5 11 6l-9.5 5.5z", "is-run"),
          "done", new Sign("M.6 6.4 2.2 4.7l2.6 2.6L9.9 2l1.6 1.7-6.7 7z", "is-ok"),
          "lock",
              new Sign(
                  "M3 5V3.5a3 3 0 0 1 6 0V5h1v6.5H2V5zm1.5 0h3V3.5a1.5 1.5 0 0 0-3 0z", "is-none"));

  public Sign of(String kind) {
    return kind == null ? NONE : SIGNS.getOrDefault(kind, NONE);
  }
}
