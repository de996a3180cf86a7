package org.tollgate.base.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A type of file that can be evidence. What runs or is drawn by a browser when opened (SVG, HTML,
 * archives, macros) is not among them.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  TEXT("text/plain", "txt"),
  MARKDOWN("text/markdown", "md"),
  CSV("text/csv", "csv");

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Extensions without the dot; the first is the usual one. */
  public List<String> extensions() {
    return extensions;
  }

  /** The type that the name claims, if it is one of these. */
  public static Optional<FileType> claimedBy(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot < 0
        ? Optional.empty()
        : Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
  }
}
