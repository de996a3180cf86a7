package org.tollgate.testing;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.shell.platform.ActingPrincipal;

/**
 * Sends a MockMvc request for somebody who needs no account: {@code get("/…").with(person(id))}.
 */
public final class As {

  private As() {}

  public static RequestPostProcessor person(PersonId person) {
    return acting(Actor.of(person), List.of());
  }

  public static RequestPostProcessor administrator(PersonId person) {
    return acting(new Actor(person, true), List.of(new SimpleGrantedAuthority("ADMINISTRATOR")));
  }

  private static RequestPostProcessor acting(Actor actor, List<GrantedAuthority> rights) {
    Someone principal = new Someone(actor, "Somebody");
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, rights));
  }

  private record Someone(Actor actor, String personName) implements ActingPrincipal {}
}
