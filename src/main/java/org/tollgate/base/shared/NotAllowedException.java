package org.tollgate.base.shared;

/** The actor is known but lacks the right for this use case (403). */
public class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotAllowedException(String message) {
    super(message);
  }
}
