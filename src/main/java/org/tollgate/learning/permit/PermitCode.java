package org.tollgate.learning.permit;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * The code on a permit: eleven random characters without those that are mistaken for others, and a
 * check character by ISO/IEC 7064, MOD 37,36, which finds every single wrong character and almost
 * every pair that changed places.
 */
record PermitCode(String value) {

  private static final String RANDOM = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int LENGTH = 11;
  private static final int M = ALL.length();

  static PermitCode random(Random source) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(RANDOM.charAt(source.nextInt(RANDOM.length())));
    }
    return new PermitCode(code.toString() + check(code.toString()));
  }

  /** Empty unless its check character fits; hyphens, spaces and letter case do not count. */
  static Optional<PermitCode> parse(String typed) {
    String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!plain.matches("[0-9A-Z]{" + (LENGTH + 1) + "}")) {
      return Optional.empty();
    }
    boolean fits = check(plain.substring(0, LENGTH)) == plain.charAt(LENGTH);
    return fits ? Optional.of(new PermitCode(plain)) : Optional.empty();
  }

  /**
   * @param code digits and capital letters
   */
  static char check(String code) {
    int product = M;
    for (char each : code.toCharArray()) {
      int sum = (product + ALL.indexOf(each)) % M;
      product = (sum == 0 ? M : sum) * 2 % (M + 1);
    }
    return ALL.charAt((M + 1 - product) % M);
  }
}
