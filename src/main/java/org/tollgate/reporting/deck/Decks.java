package org.tollgate.reporting.deck;

import java.util.Locale;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.reporting.report.ReportView;
import org.tollgate.reporting.report.Reports;
import org.tollgate.reporting.report.Tellers;

/** Makes decks of reports for those who may read them. */
@Service
public class Decks {

  private final Reports reports;
  private final Tellers tellers;
  private final DeckTemplate template = DeckTemplate.standard();

  Decks(Reports reports, Tellers tellers) {
    this.reports = reports;
    this.tellers = tellers;
  }

  /**
   * The same report in the same language is the same file, byte for byte, as long as nobody in it
   * is renamed.
   *
   * @return a PPTX
   * @throws org.tollgate.base.shared.NotFoundException if there is no report that the actor may
   *     read
   */
  public byte[] deck(Actor actor, RolloutId rollout, int number, Locale locale) {
    ReportView view = reports.sheet(actor, rollout, number).view();
    return DeckPress.press(view, new Words(tellers.of(view.report(), locale)), template);
  }
}
