package org.tollgate.base.shared;

/** The thing asked for does not exist, or the reader may not know that it does (404). */
public class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFoundException(String what, Object id) {
    super("No " + what + " " + id);
  }
}
