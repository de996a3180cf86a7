package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tollgate.base.kept.KeptUntilWritten;
import org.tollgate.base.kept.Writes;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.task.OpenWork;

/** Gives every page what its frame shows. */
@ControllerAdvice
class ShellAdvice {

  private final OpenWork work;
  private final KeptUntilWritten<Actor, Integer> counts;
  private final boolean demo;

  ShellAdvice(
      OpenWork work,
      Writes writes,
      Clock clock,
      @Value("${tollgate.kind:production}") String kind) {
    this.work = work;
    this.counts = new KeptUntilWritten<>(writes, clock);
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
        () -> inboxCount(acting.actor()),
        WayBack.to(request),
        demo);
  }

  private int inboxCount(Actor actor) {
    return counts.of(Set.of(actor), one -> Map.of(actor, work.count(actor))).get(actor);
  }

  private static String sectionOf(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String[] parts = path.split("/");
    return parts.length > 1 ? parts[1] : "";
  }
}
