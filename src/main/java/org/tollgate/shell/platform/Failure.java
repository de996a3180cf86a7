package org.tollgate.shell.platform;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.tollgate.base.shared.Refusal;

/**
 * What an error page says.
 *
 * @param status 400 to 599
 * @param path where it happened
 * @param refusal why, where the domain said no; else null
 * @param number under which the log has the details; null where there is nothing to look up
 */
record Failure(int status, String path, Refusal refusal, String number) {

  private static final Set<Integer> WORDED =
      Set.of(400, 401, 403, 404, 405, 409, 412, 413, 422, 429, 500);

  static Failure of(HttpStatus status, String path) {
    return new Failure(status.value(), path, null, null);
  }

  /** The status whose words fit: its own, or the general ones of its hundred. */
  public int wording() {
    if (WORDED.contains(status)) {
      return status;
    }
    return status < 500 ? 400 : 500;
  }

  /** The same for a program (RFC 9457). */
  ProblemDetail asProblem(String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
    problem.setTitle(title);
    problem.setInstance(java.net.URI.create(path));
    if (refusal != null) {
      problem.setProperty("reason", refusal.reason());
    }
    if (number != null) {
      problem.setProperty("number", number);
    }
    return problem;
  }
}
