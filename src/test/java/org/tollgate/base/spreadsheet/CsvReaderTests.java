package org.tollgate.base.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.spreadsheet.SheetColumn.Type;

/** What people bring as CSV, and what they are told where it cannot be read. */
class CsvReaderTests {

  private static final List<SheetColumn> COLUMNS =
      List.of(
          new SheetColumn("name", Set.of("Name"), Type.TEXT, true),
          new SheetColumn("day", Set.of("Day", "日期"), Type.DAY, false),
          new SheetColumn("value", Set.of("Value"), Type.NUMBER, true),
          new SheetColumn("count", Set.of("Count"), Type.WHOLE, false));

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void findsTheDelimiterInTheHeadings(String delimiter) {
    String file = "Name;Value;Count\nA;1.5;3\n".replace(";", delimiter);

    SheetContent content = read(file);

    assertThat(content.problems()).isEmpty();
    assertThat(content.rows().get(0).number("value")).isEqualByComparingTo("1.5");
    assertThat(content.rows().get(0).whole("count")).isEqualTo(3);
  }

  @Test
  void takesDecimalCommasWhereTheFileHasNothingElse() {
    SheetContent content = read("Name;Value\nA;54,9\nB;1,234\nC;7\n");

    assertThat(content.problems()).isEmpty();
    assertThat(content.rows())
        .extracting(row -> row.number("value").toPlainString())
        .containsExactly("54.9", "1.234", "7");
  }

  @Test
  void refusesAFileThatUsesBothMarks() {
    assertThat(read("Name;Value\nA;54,9\nB;54.9\n").problems())
        .containsExactly(Refusal.because("spreadsheet.problem.mixed", 2, "B", "54,9"));
  }

  @Test
  void refusesWhatMayBeThousandsOrDecimals() {
    assertThat(read("Name;Value\nA;1,234\n").problems())
        .containsExactly(Refusal.because("spreadsheet.problem.unsure", 2, "B", "1,234"));
    assertThat(read("Name;Value\nA;1.234,5\n").problems())
        .containsExactly(Refusal.because("spreadsheet.problem.thousands", 2, "B", "1.234,5"));
    assertThat(read("Name;Value\nA;\"1,234.5\"\n").problems())
        .containsExactly(Refusal.because("spreadsheet.problem.thousands", 2, "B", "1,234.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-∞", "1e400", "1e19", "12 s", "0x10", "1d", "１２"})
  void refusesWhatIsNoFiniteNumber(String text) {
    assertThat(read("Name;Value\nA;" + text + "\n").problems())
        .containsExactly(Refusal.because("spreadsheet.problem.number", 2, "B", text));
  }

  @ParameterizedTest
  @CsvSource({"2026-03, 2026-03-01", "2026-03-09, 2026-03-09"})
  void readsADayOrAMonth(String text, LocalDate day) {
    assertThat(read("Name;日期;Value\nA;" + text + ";1\n").rows().get(0).day("day")).isEqualTo(day);
  }

  @Test
  void namesRowAndColumnOfEveryMistakeAndReadsNothing() {
    SheetContent content = read("Name;Day;Value;Count\n;2026-02-30;x;1.5\nB;;2;\n");

    assertThat(content.rows()).isEmpty();
    assertThat(content.problems())
        .containsExactlyInAnyOrder(
            Refusal.because("spreadsheet.problem.missing", 2, "A", ""),
            Refusal.because("spreadsheet.problem.day", 2, "B", "2026-02-30"),
            Refusal.because("spreadsheet.problem.number", 2, "C", "x"),
            Refusal.because("spreadsheet.problem.whole", 2, "D", "1.5"));
  }

  @Test
  void readsQuotedCellsWithDelimitersQuotesAndLines() {
    SheetContent content = read("\uFEFFName;Value\r\n\"a;\"\"b\"\"\nc\";1\r\nd;x\r\n");

    assertThat(content.problems())
        .containsExactly(Refusal.because("spreadsheet.problem.number", 4, "B", "x"));
    assertThat(read("\uFEFFName;Value\r\n\"a;\"\"b\"\"\nc\";1\r\n").rows().get(0).text("name"))
        .isEqualTo("a;\"b\"\nc");
  }

  @Test
  void refusesAnotherEncodingAnEmptyFileAndMissingHeadings() {
    byte[] western = "Name;Value\nZoë;1\n".getBytes(Charset.forName("windows-1252"));

    assertThat(CsvReader.read(new ByteArrayInputStream(western), COLUMNS).problems())
        .containsExactly(Refusal.because("spreadsheet.refused.encoding"));
    assertThat(read("").problems()).containsExactly(Refusal.because("spreadsheet.refused.empty"));
    assertThat(read("Name;Other\nA;1\n").problems())
        .containsExactly(Refusal.because("spreadsheet.problem.heading", 1, "value"));
  }

  private static SheetContent read(String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return CsvReader.read(new ByteArrayInputStream(bytes), COLUMNS);
  }
}
