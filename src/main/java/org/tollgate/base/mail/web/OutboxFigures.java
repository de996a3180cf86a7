package org.tollgate.base.mail.web;

import org.springframework.stereotype.Component;
import org.tollgate.base.mail.OutboxDesk;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;

/** Gives the operator's page its figures, so that its controller need not know the outbox. */
@Component("outboxFigures")
class OutboxFigures {

  /** The page that shows them has asked who reads it; the figures name nobody. */
  private static final Actor OPERATOR = new Actor(new PersonId(new java.util.UUID(0L, 0L)), true);

  private final OutboxDesk desk;

  OutboxFigures(OutboxDesk desk) {
    this.desk = desk;
  }

  public OutboxDesk.Overview now() {
    return desk.overview(OPERATOR);
  }
}
