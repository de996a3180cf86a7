package org.tollgate.base.audit;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** A record for tests of other packages: some acts, and the seals of its earlier heads. */
public final class RecordedActs {

  private final RecordFixture record;
  private final Map<Integer, ChainStore.SealedHead> heads = new TreeMap<>();

  public RecordedActs(DataSource dataSource, Path home) {
    this.record = new RecordFixture(dataSource, home);
  }

  public RecordedActs with(int acts) {
    for (int i = 1; i <= acts; i++) {
      record.with(1);
      heads.put(i, new ChainStore(record.sql).head().orElseThrow());
    }
    return this;
  }

  public String head() {
    return record.trail.head().toString();
  }

  /** What somebody with an old copy of the database can do: restore its genuine head. */
  public void putBackHead(int sequence) {
    ChainStore.SealedHead old = heads.get(sequence);
    new ChainStore(record.sql).insertHead(old.head(), old.mac());
  }
}
