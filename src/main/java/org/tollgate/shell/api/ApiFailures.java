package org.tollgate.shell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.shell.platform.Problems;

/** Makes a problem document of every "no" that a REST controller or filter says. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures {

  private final Problems problems;

  ApiFailures(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Object> declined(DeclinedException no, HttpServletRequest request) {
    ResponseEntity<Object> problem = problems.answer(no.status(), no.refusal(), no.more(), request);
    if (no.status() != HttpStatus.TOO_MANY_REQUESTS) {
      return problem;
    }
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(problem.getHeaders());
    headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(no.more())));
    return new ResponseEntity<>(problem.getBody(), headers, problem.getStatusCode());
  }

  private static Object seconds(Map<String, Object> more) {
    return more.getOrDefault("retryAfter", 1);
  }
}
