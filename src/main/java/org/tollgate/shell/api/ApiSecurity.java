package org.tollgate.shell.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.token.TokenEntry;
import org.tollgate.base.token.TokenScope;

/**
 * The door for programs with a token: no session, no cookie looked at, and each scope opens only
 * what is named here. Scope READ reads; nothing that is sent is taken, a signature least of all.
 */
@Configuration
class ApiSecurity {

  private static final String ADDRESSES = "/api/v1/**";
  private static final String PERMITS = "/api/v1/permits/**";
  private static final String CHALLENGE = "Bearer error=\"invalid_token\"";

  @Bean
  @Order(0)
  SecurityFilterChain programs(
      HttpSecurity http,
      TokenEntry entry,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return http.securityMatcher(ApiSecurity::isForAProgram)
        .authorizeHttpRequests(ApiSecurity::scopes)
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .addFilterBefore(new BearerFilter(entry), AuthorizationFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, reason) -> {
                          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                          problems.resolveException(request, response, null, noGood());
                        })
                    .accessDeniedHandler(
                        (request, response, reason) ->
                            problems.resolveException(request, response, null, beyondScope())))
        .build();
  }

  private static void scopes(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(HttpMethod.GET, PERMITS)
        .hasAnyAuthority(TokenScope.READ.name(), TokenScope.PERMITS.name())
        .requestMatchers(HttpMethod.GET, ADDRESSES)
        .hasAuthority(TokenScope.READ.name())
        .requestMatchers(HttpMethod.HEAD, ADDRESSES)
        .hasAuthority(TokenScope.READ.name())
        .anyRequest()
        .denyAll();
  }

  private static boolean isForAProgram(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/api/") && BearerFilter.carriesToken(request);
  }

  private static DeclinedException noGood() {
    return new DeclinedException(HttpStatus.UNAUTHORIZED, Refusal.because("token.refused.no-good"));
  }

  private static DeclinedException beyondScope() {
    return new DeclinedException(HttpStatus.FORBIDDEN, Refusal.because("token.refused.scope"));
  }
}
