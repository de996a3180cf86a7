package org.tollgate.base.audit;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
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
    return page(actor, filter, number, RecordPage.SIZE);
  }

  /** The same with as many rows on a page as are asked for. */
  public RecordPage page(Actor actor, RecordFilter filter, int number, int size) {
    return trail.page(narrowed(actor, filter), number, size);
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

  /**
   * The rollouts by which the actor can narrow the record: for who reads everything, those named.
   *
   * @throws NotAllowedException if the actor reads no rollout's record
   */
  public Map<RolloutId, String> rollouts(Actor actor) {
    requireReader(actor);
    return names(access.orElseThrow().readable(actor));
  }

  /** What rollouts that occur in rows are called. */
  public Map<RolloutId, String> names(Set<RolloutId> rollouts) {
    return access.map(it -> it.names(rollouts)).orElse(Map.of());
  }

  /**
   * The acts that occur in the record, in alphabetical order.
   *
   * @throws NotAllowedException if the actor reads no rollout's record
   */
  public List<String> acts(Actor actor) {
    requireReader(actor);
    return trail.acts();
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
