package org.tollgate.governance.gate.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.GateReading.Sheet;
import org.tollgate.governance.gate.Gates.Round;
import org.tollgate.governance.gate.Gates.Stage;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.gate.ReadinessText;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.Standing;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.web.ReviewPage.Aside;
import org.tollgate.governance.gate.web.ReviewPage.Blocking;
import org.tollgate.governance.gate.web.ReviewPage.Doing;
import org.tollgate.governance.gate.web.ReviewPage.Earlier;
import org.tollgate.governance.gate.web.ReviewPage.Head;
import org.tollgate.governance.gate.web.ReviewPage.Reason;
import org.tollgate.governance.gate.web.ReviewPage.Verdict;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutView;

/** Puts words and names to one round of one gate, so that the templates only lay out. */
@Component
class ReviewPages {

  private final ReviewRows rows;
  private final ReadinessText text;
  private final PeopleDirectory people;

  ReviewPages(ReviewRows rows, ReadinessText text, PeopleDirectory people) {
    this.rows = rows;
    this.text = text;
    this.people = people;
  }

  ReviewPage page(Sheet sheet) {
    Names names = names(sheet);
    Map<String, Answer> now =
        sheet.review().stage() == Stage.SUBMITTED ? sheet.standing().live() : Map.of();
    return new ReviewPage(
        head(sheet),
        sheet.review(),
        sheet.readiness().map(report -> verdict(report, names)).orElse(null),
        rows.groups(sheet.review(), new ReviewRows.Answers(sheet.counting(), now), names),
        aside(sheet, names),
        doing(sheet));
  }

  Verdict verdict(ReadinessReport report, Names names) {
    List<Reason> reasons =
        report.shortfalls().stream()
            .map(
                shortfall ->
                    new Reason(
                        text.title(shortfall),
                        text.detail(shortfall),
                        names.of(shortfall.owner()),
                        shortfall.obstacle().link()))
            .toList();
    return new Verdict(
        text.kind(report), text.verdict(report), report.figures(), text.outlook(report), reasons);
  }

  private Names names(Sheet sheet) {
    Stream<PersonId> owners = sheet.standing().blocking().stream().map(Conditions.Line::owner);
    return Names.of(
        people,
        Stream.of(Names.mentioned(sheet.review()), owners, VoterRows.people(sheet.roster()))
            .flatMap(each -> each)
            .toList());
  }

  private static Head head(Sheet sheet) {
    ReviewView review = sheet.review();
    RolloutView rollout = sheet.standing().rollout();
    boolean passed = review.progress().outcome() != null && review.progress().outcome().passes();
    return new Head(
        rollout.id().value(),
        rollout.name(),
        review.phase().number(),
        review.phase().code(),
        rollout.zone(),
        rollout.plannedGates().get(review.phase()),
        passed && sheet.isNewest() && rollout.isRunning() && !rollout.position().open(),
        sheet.isNewest() && rollout.isOnHold());
  }

  private static Aside aside(Sheet sheet, Names names) {
    Standing counting = sheet.standing().withAnswers(sheet.counting());
    return new Aside(
        ComplianceBar.of(counting.compliance()),
        sheet.recommendation().orElse(null),
        counting.blocking().stream().map(each -> blocking(counting, each, names)).toList(),
        VoterRows.voters(sheet.review(), sheet.roster(), names),
        earlier(sheet));
  }

  private static Blocking blocking(Standing standing, Conditions.Line line, Names names) {
    String link = "/rollouts/" + standing.rollout().id() + "/conditions/" + line.id();
    return new Blocking(line.code(), line.text(), names.of(line.owner()), line.due(), link);
  }

  private static List<Earlier> earlier(Sheet sheet) {
    return sheet.rounds().stream()
        .filter(round -> round.outcome() != null)
        .filter(round -> !round.review().equals(sheet.review().id()))
        .sorted(Comparator.comparing(Round::decidedAt).reversed())
        .map(Earlier::of)
        .toList();
  }

  private static Doing doing(Sheet sheet) {
    ReviewView review = sheet.review();
    boolean draft = review.isDraft();
    return new Doing(
        sheet.rights().contains(Right.DIRECT) && sheet.isNewest(),
        sheet.rights().contains(Right.CONTRIBUTE) && draft,
        sheet.rights().contains(Right.READ_RECORD) && review.submission().isPresent(),
        draft && sheet.readiness().filter(ReadinessReport::wouldPass).isPresent(),
        sheet.isNewest() ? awaits(sheet) : "nothing");
  }

  /** What the gate waits for before it can be submitted (again). */
  private static String awaits(Sheet sheet) {
    ReviewView.Terms terms = sheet.review().progress().terms();
    if (terms.awaitsDate()) {
      return "date";
    }
    if (terms.awaitsRework()) {
      return "rework";
    }
    return sheet.waitsForException() ? "exception" : "nothing";
  }
}
