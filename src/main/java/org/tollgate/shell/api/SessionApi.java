package org.tollgate.shell.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.shell.platform.ActingPrincipal;

/** Tells a program for whom it acts, and what it must send along with a change. */
@RestController
@Tag(name = "Session")
class SessionApi {

  /**
   * @param signedIn whether somebody is; else person and name are null
   * @param csrf null for a token, which needs none
   */
  record Session(boolean signedIn, UUID person, String name, Csrf csrf) {}

  /**
   * @param header in which a request that changes something carries the token
   * @param parameter the field of the log-in form that carries it
   */
  record Csrf(String header, String parameter, String token) {}

  @Operation(summary = "For whom the program acts, and the CSRF token of its session")
  @GetMapping("/api/v1/session")
  Session readSession(@Parameter(hidden = true) CsrfToken token) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Csrf csrf =
        token == null
            ? null
            : new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken());
    if (authentication != null && authentication.getPrincipal() instanceof ActingPrincipal acting) {
      return new Session(true, acting.actor().person().value(), acting.personName(), csrf);
    }
    return new Session(false, null, null, csrf);
  }
}
