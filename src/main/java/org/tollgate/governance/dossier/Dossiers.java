package org.tollgate.governance.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.tollgate.base.paper.PaperFile;
import org.tollgate.base.paper.PaperPress;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.Charters;

/** Gives out papers to those who may read the pages that say the same. */
@Service
public class Dossiers {

  private final Charters charters;
  private final PaperPress press;
  private final MessageSource messages;
  private final Clock clock;

  Dossiers(Charters charters, PaperPress press, MessageSource messages, Clock clock) {
    this.charters = charters;
    this.press = press;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param version of the charter
   * @throws org.tollgate.base.shared.NotFoundException if the actor may not read the rollout or
   *     there is no such version
   */
  public PaperFile charter(Actor actor, RolloutId rollout, int version, PaperWish wish) {
    Charters.View charter = charters.numbered(actor, rollout, version);
    Instant accepted = charter.version().acceptedAt();
    DossierWords words = words(wish, charter.terms().zone());
    return press.print(
        new CharterPaper(charter, words).write(accepted == null ? clock.instant() : accepted),
        wish.format());
  }

  private DossierWords words(PaperWish wish, ZoneId zone) {
    return new DossierWords(messages, wish.language(), zone);
  }
}
