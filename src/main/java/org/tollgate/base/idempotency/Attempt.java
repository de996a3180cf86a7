package org.tollgate.base.idempotency;

/** What a request with an idempotency key meets. */
public sealed interface Attempt {

  /** Nobody has sent this key before: the request is carried out. */
  record First() implements Attempt {}

  /** The same request was answered before. */
  record Repeated(Answered answer) implements Attempt {}

  /** The same request was begun, and what came of it is not known, or not yet. */
  record Unknown() implements Attempt {}

  /** The key was sent with another request. */
  record Other() implements Attempt {}
}
