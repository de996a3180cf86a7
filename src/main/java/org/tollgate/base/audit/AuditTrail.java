package org.tollgate.base.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The record of governance (M10): its head, its rows and whether it is unaltered. It asks nobody's
 * permission; what a reader may see is decided by {@link RecordReading} or by the caller.
 */
public class AuditTrail {

  private final DataSource dataSource;
  private final RecordKey key;
  private final ChainStore store;

  AuditTrail(DataSource dataSource, RecordKey key) {
    this.dataSource = dataSource;
    this.key = key;
    this.store = new ChainStore(JdbcClient.create(dataSource));
  }

  /**
   * The record of a database that no server has opened, for a check from outside.
   *
   * @param home the data folder with the key
   * @throws IllegalStateException if the key is missing
   */
  public static AuditTrail open(DataSource dataSource, Path home) {
    return new AuditTrail(dataSource, RecordKey.read(home));
  }

  /** Where the record stands now, as it can be exported; its seal is not checked here. */
  public ChainHead head() {
    return store.head().map(ChainStore.SealedHead::head).orElse(ChainHead.EMPTY);
  }

  /** Whether the head bears a seal of this installation and the row it names is there. */
  boolean endsGenuinely() {
    return store
        .head()
        .map(
            last ->
                key.sealed(last.head(), last.mac())
                    && (last.head().sequence() == 0
                        || store
                            .row(last.head().sequence())
                            .filter(row -> row.hash().equals(last.head().hash()))
                            .isPresent()))
        .orElse(true);
  }

  public Verdict verify() {
    return verify(Optional.empty(), row -> {});
  }

  /**
   * Checks every row and the head, on a connection of its own and on one state of the database,
   * while others go on writing.
   *
   * @param exported a head kept elsewhere; with it a cut-off tail is found even where the stored
   *     head was cut as well
   * @param progress told the number of the row reached, every few thousand rows
   */
  public Verdict verify(Optional<ChainHead> exported, LongConsumer progress) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      // the one level at which both databases show a single state to all statements
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      try {
        JdbcClient snapshot = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return new ChainVerifier(new ChainStore(snapshot), key).verify(exported, progress);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The record cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Rows, newest first.
   *
   * @param number of the page, from 0
   */
  public RecordPage page(RecordFilter filter, int number) {
    return store.page(filter, number, RecordPage.SIZE);
  }

  /** The same with as many rows on a page as are asked for. */
  RecordPage page(RecordFilter filter, int number, int size) {
    return store.page(filter, number, size);
  }

  /** Everything that was done to one thing, oldest first. */
  public List<RecordedAct> about(UUID subject) {
    return store.about(subject);
  }

  /** How many rows a span has. */
  public long count(RecordSpan span) {
    return store.count(span);
  }

  /**
   * Rows of a span, newest first.
   *
   * @param skipped rows before the first one wanted
   */
  public List<RecordedAct> acts(RecordSpan span, long skipped, int most) {
    return store.acts(span, skipped, most);
  }

  /** The acts that occur in the record, in alphabetical order. */
  public List<String> acts() {
    return store.acts();
  }
}
