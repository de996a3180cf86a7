package org.tollgate.shell.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.idempotency.Answered;
import org.tollgate.base.idempotency.Attempt;
import org.tollgate.base.idempotency.IdempotentRequests;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.shell.platform.ActingPrincipal;

/**
 * Carries a POST with header {@code Idempotency-Key} out at most once a day for each person. What
 * was done is answered again in the same words; what was refused changed nothing and may be tried
 * again; where nobody knows what came of it, it is not tried again.
 */
@Component
@Order(10)
class IdempotencyFilter extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  private static final List<String> KEPT =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

  private final IdempotentRequests requests;
  private final Fingerprints fingerprints;
  private final HandlerExceptionResolver problems;

  IdempotencyFilter(
      IdempotentRequests requests,
      Fingerprints fingerprints,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.requests = requests;
    this.fingerprints = fingerprints;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !request.getMethod().equals("POST")
        || !path.startsWith("/api/v1/")
        || request.getHeader(KEY) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<PersonId> person = person();
    if (person.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    String key = request.getHeader(KEY);
    if (!key.matches("[!-~]{1,200}")) {
      refuse(request, response, HttpStatus.BAD_REQUEST, "api.refused.key");
      return;
    }
    try {
      Fingerprints.Taken taken = fingerprints.take(request);
      Attempt attempt = requests.begin(person.get(), key, taken.fingerprint());
      if (attempt instanceof Attempt.First) {
        carryOut(new Slot(person.get(), key), taken.request(), response, chain);
      } else {
        answer(attempt, request, response);
      }
    } catch (DeclinedException no) {
      problems.resolveException(request, response, null, no);
    }
  }

  private record Slot(PersonId person, String key) {}

  private void carryOut(
      Slot slot, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    int status = answer.getStatus();
    if (status < HttpStatus.MULTIPLE_CHOICES.value()) {
      requests.answered(slot.person(), slot.key(), kept(answer));
    } else if (status < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      requests.forget(slot.person(), slot.key());
    }
    answer.copyBodyToResponse();
  }

  private static Answered kept(ContentCachingResponseWrapper answer) {
    String headers =
        KEPT.stream()
            .filter(name -> answer.getHeader(name) != null)
            .map(name -> name + ": " + answer.getHeader(name))
            .collect(Collectors.joining("\n"));
    String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    return new Answered(answer.getStatus(), headers, body);
  }

  private void answer(Attempt attempt, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (attempt instanceof Attempt.Other) {
      refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "api.refused.key-other");
    } else if (attempt instanceof Attempt.Repeated repeated) {
      replay(repeated.answer(), response);
    } else {
      refuse(request, response, HttpStatus.CONFLICT, "api.refused.key-unknown");
    }
  }

  private static void replay(Answered answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    answer
        .headers()
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(header -> response.setHeader(header[0], header[1]));
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason) {
    problems.resolveException(
        request, response, null, new DeclinedException(status, Refusal.because(reason), Map.of()));
  }

  private static Optional<PersonId> person() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof ActingPrincipal acting
        ? Optional.of(acting.actor().person())
        : Optional.empty();
  }
}
