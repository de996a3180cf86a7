package org.tollgate.base.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** From where somebody has come in since the start; the oldest are forgotten first. */
@Component
class KnownAddresses {

  private static final int KEPT = 20_000;

  private final Map<String, Boolean> seen =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > KEPT;
        }
      };

  synchronized boolean has(String username, String address) {
    return seen.containsKey(username + "@" + address);
  }

  synchronized void remember(String username, String address) {
    seen.put(username + "@" + address, true);
  }
}
