package org.tollgate.benefit.series;

import java.util.List;
import java.util.Set;
import org.tollgate.base.spreadsheet.SheetColumn;
import org.tollgate.base.spreadsheet.SheetColumn.Type;

/** The columns of a file of measured values; headings in the three languages of Tollgate. */
final class SeriesColumns {

  static final String INDICATOR = "indicator";
  static final String PERIOD = "period";
  static final String VALUE = "value";
  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";
  static final String CURRENCY = "currency";
  static final String EXPECTED = "expected";
  static final String PRESENT = "present";
  static final String AVAILABLE = "available";

  static final List<SheetColumn> ALL =
      List.of(
          column(INDICATOR, Type.TEXT, true, "Indicator", "指标", "Показатель"),
          column(PERIOD, Type.DAY, true, "Period", "期间", "Период"),
          column(VALUE, Type.NUMBER, true, "Value", "数值", "Значение"),
          column(NUMERATOR, Type.NUMBER, false, "Numerator", "分子", "Числитель"),
          column(DENOMINATOR, Type.NUMBER, false, "Denominator", "分母", "Знаменатель"),
          column(CURRENCY, Type.TEXT, false, "Currency", "币种", "Валюта"),
          column(EXPECTED, Type.WHOLE, false, "Records expected", "应有记录", "Записей ожидалось"),
          column(PRESENT, Type.WHOLE, false, "Records present", "实有记录", "Записей есть"),
          column(AVAILABLE, Type.DAY, false, "Available on", "可得日期", "Доступно с"));

  private SeriesColumns() {}

  private static SheetColumn column(String key, Type type, boolean required, String... headings) {
    return new SheetColumn(key, Set.of(headings), type, required);
  }
}
