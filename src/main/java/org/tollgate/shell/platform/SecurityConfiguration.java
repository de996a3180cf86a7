package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.util.unit.DataSize;

/** Who gets through the door: everything needs a session, except what is named here. */
@Configuration
class SecurityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";
  private static final String[] ASSETS = {"/assets/**", "/webjars/**"};

  /**
   * What opens without a session; the verifier, the backup and feeds ask for tokens of their own,
   * and the API's document says nothing that its source does not.
   */
  private static final String[] DOORS = {
    "/login",
    "/language",
    "/login/link",
    "/login/link/*",
    "/password/*",
    "/welcome/*",
    "/error",
    "/actuator/health",
    "/internal/verify-audit",
    "/api/v1/session",
    "/v3/api-docs",
    "/v3/api-docs.yaml",
    "/internal/backup",
    "/feed/*.ics",
    "/verify/*"
  };

  /** Stylesheets, scripts and fonts: no session, no account asked for. */
  @Bean
  @Order(1)
  SecurityFilterChain assets(HttpSecurity http) {
    return http.securityMatcher(ASSETS)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .headers(SecurityConfiguration::headers)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      SessionStandings standings,
      ObjectProvider<ClientRegistrationRepository> providers,
      ProviderEntrance entrance,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largestForm) {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    if (providers.getIfAvailable() != null) {
      http.oauth2Login(provider -> beside(provider, entrance));
    }
    return http.authorizeHttpRequests(SecurityConfiguration::rights)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .defaultSuccessUrl("/")
                    .failureHandler(SecurityConfiguration.failed()))
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
        .sessionManagement(
            session -> session.sessionFixation(fixation -> fixation.migrateSession()))
        .csrf(csrf -> csrf.ignoringRequestMatchers(path.matcher("/internal/verify-audit")))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(SecurityConfiguration::knock))
        .addFilterBefore(new UploadLimit(largestForm.toBytes()), CsrfFilter.class)
        .addFilterBefore(new SessionGuard(standings), AuthorizationFilter.class)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static void beside(OAuth2LoginConfigurer<HttpSecurity> form, ProviderEntrance entrance) {
    form.loginPage("/login")
        .successHandler(entrance)
        .failureHandler(
            (request, response, failed) ->
                response.sendRedirect(request.getContextPath() + "/login?provider"));
  }

  private static void rights(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(DOORS)
        .permitAll()
        .requestMatchers("/admin/**", "/actuator/**")
        .hasAuthority(SignedIn.ADMINISTRATOR)
        .anyRequest()
        .authenticated();
  }

  /** People are shown the form; programs are told that they lack credentials. */
  private static void knock(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(request.getContextPath() + "/login");
    }
  }

  private static AuthenticationFailureHandler failed() {
    return (request, response, exception) -> {
      String reason =
          exception instanceof SlowedException slowed ? "slowed=" + slowed.seconds() : "wrong";
      response.sendRedirect(request.getContextPath() + "/login?" + reason);
    };
  }

  static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(frame -> frame.deny())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions ->
                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }
}
