package org.tollgate.shell.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every answer of the API that is read an entity tag and spares whoever has it the body. The
 * tag is made of what is shown, after the version of the thing where it has one: live data change
 * what is shown without a new version.
 */
@Component
@Order(20)
class EntityTags extends OncePerRequestFilter {

  /** Documents are streamed; their addresses end so. */
  private static final String STREAMED = "/content";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !request.getMethod().equals("GET")
        || !path.startsWith("/api/v1/")
        || path.endsWith(STREAMED);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (answer.getStatus() == HttpServletResponse.SC_OK) {
      String tag = tag(answer.getHeader(HttpHeaders.ETAG), answer.getContentAsByteArray());
      answer.setHeader(HttpHeaders.ETAG, tag);
      answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
      answer.setHeader(HttpHeaders.VARY, "Accept-Language");
      if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
        answer.resetBuffer();
        answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      }
    }
    answer.copyBodyToResponse();
  }

  private static String tag(String version, byte[] body) {
    String digest = digest(body);
    return version == null
        ? "\"" + digest + "\""
        : version.substring(0, version.length() - 1) + "." + digest + "\"";
  }

  private static boolean isKnown(String header, String tag) {
    return header != null
        && (header.strip().equals("*")
            || Arrays.stream(header.split(","))
                .map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(tag::equals));
  }

  private static String digest(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
