package org.tollgate.shell.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tollgate.base.shared.Untold;

/** Answers for everything that no controller answered: unknown addresses, faults, refused forms. */
@Controller
class FailurePage implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

  private static final Pattern LONG_PART =
      Pattern.compile("(?<=/)(?![0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/|$))[^/]{25,}");

  private final FailureViews views;

  FailurePage(FailureViews views) {
    this.views = views;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (status == null) {
      return views.show(new Failure(404, "/error", null, null), request);
    }
    return views.show(new Failure(status, path, null, numberOf(request, status, path)), request);
  }

  private static String numberOf(HttpServletRequest request, int status, String path) {
    if (status < 500) {
      return null;
    }
    String number = UUID.randomUUID().toString().substring(0, 8);
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error("Failure {} at {} {}", number, request.getMethod(), address(path), Untold.of(cause));
    return number;
  }

  /** Links that let in stand in the address: what is as long as one and no id is left out. */
  private static String address(String path) {
    return path == null ? null : LONG_PART.matcher(path).replaceAll("…");
  }
}
