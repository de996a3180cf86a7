package org.tollgate.base.mail;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this installation: what every link in a letter begins with. */
@Component
class PublicAddress {

  private final String start;

  PublicAddress(@Value("${tollgate.address.public:http://127.0.0.1:8080}") String start) {
    String scheme = URI.create(start.strip()).getScheme();
    if (!"http".equals(scheme) && !"https".equals(scheme)) {
      throw new IllegalArgumentException(
          "tollgate.address.public (TOLLGATE_PUBLIC_ADDRESS) begins with http:// or https://");
    }
    this.start = start.strip().replaceAll("/+$", "");
  }

  /**
   * @param path begins with a slash
   */
  String of(String path) {
    return start + path;
  }
}
