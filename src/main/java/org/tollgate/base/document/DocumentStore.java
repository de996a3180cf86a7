package org.tollgate.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/**
 * Files that people bring. The bytes are on the disk before the row is written, so a row never
 * names a file that is not there; a crash between the two leaves a file that nobody names.
 *
 * <p>It asks for nobody's right: whoever owns a document checks before it stores or opens.
 */
public class DocumentStore {

  private static final long MEGABYTE = 1024L * 1024L;
  private static final String ROWS =
      "select id, sha256, bytes, media_type, file_name, stored_by, stored_at from document";

  private final DocumentFiles files;
  private final JdbcClient database;
  private final Clock clock;
  private final DocumentLimits evidence;

  DocumentStore(
      DocumentFiles files, JdbcClient database, Clock clock, DocumentLimits evidenceLimits) {
    this.files = files;
    this.database = database;
    this.clock = clock;
    this.evidence = evidenceLimits;
  }

  /** Limits for evidence: every type, up to setting {@code tollgate.documents.evidence-limit}. */
  public DocumentLimits evidenceLimits() {
    return evidence;
  }

  /**
   * Stores a file; the row joins the running transaction, if there is one.
   *
   * @param fileName as sent, of any shape; it is shown, never used as a path
   * @param in read to its end or to the limit; left open
   */
  public StoreOutcome store(Actor actor, String fileName, InputStream in, DocumentLimits limits) {
    String name = FileName.of(fileName);
    Optional<FileType> claimed = FileType.claimedBy(name).filter(limits.types()::contains);
    if (claimed.isEmpty()) {
      return refused("document.refused.type", name, allowed(limits));
    }
    try (DocumentFiles.Incoming incoming = files.receive(in, limits.mostBytes())) {
      if (incoming.bytes() == 0) {
        return refused("document.refused.empty", name);
      }
      if (incoming.bytes() > limits.mostBytes()) {
        return refused("document.refused.size", name, megabytes(limits.mostBytes()));
      }
      Optional<String> objection = RealType.objection(claimed.get(), incoming.path());
      if (objection.isPresent()) {
        return refused(objection.get(), name);
      }
      files.keep(incoming);
      return new StoreOutcome.Stored(
          insert(actor, name, claimed.get(), incoming.bytes(), incoming.sha256()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<StoredDocument> find(DocumentId id) {
    return database.sql(ROWS + " where id = ?").param(id.value()).query(this::row).optional();
  }

  /** The documents that exist of those asked for, in one statement. */
  public Map<DocumentId, StoredDocument> all(Collection<DocumentId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(ROWS + " where id in (:ids)")
        .param("ids", ids.stream().map(DocumentId::value).distinct().toList())
        .query(this::row)
        .list()
        .stream()
        .collect(Collectors.toMap(StoredDocument::id, Function.identity()));
  }

  /**
   * The bytes, unchecked; close it.
   *
   * @throws NotFoundException if there is no such document
   * @throws UncheckedIOException if its file is gone
   */
  public InputStream open(DocumentId id) {
    try {
      return files.open(required(id).sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the whole file again: whether it is there and every byte is as it was stored (M9).
   *
   * @throws NotFoundException if there is no such document
   */
  public boolean unaltered(DocumentId id) {
    try {
      return files.unaltered(required(id).sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the files of all of them again, with one statement for the rows.
   *
   * @return those that are there with every byte as it was stored
   */
  public Set<DocumentId> unaltered(Collection<DocumentId> ids) {
    return all(ids).values().stream()
        .filter(this::isWhole)
        .map(StoredDocument::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isWhole(StoredDocument document) {
    try {
      return files.unaltered(document.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private StoredDocument required(DocumentId id) {
    return find(id).orElseThrow(() -> new NotFoundException("document", id));
  }

  private StoredDocument insert(
      Actor actor, String name, FileType type, long bytes, String sha256) {
    StoredDocument document =
        new StoredDocument(
            DocumentId.random(),
            sha256,
            bytes,
            type.mediaType(),
            name,
            actor.person(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    database
        .sql(
            "insert into document (id, sha256, bytes, media_type, file_name, stored_by, stored_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            document.id().value(),
            sha256,
            bytes,
            document.mediaType(),
            name,
            document.storedBy().value(),
            OffsetDateTime.ofInstant(document.storedAt(), ZoneOffset.UTC))
        .update();
    return document;
  }

  private StoredDocument row(ResultSet row, int number) throws SQLException {
    return new StoredDocument(
        new DocumentId(row.getObject("id", UUID.class)),
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getString("media_type"),
        row.getString("file_name"),
        new PersonId(row.getObject("stored_by", UUID.class)),
        row.getObject("stored_at", OffsetDateTime.class).toInstant());
  }

  private static StoreOutcome refused(String reason, Object... arguments) {
    return new StoreOutcome.Refused(Refusal.because(reason, arguments));
  }

  private static String allowed(DocumentLimits limits) {
    return limits.types().stream()
        .sorted()
        .map(FileType::extensions)
        .flatMap(List::stream)
        .collect(Collectors.joining(", "));
  }

  private static long megabytes(long bytes) {
    return Math.max(1, bytes / MEGABYTE);
  }
}
