package org.tollgate.shell.platform;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.Login;
import org.tollgate.base.account.LoginOutcome;
import org.tollgate.base.account.Standing;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;

/** Translates between Spring Security and {@link Login}. */
@Component
class LoginProvider implements AuthenticationProvider {

  private final Login login;
  private final PeopleDirectory people;

  LoginProvider(Login login, PeopleDirectory people) {
    this.login = login;
    this.people = people;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    LoginOutcome outcome =
        login.attempt(
            String.valueOf(attempt.getName()),
            String.valueOf(attempt.getCredentials()),
            addressOf(attempt));
    if (outcome instanceof LoginOutcome.Welcome welcome) {
      return enter(attempt, welcome.standing());
    }
    if (outcome instanceof LoginOutcome.Slowed slowed) {
      throw new SlowedException(slowed.delay());
    }
    throw new BadCredentialsException("Wrong");
  }

  private Authentication enter(Authentication attempt, Standing standing) {
    String name = people.find(standing.person()).map(PersonView::name).orElse(standing.username());
    SignedIn signedIn = new SignedIn(standing, name);
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            signedIn, null, signedIn.getAuthorities());
    token.setDetails(attempt.getDetails());
    return token;
  }

  private static String addressOf(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "unknown";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
