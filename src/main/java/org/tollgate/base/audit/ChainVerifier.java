package org.tollgate.base.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads the chain from its first row and stops at the first broken one. Memory does not grow with
 * the record: rows are read a page at a time.
 */
final class ChainVerifier {

  private static final int PAGE = 2_000;

  private final ChainStore store;
  private final RecordKey key;
  private final Diagnosis diagnosis;
  private ChainHead verified = ChainHead.EMPTY;
  private String hashAtExport = ChainHead.EMPTY.hash();

  ChainVerifier(ChainStore store, RecordKey key) {
    this.store = store;
    this.key = key;
    this.diagnosis = new Diagnosis(store, key);
  }

  /**
   * @param exported a head kept elsewhere that the record must still contain
   * @param progress told the number of the row reached, once a page
   */
  Verdict verify(Optional<ChainHead> exported, LongConsumer progress) {
    List<ChainRow> page = store.rowsAfter(Long.MIN_VALUE, PAGE);
    while (!page.isEmpty()) {
      for (ChainRow row : page) {
        if (!continues(row)) {
          return diagnosis.of(verified, row);
        }
        verified = row.asHead();
        if (exported.isPresent() && exported.get().sequence() == row.sequence()) {
          hashAtExport = row.hash();
        }
      }
      progress.accept(verified.sequence());
      page = store.rowsAfter(verified.sequence(), PAGE);
    }
    return end(exported);
  }

  private boolean continues(ChainRow row) {
    return row.sequence() == verified.sequence() + 1
        && row.previousHash().equals(verified.hash())
        && row.contentBelongsTo(row.sequence())
        && key.sealed(row);
  }

  private Verdict end(Optional<ChainHead> exported) {
    Optional<ChainStore.SealedHead> head = store.head();
    boolean genuine = head.filter(it -> key.sealed(it.head(), it.mac())).isPresent();
    if (genuine && head.get().head().sequence() > verified.sequence()) {
      return broken(verified.sequence() + 1, Verdict.Damage.TAIL_CUT);
    }
    if (exported.isPresent() && exported.get().sequence() > verified.sequence()) {
      return broken(verified.sequence() + 1, Verdict.Damage.TAIL_CUT);
    }
    if (!genuine || !head.get().head().equals(verified)) {
      return broken(verified.sequence(), Verdict.Damage.HEAD);
    }
    if (exported.isPresent() && !exported.get().hash().equals(hashAtExport)) {
      return broken(exported.get().sequence(), Verdict.Damage.EXPORT);
    }
    return new Verdict.Unaltered(verified);
  }

  private static Verdict broken(long row, Verdict.Damage damage) {
    return new Verdict.Broken(row, damage);
  }
}
