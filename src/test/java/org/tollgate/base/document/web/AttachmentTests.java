package org.tollgate.base.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.tollgate.base.document.DocumentId;
import org.tollgate.base.document.StoredDocument;
import org.tollgate.base.shared.PersonId;

class AttachmentTests {

  private final StoredDocument document =
      new StoredDocument(
          DocumentId.random(),
          "0".repeat(64),
          3,
          "application/pdf",
          "План; \"quoted\".pdf",
          PersonId.random(),
          Instant.EPOCH);

  @Test
  void isSavedAndNeverShownInPlace() {
    var headers = answer().getHeaders();

    assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment;");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(headers.getCacheControl()).contains("no-store");
    assertThat(headers.getContentType()).hasToString("application/pdf");
    assertThat(headers.getContentLength()).isEqualTo(3);
  }

  @Test
  void keepsANameInAnyScript() {
    assertThat(answer().getHeaders().getContentDisposition().getFilename())
        .isEqualTo("План; \"quoted\".pdf");
    assertThat(answer().getHeaders().getFirst("Content-Disposition"))
        .contains("filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD");
  }

  @Test
  void carriesTheBytes() throws IOException {
    assertThat(answer().getBody().getInputStream().readAllBytes()).containsExactly(1, 2, 3);
  }

  private ResponseEntity<Resource> answer() {
    return Attachment.of(document, new ByteArrayInputStream(new byte[] {1, 2, 3}));
  }
}
