package org.tollgate.governance.task;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** Keeps each person's open work; written by the module that owns the subject. */
@Service
@Transactional
public class OpenWork {

  /** Adds the work, or renews title, link and date if the person has it already. */
  public void assign(NewWork work) {
    throw new UnsupportedOperationException();
  }

  /** The subject is dealt with, whoever had it. */
  public void finish(WorkSubject subject) {
    throw new UnsupportedOperationException();
  }

  /** One person has done their part; others keep theirs. */
  public void finish(WorkSubject subject, PersonId person) {
    throw new UnsupportedOperationException();
  }

  /** Everything in a rollout that was stopped or closed. */
  public void finishAll(RolloutId rollout) {
    throw new UnsupportedOperationException();
  }

  /** A person left or a seat changed hands. */
  public void move(RolloutId rollout, PersonId from, PersonId to) {
    throw new UnsupportedOperationException();
  }

  /** Work of one kind of subject only, for a substitute. */
  public void move(WorkSubject subject, PersonId from, PersonId to) {
    throw new UnsupportedOperationException();
  }

  /** Marks the subject's work as reminded of, for everyone who still has it. */
  public void remind(WorkSubject subject) {
    throw new UnsupportedOperationException();
  }

  @Transactional(readOnly = true)
  public int count(Actor actor) {
    throw new UnsupportedOperationException();
  }
}
