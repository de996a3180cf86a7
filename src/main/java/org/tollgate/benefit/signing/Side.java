package org.tollgate.benefit.signing;

/** For whom somebody signs. */
public enum Side {
  CLIENT,
  IMPLEMENTER
}
