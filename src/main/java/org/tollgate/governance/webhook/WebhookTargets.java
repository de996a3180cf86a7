package org.tollgate.governance.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The addresses that may be told anything, from a list set at the start. A name on the list never
 * leads into the house: what it resolves to is looked at each time, and the connection goes to the
 * very address that was looked at. Only an address that the list itself spells out in figures may
 * be a private one.
 */
@Component
class WebhookTargets {

  private final List<URI> allowed;

  WebhookTargets(@Value("${tollgate.webhook.targets:}") String targets) {
    this.allowed =
        Arrays.stream(targets.split("[,\\s]+"))
            .filter(entry -> !entry.isBlank())
            .map(URI::create)
            .toList();
  }

  boolean isEmpty() {
    return allowed.isEmpty();
  }

  /** The target if the list has it or something above it. */
  Optional<URI> allowed(String typed) {
    try {
      URI target = new URI(typed.strip()).normalize();
      boolean plain =
          target.getHost() != null
              && target.getRawUserInfo() == null
              && target.getRawFragment() == null;
      return plain && isSafe(target) && allowed.stream().anyMatch(entry -> covers(entry, target))
          ? Optional.of(target)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Where to connect to now.
   *
   * @throws UnknownHostException if the name is not known or leads to a private address
   */
  InetAddress resolve(URI target) throws UnknownHostException {
    String host = unbracketed(target.getHost());
    InetAddress[] found = InetAddress.getAllByName(host);
    if (isLiteral(host)) {
      return found[0];
    }
    for (InetAddress address : found) {
      if (isPrivate(address)) {
        throw new UnknownHostException("private address");
      }
    }
    return found[0];
  }

  static int port(URI target) {
    if (target.getPort() >= 0) {
      return target.getPort();
    }
    return target.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  private static boolean isSafe(URI target) {
    String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
    String host = unbracketed(target.getHost());
    return scheme.equals("https")
        || (scheme.equals("http") && (host.startsWith("127.") || host.equals("::1")));
  }

  private static boolean covers(URI entry, URI target) {
    String above = entry.getRawPath() == null ? "" : entry.getRawPath();
    String path = target.getRawPath() == null ? "" : target.getRawPath();
    boolean below =
        path.equals(above)
            || path.startsWith(above.endsWith("/") || above.isEmpty() ? above : above + "/");
    return entry.getScheme().equalsIgnoreCase(target.getScheme())
        && entry.getHost().equalsIgnoreCase(target.getHost())
        && port(entry) == port(target)
        && below;
  }

  private static boolean isLiteral(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Everything that is not an address of the open internet. */
  static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet4Address) {
      return first == 0
          || first >= 240
          || (first == 100 && second >= 64 && second < 128)
          || (first == 192 && second == 0 && bytes[2] == 0)
          || (first == 198 && (second == 18 || second == 19));
    }
    // unique local addresses, and those into which an IPv4 address is packed
    return (first & 0xfe) == 0xfc
        || (first == 0 && second == 0x64)
        || (first == 0x20 && second == 2);
  }
}
