package org.tollgate.benefit.series;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.SheetColumn;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;

/** A workbook to fill in: the last twelve whole periods of every indicator, values empty. */
@Service
@Transactional(readOnly = true)
public class SeriesTemplate {

  private static final int PERIODS = 12;

  private final Indicators indicators;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final MessageSource messages;
  private final Clock clock;

  SeriesTemplate(
      Indicators indicators,
      Rollouts rollouts,
      RolloutAccess access,
      MessageSource messages,
      Clock clock) {
    this.indicators = indicators;
    this.rollouts = rollouts;
    this.access = access;
    this.messages = messages;
    this.clock = clock;
  }

  public byte[] workbook(Actor actor, RolloutId rollout, Locale locale) {
    access.require(actor, rollout, Right.READ);
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollouts.view(rollout).zone());
    List<List<Object>> rows = new ArrayList<>();
    indicators.active(rollout).forEach(one -> rows.addAll(rows(one, today)));
    List<String> headings =
        SeriesColumns.ALL.stream()
            .map(SheetColumn::key)
            .map(key -> messages.getMessage("kpi.heading." + key, null, locale))
            .toList();
    String name = messages.getMessage("kpi.heading.sheet", null, locale);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbooks.write(List.of(new Sheet(name, headings, rows)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<List<Object>> rows(IndicatorView indicator, LocalDate today) {
    Cadence cadence = indicator.definition().measuring().cadence();
    List<List<Object>> rows = new ArrayList<>();
    for (int back = PERIODS; back > 0; back--) {
      List<Object> row = new ArrayList<>();
      row.add(indicator.code());
      row.add(cadence.plus(cadence.start(today), -back).toString());
      while (row.size() < SeriesColumns.ALL.size()) {
        row.add(null);
      }
      row.set(5, currency(indicator));
      rows.add(row);
    }
    return rows;
  }

  private static String currency(IndicatorView indicator) {
    String currency = indicator.definition().formula().currency();
    return currency.isEmpty() ? null : currency;
  }
}
