package org.tollgate.shell.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tollgate.base.account.Standing;

/**
 * Ends a session at its next request when the account was closed or its rights or password have
 * changed since the log-in. At most one statement a request, see {@link SessionStandings}.
 */
class SessionGuard extends OncePerRequestFilter {

  private final SessionStandings standings;
  private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

  SessionGuard(SessionStandings standings) {
    this.standings = standings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof SignedIn signedIn
        && hasEnded(signedIn.standing())) {
      logout.logout(request, response, authentication);
      turnAway(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  /** A program cannot read the log-in page. */
  private static void turnAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(request.getContextPath() + "/login?ended");
    }
  }

  private boolean hasEnded(Standing atLogin) {
    return standings
        .of(atLogin.account())
        .filter(Standing::enabled)
        .filter(now -> now.credentialsSince().equals(atLogin.credentialsSince()))
        .isEmpty();
  }
}
