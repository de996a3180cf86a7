package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tollgate.governance.task.OpenWork;

/** Gives every page what its frame shows. */
@ControllerAdvice
class ShellAdvice {

  private final OpenWork work;
  private final boolean demo;

  ShellAdvice(OpenWork work, @Value("${tollgate.kind:production}") String kind) {
    this.work = work;
    this.demo = "demo".equals(kind);
  }

  @ModelAttribute("shell")
  Shell shell(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !(authentication.getPrincipal() instanceof ActingPrincipal acting)) {
      return Shell.nobody(WayBack.to(request), demo);
    }
    return new Shell(
        true,
        acting.personName(),
        acting.actor().administrator(),
        sectionOf(request),
        () -> work.count(acting.actor()),
        WayBack.to(request),
        demo);
  }

  private static String sectionOf(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String[] parts = path.split("/");
    return parts.length > 1 ? parts[1] : "";
  }
}
