package org.tollgate.reporting.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tollgate.base.paper.PaperFormat;
import org.tollgate.base.paper.PaperPress;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.reporting.deck.SampleReport;
import org.tollgate.reporting.report.ReportView;

/** One report, told as a paper and as a workbook. */
class HandoutTests {

  private static final String OWNER = "Ирина Соколова 王小明";

  private final SampleReport sample = new SampleReport();

  @ParameterizedTest
  @CsvSource({
    "en, Report 4 as of, Milestones against the plan",
    "zh-CN, 第4期报告, 里程碑与计划对比",
    "ru, Отчёт 4 на, Вехи и план"
  })
  void saysTheSameAsWordAndPdf(String language, String heading, String section) throws IOException {
    for (String text : new String[] {docx(sample.view(), language), pdf(sample.view(), language)}) {
      assertThat(text).contains(heading, section, OWNER, "C-03", "R-01", "7ac1".repeat(4));
    }
  }

  @Test
  void computesTheSlipOfAMilestoneInTheWorkbook() throws IOException {
    try (XSSFWorkbook book = book(sample.view(), "en")) {
      XSSFFormulaEvaluator compute = new XSSFFormulaEvaluator(book);
      XSSFSheet milestones = book.getSheet("Milestones against the plan");
      Row late = milestones.getRow(2);
      assertThat(late.getCell(4).getCellType()).isEqualTo(CellType.FORMULA);
      assertThat(compute.evaluate(late.getCell(4)).getNumberValue()).isEqualTo(12);

      late.getCell(3).setCellValue(late.getCell(3).getLocalDateTimeCellValue().plusDays(5));
      compute.clearAllCachedResultValues();
      assertThat(compute.evaluate(late.getCell(4)).getNumberValue()).isEqualTo(17);
    }
  }

  @Test
  void tellsAChangedNumberInEach() throws IOException {
    ReportView fewer = sample.view();
    ReportView more = sample.with(8, "Callers are known by name");

    assertThat(docx(fewer, "en")).doesNotContain("M-08");
    assertThat(docx(more, "en")).contains("M-08");
    assertThat(pdf(more, "en")).contains("M-08");
    try (XSSFWorkbook book = book(more, "en")) {
      XSSFSheet milestones = book.getSheet("Milestones against the plan");
      assertThat(milestones.getRow(8).getCell(0).getStringCellValue()).startsWith("M-08");
    }
  }

  @Test
  void keepsWhatLooksLikeAFormulaAText() throws IOException {
    try (XSSFWorkbook book = book(sample.with(7, "=HYPERLINK(\"http://x\")"), "en")) {
      book.getSheet("Milestones against the plan")
          .forEach(row -> assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING));
    }
  }

  @Test
  void isTheSameFileForTheSameReport() {
    assertThat(print(sample.view(), "ru", PaperFormat.DOCX))
        .isEqualTo(print(sample.view(), "ru", PaperFormat.DOCX));
    assertThat(print(sample.view(), "ru", PaperFormat.PDF))
        .isEqualTo(print(sample.view(), "ru", PaperFormat.PDF));
  }

  private byte[] print(ReportView view, String language, PaperFormat format) {
    return new PaperPress().print(ReportPaper.of(view, sample.telling(language)), format).bytes();
  }

  private String docx(ReportView view, String language) throws IOException {
    byte[] bytes = print(view, language, PaperFormat.DOCX);
    try (XWPFWordExtractor words =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
      return words.getText();
    }
  }

  private String pdf(ReportView view, String language) throws IOException {
    try (PDDocument document = Loader.loadPDF(print(view, language, PaperFormat.PDF))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private XSSFWorkbook book(ReportView view, String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.write(ReportWorkbook.of(view, sample.telling(language)), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
