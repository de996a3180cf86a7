package org.tollgate.base.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tollgate.base.shared.Refusal;

/**
 * Reads a CSV in UTF-8 by its headings, like {@link SheetReader}. The delimiter is found in the
 * first line; the decimal mark is found in the figures of the whole file, and where they do not
 * agree, or where a mark could as well part thousands, that is a mistake with row and column.
 */
public final class CsvReader {

  /** More rows are not read in one piece. */
  public static final int MOST_ROWS = 200_000;

  private static final int LONGEST_TEXT = 1000;
  private static final Pattern SURE_COMMA = Pattern.compile("[+-]?\\d+,(\\d{1,2}|\\d{4,})");
  private static final Pattern SURE_POINT = Pattern.compile("[+-]?\\d+\\.(\\d{1,2}|\\d{4,})");
  private static final Pattern UNSURE = Pattern.compile("[+-]?\\d{1,3}[,]\\d{3}");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([.,' ]\\d{3})+[.,]\\d+");

  private final List<SheetColumn> columns;
  private final List<SheetContent.Row> rows = new ArrayList<>();
  private final List<Refusal> problems = new ArrayList<>();
  private char mark = '.';
  private boolean comma;
  private boolean point;

  private CsvReader(List<SheetColumn> columns) {
    this.columns = columns;
  }

  /**
   * @param in read to its end; the caller has limited its size
   */
  public static SheetContent read(InputStream in, List<SheetColumn> columns) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (Reader reader = new BufferedReader(new InputStreamReader(in, decoder))) {
      return new CsvReader(columns).read(reader);
    } catch (CharacterCodingException e) {
      return SheetContent.refused("spreadsheet.refused.encoding");
    } catch (IOException e) {
      return SheetContent.refused("spreadsheet.refused.unreadable");
    }
  }

  private SheetContent read(Reader reader) throws IOException {
    CsvLines lines = new CsvLines(reader);
    List<String> head = lines.next();
    if (head == null) {
      return SheetContent.refused("spreadsheet.refused.empty");
    }
    Map<Integer, SheetColumn> places = places(head);
    if (!problems.isEmpty()) {
      return content();
    }
    List<CsvLines.Line> read = new ArrayList<>();
    for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (read.size() == MOST_ROWS) {
        return SheetContent.refused("spreadsheet.refused.rows", MOST_ROWS);
      }
      read.add(new CsvLines.Line(lines.number(), cells));
    }
    findMark(read, places);
    read.forEach(line -> row(line, places));
    return content();
  }

  private SheetContent content() {
    int shown = Math.min(problems.size(), SheetContent.MOST_PROBLEMS);
    return new SheetContent(problems.isEmpty() ? rows : List.of(), problems.subList(0, shown));
  }

  private Map<Integer, SheetColumn> places(List<String> head) {
    Map<Integer, SheetColumn> places = new HashMap<>();
    for (int at = 0; at < head.size(); at++) {
      for (SheetColumn column : columns) {
        if (column.isCalled(head.get(at))) {
          places.put(at, column);
        }
      }
    }
    for (SheetColumn column : columns) {
      if (column.required() && !places.containsValue(column)) {
        String heading = column.headings().stream().sorted().findFirst().orElse(column.key());
        problems.add(Refusal.because("spreadsheet.problem.heading", 1, heading));
      }
    }
    return places;
  }

  private void findMark(List<CsvLines.Line> lines, Map<Integer, SheetColumn> places) {
    for (CsvLines.Line line : lines) {
      places.forEach(
          (at, column) -> {
            String text = line.cell(at);
            if (column.type() == SheetColumn.Type.NUMBER) {
              comma |= SURE_COMMA.matcher(text).matches();
              point |= SURE_POINT.matcher(text).matches();
            }
          });
    }
    mark = comma && !point ? ',' : '.';
  }

  private void row(CsvLines.Line line, Map<Integer, SheetColumn> places) {
    Map<String, Object> values = new HashMap<>();
    places.forEach(
        (at, column) -> {
          String text = line.cell(at);
          if (!text.isEmpty()) {
            cell(line.number(), at, column, text, values);
          } else if (column.required()) {
            problem("spreadsheet.problem.missing", line.number(), at, "");
          }
        });
    rows.add(new SheetContent.Row(line.number(), values));
  }

  private void cell(int row, int at, SheetColumn column, String text, Map<String, Object> values) {
    String reason = "spreadsheet.problem.long";
    try {
      switch (column.type()) {
        case TEXT -> {
          if (text.length() > LONGEST_TEXT) {
            problem(reason, row, at, text.substring(0, 40) + "…");
          }
          values.put(column.key(), text);
        }
        case DAY -> {
          reason = "spreadsheet.problem.day";
          values.put(column.key(), Typed.day(text));
        }
        case WHOLE -> {
          reason = "spreadsheet.problem.whole";
          values.put(column.key(), Integer.valueOf(text));
        }
        case NUMBER -> {
          reason = unclear(text);
          values.put(column.key(), Typed.number(text, mark));
        }
      }
    } catch (DateTimeException | NumberFormatException e) {
      problem(reason, row, at, text);
    }
  }

  /** Why a figure cannot be read, as far as its marks tell. */
  private String unclear(String text) {
    if (GROUPED.matcher(text).matches()) {
      return "spreadsheet.problem.thousands";
    }
    if (comma && point && (text.contains(",") || text.contains("."))) {
      return "spreadsheet.problem.mixed";
    }
    return UNSURE.matcher(text).matches()
        ? "spreadsheet.problem.unsure"
        : "spreadsheet.problem.number";
  }

  private void problem(String key, int row, int column, String value) {
    String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
    problems.add(Refusal.because(key, row, letters(column), shown));
  }

  private static String letters(int column) {
    String letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }
}
