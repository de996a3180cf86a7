package org.tollgate.base.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Lists of a DOCX; each one counts from 1. */
final class DocxLists {

  private static final BigInteger INDENT = BigInteger.valueOf(400);

  private final XWPFDocument document;
  private int begun;

  DocxLists(XWPFDocument document) {
    this.document = document;
  }

  /** The id that the paragraphs of a new list bear. */
  BigInteger begin(boolean numbered) {
    XWPFNumbering numbering = document.createNumbering();
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.valueOf(begun++));
    CTLvl level = definition.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
    level.addNewLvlText().setVal(numbered ? "%1." : "•");
    CTInd indent = level.addNewPPr().addNewInd();
    indent.setLeft(INDENT);
    indent.setHanging(INDENT);
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
  }
}
