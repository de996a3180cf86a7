package org.tollgate.base.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTests {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void neverMakesAFormulaOfText(String text) throws IOException {
    try (XSSFWorkbook book = written(new Sheet("S", List.of(text), List.of(List.of(text))))) {
      for (int row = 0; row < 2; row++) {
        Cell cell = book.getSheetAt(0).getRow(row).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue().strip()).isEqualTo(text.strip());
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void keepsNumbersNumbersAndEmptyCellsEmpty() throws IOException {
    Sheet sheet =
        new Sheet("S", List.of("a", "b", "c"), List.of(Arrays.asList(12.5, null, "王小明 Ирина")));
    try (XSSFWorkbook book = written(sheet)) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getNumericCellValue()).isEqualTo(12.5);
      assertThat(book.getSheetAt(0).getRow(1).getCell(1)).isNull();
      assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
          .isEqualTo("王小明 Ирина");
    }
  }

  @Test
  void namesSheetsAsWorkbooksDemandAndNeverTwiceTheSame() throws IOException {
    String longName = "Ballots in whose roster I stood / all of them";
    Sheet sheet = new Sheet(longName, List.of("a"), List.of());
    try (XSSFWorkbook book = written(sheet, sheet)) {
      assertThat(book.getSheetName(0)).hasSizeLessThanOrEqualTo(31).doesNotContain("/");
      assertThat(book.getSheetName(1)).hasSizeLessThanOrEqualTo(31).endsWith(" 2");
    }
  }

  private static XSSFWorkbook written(Sheet... sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.write(List.of(sheets), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
