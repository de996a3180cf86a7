package org.tollgate.governance.gate.api;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.api.PersonLink;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.gate.GateReading.Sheet;
import org.tollgate.governance.gate.GateRecommender;
import org.tollgate.governance.gate.Obstacle;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Compliance;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.gate.evidence.Findings;

/** Puts a round of a gate into words and names for a program. */
@Component
class ReviewBodies {

  private final PeopleDirectory people;
  private final Findings findings;

  ReviewBodies(PeopleDirectory people, Findings findings) {
    this.people = people;
    this.findings = findings;
  }

  /** In a fixed number of statements. */
  ReviewBody of(Sheet sheet, Locale locale) {
    ReviewView review = sheet.review();
    Written written = new Written(sheet, people.all(persons(sheet)), locale);
    Compliance compliance = sheet.standing().withAnswers(sheet.counting()).compliance();
    return new ReviewBody(
        review.id().value(),
        new ReviewBody.Place(
            review.rollout().value(),
            review.phase().number(),
            review.phase().code(),
            review.round(),
            sheet.isNewest()),
        progress(sheet),
        new ReviewBody.Compliance(compliance.percent(1).toPlainString(), compliance.band().name()),
        review.criteria().stream().map(each -> criterion(each, written)).toList(),
        review.submission().map(line -> submission(line, written)).orElse(null),
        obstacles(sheet, locale),
        sheet.roster().lines().stream().map(line -> voter(line, written)).toList());
  }

  ReviewBody.ObstacleBody obstacle(Obstacle obstacle, Locale locale) {
    return new ReviewBody.ObstacleBody(
        obstacle.kind().name(),
        obstacle.code(),
        obstacle.because().reason(),
        findings.say(obstacle.because(), locale));
  }

  private record Written(Sheet sheet, Map<PersonId, PersonView> people, Locale locale) {

    PersonLink link(PersonId person) {
      return PersonLink.of(person, people);
    }
  }

  private List<ReviewBody.ObstacleBody> obstacles(Sheet sheet, Locale locale) {
    return sheet.readiness().map(ReadinessReport::shortfalls).orElse(List.of()).stream()
        .map(shortfall -> obstacle(shortfall.obstacle(), locale))
        .toList();
  }

  private static ReviewBody.Progress progress(Sheet sheet) {
    ReviewView.Progress progress = sheet.review().progress();
    String awaits = progress.terms().awaitsDate() ? "DATE" : null;
    awaits = progress.terms().awaitsRework() ? "REWORK" : awaits;
    awaits = sheet.waitsForException() ? "EXCEPTION" : awaits;
    return new ReviewBody.Progress(
        progress.stage(),
        progress.outcome(),
        progress.openedAt(),
        progress.decidedAt(),
        awaits,
        sheet.recommendation().map(GateRecommender.Recommendation::word).orElse(null));
  }

  private ReviewBody.CriterionBody criterion(CriterionView criterion, Written written) {
    Sheet sheet = written.sheet();
    Answer live = sheet.counting().get(criterion.code());
    return new ReviewBody.CriterionBody(
        criterion.code(),
        criterion.question().in(written.locale()),
        criterion.enough().in(written.locale()),
        traits(criterion),
        new ReviewBody.Given(
            written.link(criterion.ownership().person()),
            criterion.ownership().due(),
            criterion.given().note(),
            written.link(criterion.given().by()),
            criterion.given().at()),
        sheet.standing().withAnswers(sheet.counting()).reply(criterion),
        live == null
            ? null
            : new ReviewBody.Live(live.state(), findings.say(live.message(), written.locale())),
        sheet.review().files(criterion.code()).stream().map(f -> evidence(f, written)).toList());
  }

  private static ReviewBody.Traits traits(CriterionView criterion) {
    return new ReviewBody.Traits(
        criterion.traits().kind(),
        criterion.traits().strand(),
        criterion.traits().tier(),
        criterion.traits().weight(),
        criterion.mandatory(),
        criterion.traits().own(),
        criterion.marks().stale());
  }

  private static ReviewBody.EvidenceBody evidence(EvidenceFile file, Written written) {
    return new ReviewBody.EvidenceBody(
        file.id(),
        file.document().name(),
        file.document().size(),
        file.document().sha256(),
        written.link(file.author()),
        file.addedAt(),
        file.altered());
  }

  private static ReviewBody.Submission submission(ReviewView.SubmissionLine line, Written written) {
    return new ReviewBody.Submission(
        line.ballot().value(),
        written.link(line.submitted().by()),
        line.submitted().at(),
        written.sheet().review().progress().deadline(),
        line.frozenHash());
  }

  private static ReviewBody.Voter voter(BallotView.RosterLine line, Written written) {
    return new ReviewBody.Voter(
        line.seat().value(),
        line.title(),
        written.link(line.holder()),
        written.link(line.substitute()),
        line.barred());
  }

  private static Set<PersonId> persons(Sheet sheet) {
    ReviewView review = sheet.review();
    Set<PersonId> persons = new HashSet<>(review.contributors());
    Stream.concat(
            review.criteria().stream().map(criterion -> criterion.ownership().person()),
            sheet.roster().lines().stream()
                .flatMap(
                    line -> Stream.of(line.holder(), line.substitute()).filter(Objects::nonNull)))
        .filter(Objects::nonNull)
        .forEach(persons::add);
    review.submission().ifPresent(line -> persons.add(line.submitted().by()));
    return persons;
  }
}
