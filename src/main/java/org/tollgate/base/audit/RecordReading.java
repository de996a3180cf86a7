package org.tollgate.base.audit;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.RolloutId;

/** The record as a person may read it. An administrator never does. */
public class RecordReading {

  private final AuditTrail trail;
  private final Optional<RecordAccess> access;

  RecordReading(AuditTrail trail, Optional<RecordAccess> access) {
    this.trail = trail;
    this.access = access;
  }

  /** Whether the actor may open the record at all: what decides whether a page links to it. */
  public boolean mayRead(Actor actor) {
    return !actor.administrator()
        && access.filter(it -> it.mayReadAll(actor) || !it.readable(actor).isEmpty()).isPresent();
  }

  /**
   * The rows that the actor may see, newest first.
   *
   * @param number of the page, from 0
   * @throws NotAllowedException if the actor reads no rollout's record
   */
  public RecordPage page(Actor actor, RecordFilter filter, int number) {
    return trail.page(narrowed(actor, filter), number);
  }

  /**
   * @throws NotAllowedException if the actor reads no rollout's record
   */
  public Verdict verify(Actor actor, Optional<ChainHead> exported) {
    requireReader(actor);
    LongConsumer nobody = row -> {};
    return trail.verify(exported, nobody);
  }

  /**
   * @throws NotAllowedException if the actor reads no rollout's record
   */
  public ChainHead head(Actor actor) {
    requireReader(actor);
    return trail.head();
  }

  private RecordFilter narrowed(Actor actor, RecordFilter filter) {
    requireReader(actor);
    RecordAccess rights = access.orElseThrow();
    if (rights.mayReadAll(actor)) {
      return filter;
    }
    Set<RolloutId> readable = rights.readable(actor);
    Set<RolloutId> asked =
        filter
            .rollouts()
            .map(wanted -> wanted.stream().filter(readable::contains).collect(toSet()))
            .orElse(readable);
    return new RecordFilter(Optional.of(asked), filter.act());
  }

  private void requireReader(Actor actor) {
    if (!mayRead(actor)) {
      throw new NotAllowedException("the record");
    }
  }
}
