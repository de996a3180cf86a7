package org.tollgate.base.paper;

/** The names of the fonts that a DOCX asks for. */
final class DocxFonts {

  static final String MAIN = "Noto Sans SC";
  static final String OTHER = "DejaVu Sans";

  private DocxFonts() {}
}
