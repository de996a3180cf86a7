package org.tollgate.base.api;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.tollgate.base.shared.Refusal;

/**
 * Carries a "no" out of a REST controller; the web shell makes a problem document of it (RFC 9457).
 * Use cases return their refusals and never throw this.
 */
public class DeclinedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Refusal refusal;
  private final transient Map<String, Object> more;

  /**
   * @param more further members of the problem document
   */
  public DeclinedException(HttpStatus status, Refusal refusal, Map<String, Object> more) {
    super(refusal.reason());
    this.status = status;
    this.refusal = refusal;
    this.more = Map.copyOf(more);
  }

  public DeclinedException(HttpStatus status, Refusal refusal) {
    this(status, refusal, Map.of());
  }

  /**
   * Goes on only where nothing was refused.
   *
   * @throws DeclinedException with 422
   */
  public static void onlyIf(Optional<Refusal> refused) {
    refused.ifPresent(
        refusal -> {
          throw new DeclinedException(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
        });
  }

  /** For too many wrong passwords: when the next attempt counts. */
  public static DeclinedException slowed(Refusal refusal, long seconds) {
    return new DeclinedException(
        HttpStatus.TOO_MANY_REQUESTS, refusal, Map.of("retryAfter", Math.max(1, seconds)));
  }

  public HttpStatus status() {
    return status;
  }

  public Refusal refusal() {
    return refusal;
  }

  public Map<String, Object> more() {
    return more;
  }
}
