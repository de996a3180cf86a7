package org.tollgate.base.paper;

import java.math.BigInteger;
import java.text.Bidi;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.tollgate.base.paper.Paper.Block;

/** Writes the blocks of a paper into a DOCX. */
final class DocxBlocks {

  /** Width of the text in twentieths of a point. */
  private static final int WIDTH = 9638;

  private static final String RULE = "B8C1CC";

  private final XWPFDocument document;
  private final DocxLists lists;

  DocxBlocks(XWPFDocument document) {
    this.document = document;
    this.lists = new DocxLists(document);
  }

  void add(Paper paper) {
    line(paper.title(), DocxStyles.TITLE);
    if (!paper.subtitle().isBlank()) {
      line(paper.subtitle(), DocxStyles.SUBTITLE);
    }
    paper.blocks().forEach(this::add);
  }

  private void add(Block block) {
    if (block instanceof Paper.Heading heading) {
      line(heading.text(), heading.level() == 1 ? DocxStyles.SECTION : DocxStyles.PART);
    } else if (block instanceof Paper.Paragraph paragraph) {
      line(paragraph.text(), null);
    } else if (block instanceof Paper.KeyValues values) {
      values(values);
    } else if (block instanceof Paper.Table table) {
      table(table);
    } else if (block instanceof Paper.Items items) {
      items(items);
    } else if (block instanceof Paper.Signatures signatures) {
      signatures(signatures);
    }
  }

  private void line(String text, String style) {
    XWPFParagraph paragraph = document.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    write(paragraph, text, false);
  }

  private void values(Paper.KeyValues values) {
    if (values.pairs().isEmpty()) {
      return;
    }
    XWPFTable table = table(values.pairs().size(), 28, 72);
    border(table, XWPFBorderType.NONE);
    for (int i = 0; i < values.pairs().size(); i++) {
      Paper.Pair pair = values.pairs().get(i);
      write(first(table.getRow(i).getCell(0)), pair.name(), true);
      write(first(table.getRow(i).getCell(1)), pair.value(), false);
    }
    gap();
  }

  private void table(Paper.Table content) {
    int[] shares = content.columns().stream().mapToInt(Paper.Column::share).toArray();
    XWPFTable table = table(content.rows().size() + 1, shares);
    border(table, XWPFBorderType.SINGLE);
    XWPFTableRow heads = table.getRow(0);
    heads.setRepeatHeader(true);
    heads.setCantSplitRow(true);
    for (int c = 0; c < shares.length; c++) {
      heads.getCell(c).setColor("EEF1F5");
      write(first(heads.getCell(c)), content.columns().get(c).head(), true);
    }
    for (int r = 0; r < content.rows().size(); r++) {
      for (int c = 0; c < shares.length; c++) {
        write(first(table.getRow(r + 1).getCell(c)), content.rows().get(r).get(c), false);
      }
    }
    gap();
  }

  private void items(Paper.Items items) {
    BigInteger list = lists.begin(items.numbered());
    for (String text : items.texts()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setNumID(list);
      write(paragraph, text, false);
    }
  }

  /** Two beside each other. */
  private void signatures(Paper.Signatures signatures) {
    int count = signatures.places().size();
    if (count == 0) {
      return;
    }
    XWPFTable table = table((count + 1) / 2, 50, 50);
    border(table, XWPFBorderType.NONE);
    for (int i = 0; i < count; i++) {
      Paper.Place place = signatures.places().get(i);
      table.getRow(i / 2).setCantSplitRow(true);
      XWPFTableCell cell = table.getRow(i / 2).getCell(i % 2);
      write(first(cell), place.meaning(), false);
      XWPFParagraph name = cell.addParagraph();
      name.setSpacingBefore(320);
      name.setBorderBottom(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
      write(name, place.name(), true);
      XWPFParagraph mark = cell.addParagraph();
      mark.setStyle(DocxStyles.CELL);
      mark.setSpacingAfter(200);
      write(mark, place.mark(), false);
    }
    gap();
  }

  private XWPFTable table(int rows, int... shares) {
    XWPFTable table = document.createTable(rows, shares.length);
    table.setWidth(WIDTH);
    int sum = java.util.Arrays.stream(shares).sum();
    for (int c = 0; c < shares.length; c++) {
      BigInteger width = BigInteger.valueOf((long) WIDTH * shares[c] / sum);
      grid(table, c).setW(width);
      for (int r = 0; r < rows; r++) {
        table.getRow(r).getCell(c).setWidth(width.toString());
      }
    }
    return table;
  }

  private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol grid(
      XWPFTable table, int column) {
    var grid = table.getCTTbl().getTblGrid();
    grid = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
    while (grid.sizeOfGridColArray() <= column) {
      grid.addNewGridCol();
    }
    return grid.getGridColArray(column);
  }

  private static void border(XWPFTable table, XWPFBorderType type) {
    table.setTopBorder(type, 4, 0, RULE);
    table.setBottomBorder(type, 4, 0, RULE);
    table.setLeftBorder(type, 4, 0, RULE);
    table.setRightBorder(type, 4, 0, RULE);
    table.setInsideHBorder(type, 4, 0, RULE);
    table.setInsideVBorder(type, 4, 0, RULE);
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    List<XWPFParagraph> there = cell.getParagraphs();
    XWPFParagraph paragraph = there.isEmpty() ? cell.addParagraph() : there.get(0);
    paragraph.setStyle(DocxStyles.CELL);
    return paragraph;
  }

  /** Two tables without a paragraph between them become one. */
  private void gap() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxStyles.CELL);
  }

  private static void write(XWPFParagraph paragraph, String text, boolean bold) {
    String legible = Legible.of(text);
    Bidi direction = new Bidi(legible, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (!direction.baseIsLeftToRight()) {
      paragraph.getCTPPr().addNewBidi();
    }
    XWPFRun run = paragraph.createRun();
    run.setBold(bold || run.isBold());
    if (!direction.baseIsLeftToRight()) {
      run.getCTR().addNewRPr().addNewRtl();
    }
    String[] lines = legible.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
  }
}
