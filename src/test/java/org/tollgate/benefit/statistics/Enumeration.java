package org.tollgate.benefit.statistics;

/** Every arrangement of two small samples counted out, written without the code under test. */
final class Enumeration {

  private Enumeration() {}

  /** Share of arrangements whose U is at least as far from the middle as the given one. */
  static double pValue(Sample before, Sample after) {
    int n1 = before.size();
    int n2 = after.size();
    double[] all = new double[n1 + n2];
    System.arraycopy(before.values(), 0, all, 0, n1);
    System.arraycopy(after.values(), 0, all, n1, n2);
    double middle = n1 * n2 / 2.0;
    double observed = Math.abs(u(all, ((1 << n2) - 1) << n1) - middle);
    long arrangements = 0;
    long asFar = 0;
    for (int chosen = 0; chosen < 1 << (n1 + n2); chosen++) {
      if (Integer.bitCount(chosen) == n2) {
        arrangements++;
        asFar += Math.abs(u(all, chosen) - middle) >= observed - 1e-9 ? 1 : 0;
      }
    }
    return (double) asFar / arrangements;
  }

  private static double u(double[] all, int chosen) {
    double u = 0;
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < all.length; j++) {
        boolean pair = (chosen >> i & 1) == 1 && (chosen >> j & 1) == 0;
        u += pair ? (Math.signum(all[i] - all[j]) + 1) / 2 : 0;
      }
    }
    return u;
  }
}
