package org.tollgate.base.audit;

import java.util.Optional;

/** Names what was done to the row at which a verification stopped. */
final class Diagnosis {

  private final ChainStore store;
  private final RecordKey key;

  Diagnosis(ChainStore store, RecordKey key) {
    this.store = store;
    this.key = key;
  }

  /**
   * @param verified the last row that is in order
   * @param found the row that stands after it
   */
  Verdict of(ChainHead verified, ChainRow found) {
    long expected = verified.sequence() + 1;
    if (found.sequence() < expected) {
      return new Verdict.Broken(found.sequence(), Verdict.Damage.INSERTED);
    }
    if (found.sequence() > expected) {
      return new Verdict.Broken(expected, missingOrMoved(verified));
    }
    return new Verdict.Broken(
        expected,
        found.contentBelongsTo(expected)
            ? wellHashed(verified, found)
            : badlyHashed(verified, found));
  }

  private Verdict.Damage missingOrMoved(ChainHead verified) {
    return standsElsewhere(verified) ? Verdict.Damage.REORDERED : Verdict.Damage.MISSING;
  }

  /** The hash fits the content: it is the place in the chain or the seal that does not. */
  private Verdict.Damage wellHashed(ChainHead verified, ChainRow found) {
    if (standsElsewhere(verified) || standsBehindTheHead(found)) {
      return Verdict.Damage.INSERTED;
    }
    if (!found.previousHash().equals(verified.hash())) {
      // a genuine row of another branch of this record, as from a restored copy
      return key.sealed(found) ? Verdict.Damage.INSERTED : Verdict.Damage.RECOMPUTED;
    }
    return laterRowsVouchFor(found) ? Verdict.Damage.EDITED : Verdict.Damage.RECOMPUTED;
  }

  /** The hash does not fit: another row's content stands here, or somebody wrote over this one. */
  private Verdict.Damage badlyHashed(ChainHead verified, ChainRow found) {
    long home = placeOf(found);
    if (home > found.sequence()) {
      return missingOrMoved(verified);
    }
    if (home > 0 || standsElsewhere(verified) || standsBehindTheHead(found)) {
      return Verdict.Damage.INSERTED;
    }
    return Verdict.Damage.EDITED;
  }

  /** Whether the row that belongs after the verified ones was moved to another place. */
  private boolean standsElsewhere(ChainHead verified) {
    long expected = verified.sequence() + 1;
    return store.successorsElsewhere(verified.hash(), expected).stream()
        .anyMatch(row -> row.contentBelongsTo(expected) && key.sealed(row));
  }

  /** The position for which the row was written, or 0 if its content is nobody's. */
  private long placeOf(ChainRow row) {
    if (!key.sealed(row)) {
      return 0;
    }
    long last = Math.max(store.lastSequence(), headSequence());
    for (long place = 1; place <= last; place++) {
      if (row.contentBelongsTo(place)) {
        return place;
      }
    }
    return 0;
  }

  private boolean standsBehindTheHead(ChainRow found) {
    return genuineHead().filter(head -> head.sequence() < found.sequence()).isPresent();
  }

  /** Whether what follows is genuine and names this row's hash: then only its seal was changed. */
  private boolean laterRowsVouchFor(ChainRow found) {
    Optional<ChainRow> next = store.row(found.sequence() + 1);
    return next.map(
            row ->
                row.previousHash().equals(found.hash())
                    && row.contentBelongsTo(row.sequence())
                    && key.sealed(row))
        .orElseGet(() -> genuineHead().filter(found.asHead()::equals).isPresent());
  }

  private Optional<ChainHead> genuineHead() {
    return store
        .head()
        .filter(it -> key.sealed(it.head(), it.mac()))
        .map(ChainStore.SealedHead::head);
  }

  private long headSequence() {
    return genuineHead().map(ChainHead::sequence).orElse(0L);
  }
}
