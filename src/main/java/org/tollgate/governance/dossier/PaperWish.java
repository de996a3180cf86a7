package org.tollgate.governance.dossier;

import java.util.List;
import java.util.Locale;
import org.tollgate.base.paper.PaperFormat;

/** In which language and as what kind of file a reader wants a paper. */
public record PaperWish(Locale language, PaperFormat format) {

  /** The languages a paper is written in. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.forLanguageTag("ru"));

  /**
   * @param language BCP 47 tag, or blank for that of the page
   * @param format ending of the file, or blank for PDF
   */
  public static PaperWish of(String language, String format, Locale page) {
    Locale wished = language.isBlank() ? page : Locale.forLanguageTag(language);
    Locale known =
        LANGUAGES.stream()
            .filter(each -> each.getLanguage().equals(wished.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH);
    return new PaperWish(known, PaperFormat.of(format).orElse(PaperFormat.PDF));
  }
}
