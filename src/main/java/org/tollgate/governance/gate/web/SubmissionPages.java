package org.tollgate.governance.gate.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.governance.activity.ActivityBoard;
import org.tollgate.governance.activity.ActivityViews.Board;
import org.tollgate.governance.gate.GateReading.Sheet;
import org.tollgate.governance.gate.GateSubmission;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.Standing;
import org.tollgate.governance.gate.evidence.Findings;
import org.tollgate.governance.rollout.Right;

/** Puts together the pages on which the director submits a gate or agrees its rework. */
@Component
class SubmissionPages {

  private final GateSubmission submission;
  private final Findings findings;
  private final PeopleDirectory people;
  private final ActivityBoard activities;

  SubmissionPages(
      GateSubmission submission,
      Findings findings,
      PeopleDirectory people,
      ActivityBoard activities) {
    this.submission = submission;
    this.findings = findings;
    this.people = people;
    this.activities = activities;
  }

  /**
   * @param obstacles what is in the way, in words with the page where it is mended; empty when the
   *     gate can be submitted
   */
  record Submit(
      UUID rollout,
      String name,
      int gate,
      String phase,
      List<Obstacle> obstacles,
      Frozen frozen,
      ReviewPage.Voters voters) {}

  record Obstacle(String words, String link) {}

  /**
   * What the submission would freeze and how long the committee has.
   *
   * @param days that the ballot stays open
   */
  record Frozen(int criteria, int files, int days) {}

  /**
   * @param activities of the phase, code to name
   */
  record Rework(
      UUID rollout, String name, int gate, String phase, Map<String, String> activities) {}

  Submit submit(Actor actor, Sheet sheet) {
    requireDirector(sheet);
    ReviewView review = sheet.review();
    Standing standing = sheet.standing();
    Names names = Names.of(people, VoterRows.people(sheet.roster()).toList());
    return new Submit(
        review.rollout().value(),
        standing.rollout().name(),
        review.phase().number(),
        review.phase().code(),
        submission.obstacles(actor, standing).stream().map(this::obstacle).toList(),
        new Frozen(
            review.criteria().size(),
            review.files().size(),
            standing.rollout().votingRule().ballotDays()),
        VoterRows.voters(review, sheet.roster(), names));
  }

  Rework rework(Actor actor, Sheet sheet) {
    requireDirector(sheet);
    ReviewView review = sheet.review();
    Board board = activities.board(actor, review.rollout(), review.phase(), false);
    return new Rework(
        review.rollout().value(),
        board.rollout().name(),
        review.phase().number(),
        review.phase().code(),
        names(board));
  }

  private static void requireDirector(Sheet sheet) {
    if (!sheet.rights().contains(Right.DIRECT)) {
      throw new NotAllowedException("Only the director submits a gate and agrees its rework");
    }
  }

  private static Map<String, String> names(Board board) {
    Map<String, String> names = new LinkedHashMap<>();
    board.cards().forEach(card -> names.put(card.what().code(), card.what().name().in(locale())));
    return names;
  }

  private Obstacle obstacle(org.tollgate.governance.gate.Obstacle obstacle) {
    return new Obstacle(findings.say(obstacle.because(), locale()), obstacle.link());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
