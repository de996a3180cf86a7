package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.ProviderIdentity;
import org.tollgate.base.account.ProviderLogin;
import org.tollgate.base.account.Standing;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;

/**
 * Puts the account in the place of what the provider said: from here on a session is the same
 * however it began, and nothing of the provider's decides a right.
 */
@Component
class ProviderEntrance implements AuthenticationSuccessHandler {

  private final ProviderLogin login;
  private final PeopleDirectory people;
  private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final SavedRequestAwareAuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  ProviderEntrance(ProviderLogin login, PeopleDirectory people) {
    this.login = login;
    this.people = people;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication vouched)
      throws IOException, jakarta.servlet.ServletException {
    Optional<Standing> standing = standing(request, response, vouched);
    if (standing.isEmpty()) {
      logout.logout(request, response, vouched);
      response.sendRedirect(request.getContextPath() + "/login?unknown");
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn(standing.get(), vouched));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    onward.onAuthenticationSuccess(request, response, context.getAuthentication());
  }

  /** No session may be left that only the provider knows. */
  private Optional<Standing> standing(
      HttpServletRequest request, HttpServletResponse response, Authentication vouched) {
    try {
      return vouched.getPrincipal() instanceof OidcUser user
          ? login.enter(identity(user))
          : Optional.empty();
    } catch (RuntimeException e) {
      logout.logout(request, response, vouched);
      throw e;
    }
  }

  private static ProviderIdentity identity(OidcUser user) {
    boolean verified = Boolean.TRUE.equals(user.getEmailVerified());
    return new ProviderIdentity(
        user.getIdToken().getIssuer().toString(),
        user.getSubject(),
        verified ? user.getEmail() : null,
        user.getPreferredUsername());
  }

  private Authentication signedIn(Standing standing, Authentication vouched) {
    String name = people.find(standing.person()).map(PersonView::name).orElse(standing.username());
    SignedIn signedIn = new SignedIn(standing, name);
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            signedIn, null, signedIn.getAuthorities());
    token.setDetails(vouched.getDetails());
    return token;
  }
}
