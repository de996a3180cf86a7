package org.tollgate.base.document.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that was sent to be read at once and not kept, with at most as many bytes as its reader
 * looks at.
 *
 * @param content empty unless the file can be read
 */
public record Upload(Fit fit, byte[] content) {

  /** Whether there is something to read. */
  public enum Fit {
    READABLE,
    /** Nothing was chosen, or the file is empty. */
    MISSING,
    TOO_LARGE
  }

  /**
   * @param file may be null
   * @param mostBytes what the reader looks at
   */
  public static Upload of(MultipartFile file, int mostBytes) throws IOException {
    if (file == null || file.isEmpty()) {
      return new Upload(Fit.MISSING, new byte[0]);
    }
    if (file.getSize() > mostBytes) {
      return new Upload(Fit.TOO_LARGE, new byte[0]);
    }
    try (InputStream in = file.getInputStream()) {
      return new Upload(Fit.READABLE, in.readAllBytes());
    }
  }
}
