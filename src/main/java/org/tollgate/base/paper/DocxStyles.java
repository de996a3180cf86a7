package org.tollgate.base.paper;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a DOCX, under the names that every word processor knows. */
final class DocxStyles {

  static final String TITLE = "Title";
  static final String SUBTITLE = "Subtitle";
  static final String SECTION = "Heading1";
  static final String PART = "Heading2";
  static final String CELL = "Cell";
  static final String FOOTER = "Footer";

  private DocxStyles() {}

  static void define(XWPFDocument document, Locale language) {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(DocxFonts.MAIN);
    fonts.setHAnsi(DocxFonts.MAIN);
    fonts.setEastAsia(DocxFonts.MAIN);
    fonts.setCs(DocxFonts.OTHER);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(
        language.getLanguage().equals("zh") ? "en-US" : language.toLanguageTag());
    styles.setEastAsia("zh-CN");
    add(styles, "Normal", "Normal", null, new Type(20, false, "1B2430", 60));
    add(styles, TITLE, "Title", null, new Type(40, true, "1B2430", 40));
    add(styles, SUBTITLE, "Subtitle", null, new Type(22, false, "525E6E", 160));
    add(styles, SECTION, "heading 1", 0, new Type(27, true, "1B2430", 80));
    add(styles, PART, "heading 2", 1, new Type(22, true, "1B2430", 60));
    add(styles, CELL, "Cell", null, new Type(18, false, "1B2430", 0));
    add(styles, FOOTER, "footer", null, new Type(15, false, "525E6E", 0));
  }

  /**
   * @param size in half points
   * @param after space below, in twentieths of a point
   */
  private record Type(int size, boolean bold, String color, int after) {}

  /**
   * @param outline depth in the outline, or null for running text
   */
  private static void add(XWPFStyles styles, String id, String name, Integer outline, Type type) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    paragraph.addNewSpacing().setAfter(BigInteger.valueOf(type.after()));
    if (outline != null) {
      paragraph.addNewKeepNext();
      paragraph.getSpacing().setBefore(BigInteger.valueOf(240));
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr run = style.addNewRPr();
    run.addNewSz().setVal(BigInteger.valueOf(type.size()));
    run.addNewSzCs().setVal(BigInteger.valueOf(type.size()));
    run.addNewColor().setVal(type.color());
    if (type.bold()) {
      run.addNewB();
    }
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    styles.addStyle(new XWPFStyle(style));
  }
}
