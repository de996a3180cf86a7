package org.tollgate.base.audit;

import java.util.List;

/** Continues the chain inside the running transaction. */
class ChainWriter {

  private final ChainStore store;
  private final RecordKey key;

  ChainWriter(ChainStore store, RecordKey key) {
    this.store = store;
    this.key = key;
  }

  /**
   * Locks the head, which every other writer then waits for until this transaction ends. A head
   * that does not bear the key's seal is not continued: the new row would make a forged head
   * genuine.
   *
   * @throws IllegalStateException if the head is missing or was altered
   */
  void append(List<ChainRow.Entry> entries) {
    ChainStore.SealedHead found =
        store
            .lockedHead()
            .orElseThrow(() -> new IllegalStateException("The head of the record is missing"));
    ChainHead head = found.head();
    if (!key.sealed(head, found.mac())) {
      throw new IllegalStateException(
          "The head of the record was altered, or sealed with another key; nothing is added to it");
    }
    for (ChainRow.Entry entry : entries) {
      ChainRow row = ChainRow.after(head, entry, key);
      store.append(row);
      head = row.asHead();
    }
    store.updateHead(head, key.sealOfHead(head));
  }
}
