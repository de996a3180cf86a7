package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tollgate.base.shared.Refusal;

/** Writes problem documents (RFC 9457) in the reader's language. */
@Component
public class Problems {

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param refusal why, or null where the status says it all
   * @param more further members
   */
  public ResponseEntity<Object> answer(
      HttpStatus status, Refusal refusal, Map<String, Object> more, HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Failure failure = new Failure(status.value(), path, refusal, null);
    ResponseEntity<Object> answer = answer(failure, request);
    more.forEach(((ProblemDetail) answer.getBody())::setProperty);
    return answer;
  }

  ResponseEntity<Object> answer(Failure failure, HttpServletRequest request) {
    Locale locale = RequestContextUtils.getLocale(request);
    String detail =
        failure.refusal() == null
            ? words(failure, "do", locale)
            : say(failure.refusal().reason(), failure.refusal().arguments().toArray(), locale);
    return ResponseEntity.status(failure.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(failure.asProblem(words(failure, "what", locale), detail));
  }

  private String words(Failure failure, String part, Locale locale) {
    return say("platform.error." + failure.wording() + "." + part, null, locale);
  }

  private String say(String key, Object[] arguments, Locale locale) {
    return messages.getMessage(key, arguments, locale);
  }
}
