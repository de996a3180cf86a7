package org.tollgate.base.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes a paper as DOCX on A4: real headings, lists, tables and page fields, to be worked on. */
final class DocxPress {

  private static final int A4_WIDTH = 11906;
  private static final int A4_HEIGHT = 16838;
  private static final int MARGIN = 1134;

  private final DocxFonts fonts;

  DocxPress(PaperFonts fonts) {
    this.fonts = new DocxFonts(fonts);
  }

  byte[] print(Paper paper) {
    try (XWPFDocument document = new XWPFDocument()) {
      describe(paper, document);
      page(document);
      DocxStyles.define(document, paper.language());
      DocxBlocks blocks = new DocxBlocks(document);
      blocks.add(paper);
      foot(paper, document);
      fonts.embed(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return Repeatable.zip(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(Paper paper, XWPFDocument document) {
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    Date dated = Date.from(paper.dated());
    properties.setTitle(Legible.of(paper.title()));
    properties.setCreator("Tollgate");
    properties.getUnderlyingProperties().setLanguageProperty(paper.language().toLanguageTag());
    properties.getUnderlyingProperties().setCreatedProperty(Optional.of(dated));
    properties.getUnderlyingProperties().setModifiedProperty(Optional.of(dated));
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    BigInteger space = BigInteger.valueOf(MARGIN);
    margin.setLeft(space);
    margin.setRight(space);
    margin.setTop(space);
    margin.setBottom(space);
    margin.setHeader(BigInteger.valueOf(MARGIN / 2));
    margin.setFooter(BigInteger.valueOf(MARGIN / 2));
  }

  /** The numbers are fields: whoever changes the paper gets them counted anew. */
  private static void foot(Paper paper, XWPFDocument document) {
    XWPFParagraph text = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    text.setStyle(DocxStyles.FOOTER);
    text.createRun().setText(Legible.of(paper.footer().text()));
    XWPFParagraph pages = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    pages.setStyle(DocxStyles.FOOTER);
    pages.setAlignment(ParagraphAlignment.RIGHT);
    for (String part : paper.footer().pages().split("(?=\\{[01]\\})|(?<=\\{[01]\\})")) {
      switch (part) {
        case "{0}" -> pages.getCTP().addNewFldSimple().setInstr("PAGE");
        case "{1}" -> pages.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        default -> pages.createRun().setText(part);
      }
    }
  }
}
