package org.tollgate.shell.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tollgate.base.token.TokenEntry;

/** Lets a request act for the holder of the token that it carries; a bad one lets nobody in. */
class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final TokenEntry entry;

  BearerFilter(TokenEntry entry) {
    this.entry = entry;
  }

  static boolean carriesToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String sent = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip();
    entry.enter(sent).map(BearerFilter::authenticated).ifPresent(BearerFilter::remember);
    chain.doFilter(request, response);
  }

  private static Authentication authenticated(TokenEntry.Bearer bearer) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new TokenHolder(bearer.holder(), bearer.holder().username()),
        null,
        List.of(new SimpleGrantedAuthority(bearer.scope().name())));
  }

  private static void remember(Authentication authentication) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
  }
}
