package org.tollgate.base.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Refusal;

/** Hashes and compares passwords, in the same time whether there is a hash to compare or not. */
@Component
class Passwords {

  private static final int LEAST_CHARACTERS = 12;

  /** bcrypt reads no further. */
  private static final int MOST_BYTES = 72;

  private final PasswordEncoder encoder;
  private final String nobodysHash;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodysHash = encoder.encode("a password that nobody has");
  }

  Optional<Refusal> check(String username, String raw) {
    if (raw.length() < LEAST_CHARACTERS) {
      return Optional.of(Refusal.because("account.refused.password-short", LEAST_CHARACTERS));
    }
    if (raw.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(Refusal.because("account.refused.password-long", MOST_BYTES));
    }
    if (raw.equalsIgnoreCase(username)) {
      return Optional.of(Refusal.because("account.refused.password-is-username"));
    }
    return Optional.empty();
  }

  String hash(String raw) {
    return encoder.encode(raw);
  }

  /**
   * @param hash null where there is no account or no password yet; never matches
   */
  boolean matches(String raw, String hash) {
    boolean readable = raw.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    boolean same = encoder.matches(readable ? raw : "", hash == null ? nobodysHash : hash);
    return same && readable && hash != null;
  }
}
