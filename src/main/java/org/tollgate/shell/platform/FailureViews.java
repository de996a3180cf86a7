package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows a failure to whoever asked: a page to a person, a problem document to a program. */
@Component
class FailureViews {

  private final ShellAdvice shell;
  private final MessageSource messages;
  private final Problems problems;

  FailureViews(ShellAdvice shell, MessageSource messages, Problems problems) {
    this.shell = shell;
    this.messages = messages;
    this.problems = problems;
  }

  Object show(Failure failure, HttpServletRequest request) {
    return failure.path().startsWith("/api/")
        ? problems.answer(failure, request)
        : page(failure, request);
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

  private String words(Failure failure, String part, HttpServletRequest request) {
    String key = "platform.error." + failure.wording() + "." + part;
    return messages.getMessage(key, null, RequestContextUtils.getLocale(request));
  }
}
