package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame shows. */
@ControllerAdvice
class ShellAdvice {

  private final boolean demo;

  ShellAdvice(@Value("${tollgate.kind:production}") String kind) {
    this.demo = "demo".equals(kind);
  }

  @ModelAttribute("shell")
  Shell shell(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
      return Shell.nobody(demo);
    }
    return new Shell(
        true,
        signedIn.personName(),
        signedIn.standing().administrator(),
        sectionOf(request),
        0,
        demo);
  }

  private static String sectionOf(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String[] parts = path.split("/");
    return parts.length > 1 ? parts[1] : "";
  }
}
