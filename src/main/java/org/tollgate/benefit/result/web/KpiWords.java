package org.tollgate.benefit.result.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.benefit.kpi.Definition;

/**
 * Writes figures of indicators in the reader's language; pages call it as {@code ${@kpiWords…}}.
 */
@Component("kpiWords")
public class KpiWords {

  private final MessageSource messages;

  KpiWords(MessageSource messages) {
    this.messages = messages;
  }

  /** 54.9 s, with the decimals of the definition; a dash for null or no number. */
  public String value(Definition definition, Number number) {
    return unit(definition, "kpi.value.", plain(definition, number, false));
  }

  /** −11.3 s, with a sign; differences of per cents are points. */
  public String change(Definition definition, Number number) {
    return unit(definition, "kpi.change.", plain(definition, number, true));
  }

  /** 54.9 without the unit. */
  public String figure(Definition definition, Number number) {
    return plain(definition, number, false);
  }

  /** 0.0031 with as many decimals as it needs; "&lt; 0.0001" below. */
  public String probability(Double p) {
    if (p == null) {
      return "–";
    }
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(4);
    return p < .0001 ? "< " + format.format(.0001) : format.format(p);
  }

  /** −2.47, two decimals; a dash for null or no number. */
  public String plain(Number number) {
    if (number == null || !Double.isFinite(number.doubleValue())) {
      return "–";
    }
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(number).replace('-', '−');
  }

  /** 104 %, a share as whole per cents. */
  public String share(BigDecimal share) {
    BigDecimal percent = share.multiply(new BigDecimal(100)).setScale(0, RoundingMode.HALF_EVEN);
    String figure = NumberFormat.getInstance(locale()).format(percent).replace('-', '−');
    return messages.getMessage("platform.format.percent", new Object[] {figure}, locale());
  }

  private String plain(Definition definition, Number number, boolean signed) {
    if (number == null || !Double.isFinite(number.doubleValue())) {
      return "–";
    }
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMinimumFractionDigits(definition.formula().decimals());
    format.setMaximumFractionDigits(definition.formula().decimals());
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    String text = format.format(number).replace('-', '−');
    return signed && number.doubleValue() > 0 ? "+" + text : text;
  }

  private String unit(Definition definition, String key, String figure) {
    String currency = definition.formula().currency();
    Object[] arguments = {figure, currency};
    return messages.getMessage(key + definition.formula().unit(), arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
