package org.tollgate.shell.sample;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes the short documents that the samples hand in; each says that it is invented. */
final class Papers {

  private Papers() {}

  static String fileName(String code) {
    return code.toLowerCase(java.util.Locale.ROOT) + ".md";
  }

  static InputStream paper(String rollout, String title, String says, LocalDate on) {
    String text =
        """
        # %s

        %s, %s

        %s

        Invented for the demo: people, companies and figures do not exist.
        """
            .formatted(title, rollout, on, says);
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
