package org.tollgate.base.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * One row of the record, as it was written.
 *
 * @param sequence number of the row, from 1
 * @param at when, in microseconds
 * @param act what, a stable word: {@code vote-cast}
 * @param rollout the rollout it belongs to, if any
 * @param subject id of the thing acted on
 * @param actor who; the nil id for Tollgate itself
 * @param facts canonical JSON: ids, numbers, dates and digests
 * @param hash SHA-256 of the row, hexadecimal
 */
public record RecordedAct(
    long sequence,
    Instant at,
    String act,
    Optional<RolloutId> rollout,
    UUID subject,
    PersonId actor,
    String facts,
    String hash) {

  static RecordedAct of(ChainRow row) {
    ChainRow.Entry entry = row.entry();
    return new RecordedAct(
        row.sequence(),
        entry.at(),
        entry.act(),
        Optional.ofNullable(entry.rollout()).map(RolloutId::new),
        entry.subject(),
        new PersonId(entry.actor()),
        entry.facts(),
        row.hash());
  }
}
