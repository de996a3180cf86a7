package org.tollgate.base.document.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tollgate.base.document.StoredDocument;

/** The answer with which a module sends a document after its own check of the reader's right. */
public final class Attachment {

  private Attachment() {}

  /**
   * Saved, never shown in place: attachment, nosniff, a sandbox without rights, not cached.
   *
   * @param bytes of the document; closed when they are sent
   */
  public static ResponseEntity<Resource> of(StoredDocument document, InputStream bytes) {
    return headed(document.fileName())
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .contentLength(document.bytes())
        .body(new InputStreamResource(bytes));
  }

  /** The same for a file that was made for this answer. */
  public static ResponseEntity<Resource> of(String fileName, String mediaType, byte[] bytes) {
    return headed(fileName)
        .contentType(MediaType.parseMediaType(mediaType))
        .contentLength(bytes.length)
        .body(new ByteArrayResource(bytes));
  }

  private static ResponseEntity.BodyBuilder headed(String fileName) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore().cachePrivate())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }
}
