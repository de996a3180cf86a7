package org.tollgate.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.TestDatabases;

class DocumentStoreTests {

  private static final Actor ANNA = Actor.of(new PersonId(new UUID(0xA, 1)));
  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00.123456789Z");
  private static final byte[] PDF = "%PDF-1.7 minutes".getBytes(StandardCharsets.US_ASCII);
  private static final DocumentLimits LIMITS = DocumentLimits.anyTypeUpTo(10_000);

  @TempDir private Path home;
  private DataSource database;
  private DocumentStore store;

  @BeforeEach
  void open() {
    openOn(TestDatabases.fresh());
  }

  private void openOn(DataSource fresh) {
    database = fresh;
    store =
        new DocumentStore(
            new DocumentFiles(home),
            JdbcClient.create(database),
            Clock.fixed(NOW, ZoneOffset.UTC),
            LIMITS);
  }

  @ParameterizedTest
  @EnumSource(TestDatabases.Kind.class)
  void givesBackWhatWasStored(TestDatabases.Kind kind) throws IOException {
    openOn(TestDatabases.fresh(kind));

    StoredDocument stored = stored("Minutes.PDF", PDF);

    assertThat(stored.mediaType()).isEqualTo("application/pdf");
    assertThat(stored.bytes()).isEqualTo(PDF.length);
    assertThat(stored.fileName()).isEqualTo("Minutes.PDF");
    assertThat(stored.storedBy()).isEqualTo(ANNA.person());
    assertThat(store.find(stored.id())).contains(stored);
    assertThat(store.all(List.of(stored.id(), DocumentId.random())))
        .containsExactly(Map.entry(stored.id(), stored));
    try (InputStream bytes = store.open(stored.id())) {
      assertThat(bytes.readAllBytes()).isEqualTo(PDF);
    }
    assertThat(store.unaltered(stored.id())).isTrue();
  }

  @Test
  void keepsTheBytesUnderTheirOwnHash() throws IOException {
    StoredDocument stored = stored("a.pdf", PDF);

    String hash = "0cb1baf86390e25e5bf9caa5d2f353bdb2fc2378ac5282dce9b5c28835b2cf20";
    assertThat(stored.sha256()).isEqualTo(hash);
    assertThat(filesOnDisk()).containsExactly(Path.of("0c", "b1", hash));
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    StoredDocument first = stored("a.pdf", PDF);
    StoredDocument second = stored("b.pdf", PDF);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(filesOnDisk()).hasSize(1);
  }

  @Test
  void seesOneFlippedByte() throws IOException {
    StoredDocument stored = stored("a.pdf", PDF);
    byte[] changed = PDF.clone();
    changed[9] ^= 1;
    Files.write(onDisk(stored), changed);

    assertThat(store.unaltered(stored.id())).isFalse();
  }

  @Test
  void seesAMissingFile() throws IOException {
    StoredDocument stored = stored("a.pdf", PDF);
    Files.delete(onDisk(stored));

    assertThat(store.unaltered(stored.id())).isFalse();
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store.open(stored.id()));
  }

  @Test
  void knowsNoDocumentThatWasNotStored() {
    DocumentId unknown = DocumentId.random();

    assertThat(store.find(unknown)).isEmpty();
    assertThat(store.all(Set.of())).isEmpty();
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> store.open(unknown));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> store.unaltered(unknown));
  }

  @Test
  void leavesOnlyAnUnnamedFileWhereTheRowIsNotWritten() throws IOException {
    new TransactionTemplate(new JdbcTransactionManager(database))
        .executeWithoutResult(
            status -> {
              stored("a.pdf", PDF);
              status.setRollbackOnly();
            });

    assertThat(filesOnDisk()).hasSize(1);
    assertThat(rows()).isZero();
    assertThat(store.unaltered(stored("again.pdf", PDF).id())).isTrue();
  }

  @Test
  void mendsAFileWhenItsBytesAreBroughtAgain() throws IOException {
    StoredDocument stored = stored("a.pdf", PDF);
    Files.writeString(onDisk(stored), "%PDF-forged");

    stored("b.pdf", PDF);

    assertThat(store.unaltered(stored.id())).isTrue();
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThat(refusal("a.pdf", new byte[0], LIMITS)).isEqualTo("document.refused.empty");
    assertNothingKept();
  }

  @Test
  void takesAFileOfExactlyTheLimitAndRefusesOneByteMore() throws IOException {
    DocumentLimits exact = DocumentLimits.anyTypeUpTo(PDF.length);
    assertThat(store.store(ANNA, "a.pdf", new ByteArrayInputStream(PDF), exact))
        .isInstanceOf(StoreOutcome.Stored.class);

    DocumentLimits less = DocumentLimits.anyTypeUpTo(PDF.length - 1);
    assertThat(refusal("b.pdf", PDF, less)).isEqualTo("document.refused.size");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void readsNoMoreThanOneByteBeyondTheLimit() throws IOException {
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return 'x';
          }
        };

    assertThat(store.store(ANNA, "a.txt", endless, DocumentLimits.anyTypeUpTo(100_000)))
        .isInstanceOf(StoreOutcome.Refused.class);
    assertThat(read[0]).isEqualTo(100_001);
    assertNothingKept();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.svg", "a.html", "a.zip", "a.exe", "a.docm", "a", "pdf", "a.pdf.js", "a."})
  void refusesATypeThatIsNotAllowed(String name) throws IOException {
    assertThat(refusal(name, PDF, LIMITS)).isEqualTo("document.refused.type");
    assertNothingKept();
  }

  @Test
  void refusesATypeThatTheseLimitsLeaveOut() throws IOException {
    DocumentLimits onlyText = new DocumentLimits(100, EnumSet.of(FileType.TEXT));

    assertThat(refusal("a.pdf", PDF, onlyText)).isEqualTo("document.refused.type");
  }

  @Test
  void refusesContentThatIsNotWhatTheNameSays() throws IOException {
    assertThat(refusal("a.png", PDF, LIMITS)).isEqualTo("document.refused.content");
    assertNothingKept();
  }

  @Test
  void neverUsesANameAsAPath() throws IOException {
    StoredDocument stored = stored("../../../../tmp/evil.pdf", PDF);

    assertThat(stored.fileName()).isEqualTo("evil.pdf");
    assertThat(filesOnDisk()).hasSize(1);
    try (Stream<Path> beside = Files.list(home)) {
      assertThat(beside).containsExactly(home.resolve("documents"));
    }
  }

  @Test
  void deletesOnlyUploadsThatWereCutOffLongAgo() throws IOException {
    Path incoming = Files.createDirectories(home.resolve("documents/incoming"));
    Path old = Files.writeString(incoming.resolve("upload1.part"), "x");
    Path running = Files.writeString(incoming.resolve("upload2.part"), "x");
    Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(10)));
    Files.setLastModifiedTime(running, FileTime.from(NOW.plusSeconds(10)));

    new DocumentFiles(home).discardAbandoned(NOW);

    assertThat(old).doesNotExist();
    assertThat(running).exists();
  }

  private StoredDocument stored(String name, byte[] bytes) {
    StoreOutcome outcome = store.store(ANNA, name, new ByteArrayInputStream(bytes), LIMITS);
    return ((StoreOutcome.Stored) outcome).document();
  }

  private String refusal(String name, byte[] bytes, DocumentLimits limits) {
    StoreOutcome outcome = store.store(ANNA, name, new ByteArrayInputStream(bytes), limits);
    return ((StoreOutcome.Refused) outcome).refusal().reason();
  }

  private void assertNothingKept() throws IOException {
    assertThat(filesOnDisk()).isEmpty();
    assertThat(rows()).isZero();
  }

  private long rows() {
    return JdbcClient.create(database)
        .sql("select count(*) from document")
        .query(Long.class)
        .single();
  }

  private List<Path> filesOnDisk() throws IOException {
    Path root = home.resolve("documents");
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).map(root::relativize).toList();
    }
  }

  private Path onDisk(StoredDocument document) {
    String hash = document.sha256();
    return home.resolve("documents")
        .resolve(hash.substring(0, 2))
        .resolve(hash.substring(2, 4))
        .resolve(hash);
  }
}
