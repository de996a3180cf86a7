package org.tollgate.governance.planchart;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * What is written into a chart, in the reader's language.
 *
 * @param month for example "Mar 2026"
 * @param day for example "9 Mar"
 * @param today the word beside the line of today
 * @param stale why a point in the grey half is wrong
 * @param report what runs to the right in a trend
 * @param forecast what runs upward in a trend
 */
public record ChartWords(
    Function<LocalDate, String> month,
    Function<LocalDate, String> day,
    String today,
    String stale,
    String report,
    String forecast) {}
