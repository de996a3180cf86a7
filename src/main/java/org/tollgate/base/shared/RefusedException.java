package org.tollgate.base.shared;

/**
 * Carries a refusal out of a controller that has no form to show it in; the web shell answers 422.
 * Use cases return their refusals and never throw this.
 */
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.reason());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
