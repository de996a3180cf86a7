package org.tollgate.base.api;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.tollgate.base.shared.Refusal;

/**
 * What a client says that it has seen: header {@code If-Match} with the entity tag of an earlier
 * answer. The tag begins with the version of the thing.
 */
public final class Expected {

  /** In the documents of all controllers that take it. */
  public static final String HEADER = "If-Match";

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:\\.[0-9a-f]+)?\"");

  private Expected() {}

  /** The entity tag of a thing with a version; the filter of entity tags adds what is shown. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * @param header null where the client expects nothing
   * @param version as it is now
   * @throws DeclinedException with 412 if it is another
   */
  public static void require(String header, long version) {
    if (header == null || header.strip().equals("*")) {
      return;
    }
    boolean seen =
        Arrays.stream(header.split(","))
            .map(String::strip)
            .map(Expected::parse)
            .anyMatch(known -> known.isPresent() && known.getAsLong() == version);
    if (!seen) {
      throw changed();
    }
  }

  /** The one version that the client names; empty where it expects nothing or several. */
  public static OptionalLong version(String header, long now) {
    if (header == null || header.strip().equals("*")) {
      return OptionalLong.empty();
    }
    require(header, now);
    return OptionalLong.of(now);
  }

  private static DeclinedException changed() {
    return new DeclinedException(
        HttpStatus.PRECONDITION_FAILED, Refusal.because("api.refused.changed"));
  }

  private static OptionalLong parse(String tag) {
    Matcher parts = TAG.matcher(tag);
    return parts.matches() ? OptionalLong.of(Long.parseLong(parts.group(1))) : OptionalLong.empty();
  }
}
