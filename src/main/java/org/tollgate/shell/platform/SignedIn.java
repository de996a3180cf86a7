package org.tollgate.shell.platform;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.tollgate.base.account.Standing;
import org.tollgate.base.shared.Actor;

/**
 * Who holds a session.
 *
 * @param standing as it was at the log-in; the session ends when it no longer is
 * @param personName as the header shows it
 */
public record SignedIn(Standing standing, String personName)
    implements UserDetails, ActingPrincipal {

  /** The authority of an administrator; it opens the administrator's pages and no decision. */
  static final String ADMINISTRATOR = "ADMINISTRATOR";

  @Override
  public Actor actor() {
    return new Actor(standing.person(), standing.administrator());
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return standing.administrator()
        ? List.of(new SimpleGrantedAuthority(ADMINISTRATOR))
        : List.of();
  }

  /** The account's module checks the password; a session never keeps it. */
  @Override
  public String getPassword() {
    return null;
  }

  @Override
  public String getUsername() {
    return standing.username();
  }
}
