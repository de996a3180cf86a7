package org.tollgate.base.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Reads what people write into cells; what is not plainly one thing is refused. */
final class Typed {

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final BigDecimal BOUND = BigDecimal.TEN.pow(18);
  private static final int DECIMALS = 10;

  private Typed() {}

  /**
   * @throws java.time.DateTimeException if it is neither a day nor a month
   */
  static LocalDate day(String text) {
    return MONTH.matcher(text).matches() ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
  }

  /**
   * @param mark of the decimals, a point or a comma
   * @throws NumberFormatException if it is no number, not a finite one, or too large
   */
  static BigDecimal number(String text, char mark) {
    String plain = mark == ',' ? text.replace('.', '?').replace(',', '.') : text;
    if (!NUMBER.matcher(plain).matches()) {
      throw new NumberFormatException(text);
    }
    BigDecimal number = new BigDecimal(plain);
    if (number.precision() - number.scale() > 400 || number.abs().compareTo(BOUND) >= 0) {
      throw new NumberFormatException(text);
    }
    return number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}
