package org.tollgate.base.shared;

import java.util.Objects;

/**
 * Who asks for a use case. It carries no role: rights come from the seats that the person holds in
 * a rollout and are looked up where they are needed, so that a stale session never keeps a right.
 *
 * @param person who acts; for {@link #SYSTEM} the reserved nil id
 * @param administrator whether the account administers accounts and organisations; it gives no
 *     right to any decision
 */
public record Actor(PersonId person, boolean administrator) {

  /** The clock, the process engine and the start-up; holds no seat and can never vote. */
  public static final Actor SYSTEM = new Actor(new PersonId(new java.util.UUID(0L, 0L)), false);

  public Actor {
    Objects.requireNonNull(person, "person");
  }

  public static Actor of(PersonId person) {
    return new Actor(person, false);
  }

  public boolean isSystem() {
    return SYSTEM.person.equals(person);
  }
}
