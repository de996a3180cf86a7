package org.tollgate.base.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that a paper is given out as. */
public enum PaperFormat {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of its file names, without a dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this ending, in small letters. */
  public static Optional<PaperFormat> of(String ending) {
    return Stream.of(values()).filter(format -> format.ending().equals(ending)).findFirst();
  }
}
