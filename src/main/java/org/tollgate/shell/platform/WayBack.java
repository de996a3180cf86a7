package org.tollgate.shell.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/** Where somebody returns to who changed the language: always an address of this application. */
final class WayBack {

  private static final String HOME = "/";

  private WayBack() {}

  /** The page itself, or, where it answers a form, the page that the form stood on. */
  static String to(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod())) {
      return referrer(request);
    }
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    String query = failed == null ? request.getQueryString() : null;
    return within(strip(path + (query == null ? "" : "?" + query), request));
  }

  /** The address as it is, if it cannot lead elsewhere; else home. */
  static String within(String address) {
    boolean local = address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    return local ? address : HOME;
  }

  private static String referrer(HttpServletRequest request) {
    String referrer = request.getHeader(HttpHeaders.REFERER);
    if (referrer == null) {
      return HOME;
    }
    try {
      URI page = URI.create(referrer);
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return within(strip(page.getRawPath() + query, request));
    } catch (IllegalArgumentException notAnAddress) {
      return HOME;
    }
  }

  private static String strip(String address, HttpServletRequest request) {
    String context = request.getContextPath();
    return address.startsWith(context) ? address.substring(context.length()) : address;
  }
}
