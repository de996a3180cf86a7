package org.tollgate.governance.dossier;

import org.springframework.stereotype.Service;
import org.tollgate.base.paper.Paper;
import org.tollgate.base.paper.PaperPress;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/**
 * Gives out papers of gate rounds. They tell what the pages of the gate and of its ballot show to
 * all seats, so all seats may have them; votes only of a ballot that is over.
 */
@Service
public class RoundDossiers {

  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final Gates gates;
  private final RoundSources sources;
  private final PaperPress press;
  private final PaperLanguage language;

  RoundDossiers(
      RolloutAccess access,
      Rollouts rollouts,
      Gates gates,
      RoundSources sources,
      PaperPress press,
      PaperLanguage language) {
    this.access = access;
    this.rollouts = rollouts;
    this.gates = gates;
    this.sources = sources;
    this.press = press;
    this.language = language;
  }

  /**
   * @throws org.tollgate.base.shared.NotFoundException if the actor may not read the rollout or
   *     there is no such round
   */
  public PaperOutcome decision(Actor actor, RoundSubject subject, PaperWish wish) {
    ReviewView review = review(actor, subject);
    if (review.stage() != Gates.Stage.DECIDED || review.submission().isEmpty()) {
      return refused("dossier.refused.undecided", review);
    }
    RolloutView rollout = rollouts.view(subject.rollout());
    RoundMaterial material = sources.read(rollout, review);
    return ready(new DecisionPaper(material, words(rollout, wish)).write(), wish);
  }

  /**
   * @throws org.tollgate.base.shared.NotFoundException if the actor may not read the rollout or
   *     there is no such round
   */
  public PaperOutcome evidence(Actor actor, RoundSubject subject, PaperWish wish) {
    ReviewView review = review(actor, subject);
    if (review.submission().isEmpty()) {
      return refused("dossier.refused.draft", review);
    }
    RolloutView rollout = rollouts.view(subject.rollout());
    RoundMaterial material = sources.read(rollout, review);
    DossierWords words = words(rollout, wish);
    return ready(new EvidencePaper(material, words, language.findings()).write(), wish);
  }

  private ReviewView review(Actor actor, RoundSubject subject) {
    access.require(actor, subject.rollout(), Right.READ);
    return gates.review(subject.rollout(), subject.phase(), subject.round());
  }

  private PaperOutcome ready(Paper paper, PaperWish wish) {
    return new PaperOutcome.Ready(press.print(paper, wish.format()));
  }

  private static PaperOutcome refused(String reason, ReviewView review) {
    return new PaperOutcome.Refused(
        Refusal.because(reason, review.phase().number(), review.round()));
  }

  private DossierWords words(RolloutView rollout, PaperWish wish) {
    return new DossierWords(language.messages(), wish.language(), rollout.zone());
  }
}
