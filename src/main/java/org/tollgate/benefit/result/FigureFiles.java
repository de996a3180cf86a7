package org.tollgate.benefit.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.spreadsheet.CellFormula;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.series.Point;

/** The figures of an indicator to take away: as CSV, and as a workbook that computes by itself. */
@Service
@Transactional(readOnly = true)
public class FigureFiles {

  private final ResultBoard board;
  private final MessageSource messages;

  FigureFiles(ResultBoard board, MessageSource messages) {
    this.board = board;
    this.messages = messages;
  }

  /** UTF-8, comma, point for decimals, the same in every language. */
  public byte[] csv(Actor actor, RolloutId rollout, IndicatorId id) {
    Sheet sheet = board.one(actor, rollout, id);
    StringBuilder text =
        new StringBuilder("period,value,numerator,denominator,window,lower,mean,upper,signal\r\n");
    for (Sheet.Row row : sheet.rows()) {
      Point.Figures figures = row.point().figures();
      List<String> cells =
          Arrays.asList(
              row.period().toString(),
              plain(figures.value()),
              plain(figures.numerator()),
              plain(figures.denominator()),
              row.place().name().toLowerCase(Locale.ROOT),
              limit(sheet, "lower"),
              limit(sheet, "mean"),
              limit(sheet, "upper"),
              sheet.limits().first(row.period()).map(Enum::name).orElse(""));
      text.append(String.join(",", cells)).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The windows, and every figure of the page as a formula over them. */
  public byte[] workbook(Actor actor, RolloutId rollout, IndicatorId id, Locale locale) {
    Sheet sheet = board.one(actor, rollout, id);
    List<org.tollgate.base.spreadsheet.Sheet> sheets = new ArrayList<>();
    String before = word("before", locale);
    String after = word("after", locale);
    Windows windows = sheet.outcome().windows();
    List<Point> first =
        windows.before().isEmpty()
            ? sheet.rows().stream().map(Sheet.Row::point).toList()
            : windows.before();
    Recomputed computed =
        new Recomputed(sheet.outcome(), before, first.size(), after, windows.after().size());
    sheets.add(window(before, first, computed::besideBefore, locale));
    sheets.add(window(after, windows.after(), computed::besideAfter, locale));
    List<List<Object>> rows = new ArrayList<>();
    for (Recomputed.Row row : computed.rows()) {
      rows.add(Arrays.asList(word(row.word(), locale), row.formula(), row.page()));
    }
    List<String> head =
        List.of(word("figure", locale), word("computed", locale), word("page", locale));
    sheets.add(new org.tollgate.base.spreadsheet.Sheet(word("result", locale), head, rows));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbooks.write(sheets, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private org.tollgate.base.spreadsheet.Sheet window(
      String name, List<Point> points, IntFunction<List<CellFormula>> beside, Locale locale) {
    List<List<Object>> rows = new ArrayList<>();
    for (Point point : points) {
      Point.Figures figures = point.figures();
      List<Object> row = new ArrayList<>();
      row.add(point.period().toString());
      row.addAll(Arrays.asList(figures.value(), figures.numerator(), figures.denominator()));
      row.addAll(beside.apply(rows.size() + 2));
      rows.add(row);
    }
    List<String> head = new ArrayList<>();
    for (String key : List.of("period", "value", "numerator", "denominator")) {
      head.add(messages.getMessage("kpi.heading." + key, null, locale));
    }
    head.addAll(List.of(word("step", locale), word("product", locale), word("balance", locale)));
    return new org.tollgate.base.spreadsheet.Sheet(name, head, rows);
  }

  private String word(String word, Locale locale) {
    return messages.getMessage("kpi.file." + word, null, locale);
  }

  private static String limit(Sheet sheet, String which) {
    if (!sheet.limits().isDrawn()) {
      return "";
    }
    return switch (which) {
      case "lower" -> String.valueOf(sheet.limits().chart().lowerLimit());
      case "mean" -> String.valueOf(sheet.limits().chart().mean());
      default -> String.valueOf(sheet.limits().chart().upperLimit());
    };
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
