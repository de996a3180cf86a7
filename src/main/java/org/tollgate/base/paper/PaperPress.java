package org.tollgate.base.paper;

import java.text.Normalizer;
import org.springframework.stereotype.Component;

/** Makes files of papers. */
@Component
public class PaperPress {

  private static final int LONGEST_NAME = 120;

  private final PaperFonts fonts = new PaperFonts();

  /** The same paper and format give the same bytes. */
  public PaperFile print(Paper paper, PaperFormat format) {
    byte[] bytes =
        switch (format) {
          case PDF -> new PdfPress(fonts).print(paper);
          case DOCX -> new DocxPress(fonts).print(paper);
        };
    return new PaperFile(fileName(paper.fileName()) + "." + format.ending(), format, bytes);
  }

  /** Letters and digits of every script stay; the rest becomes a hyphen. */
  private static String fileName(String wished) {
    String plain =
        Normalizer.normalize(wished, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    int end =
        plain.offsetByCodePoints(
            0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
    return plain.isEmpty() ? "paper" : plain.substring(0, end);
  }
}
