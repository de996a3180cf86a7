package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tollgate.base.shared.Refusal;

/** Shows a failure to whoever asked: a page to a person, a problem document to a program. */
@Component
class FailureViews {

  private final ShellAdvice shell;
  private final MessageSource messages;

  FailureViews(ShellAdvice shell, MessageSource messages) {
    this.shell = shell;
    this.messages = messages;
  }

  Object show(Failure failure, HttpServletRequest request) {
    return failure.path().startsWith("/api/") ? problem(failure, request) : page(failure, request);
  }

  private ModelAndView page(Failure failure, HttpServletRequest request) {
    ModelAndView page = new ModelAndView("platform/failure");
    page.setStatus(HttpStatusCode.valueOf(failure.status()));
    Shell frame = shell.shell(request);
    page.addObject("shell", failure.status() < 500 ? frame : frame.withoutInbox());
    page.addObject("failure", failure);
    page.addObject("what", words(failure, "what", request));
    page.addObject("advice", words(failure, "do", request));
    return page;
  }

  private ResponseEntity<Object> problem(Failure failure, HttpServletRequest request) {
    String detail =
        failure.refusal() == null
            ? words(failure, "do", request)
            : reason(failure.refusal(), RequestContextUtils.getLocale(request));
    return ResponseEntity.status(failure.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(failure.asProblem(words(failure, "what", request), detail));
  }

  private String words(Failure failure, String part, HttpServletRequest request) {
    String key = "platform.error." + failure.wording() + "." + part;
    return messages.getMessage(key, null, RequestContextUtils.getLocale(request));
  }

  private String reason(Refusal refusal, Locale locale) {
    return messages.getMessage(refusal.reason(), refusal.arguments().toArray(), locale);
  }
}
