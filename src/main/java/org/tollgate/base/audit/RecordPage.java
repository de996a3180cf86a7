package org.tollgate.base.audit;

import java.util.List;

/**
 * A part of the record, newest row first.
 *
 * @param number of the page, from 0
 * @param size rows on a full page
 * @param total rows that the filter lets through on all pages
 */
public record RecordPage(List<RecordedAct> acts, int number, int size, long total) {

  /** Rows on a page. */
  public static final int SIZE = 50;

  public RecordPage {
    acts = List.copyOf(acts);
  }

  public boolean hasOlder() {
    return (number + 1L) * size < total;
  }

  public boolean hasNewer() {
    return number > 0;
  }
}
