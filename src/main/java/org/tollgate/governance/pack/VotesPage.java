package org.tollgate.governance.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tollgate.base.audit.RecordedAct;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.ReviewView;

/** Who could vote, who could not and why, how they voted, what was refused and what was set. */
final class VotesPage {

  private final PackMaterial material;
  private final PackWords words;

  VotesPage(PackMaterial material, PackWords words) {
    this.material = material;
    this.words = words;
  }

  /** What the seat of a vote is called. */
  static String title(BallotView ballot, Ballots.Signature vote) {
    return ballot.roster().stream()
        .filter(line -> line.seat().equals(vote.seat()))
        .map(BallotView.RosterLine::title)
        .findFirst()
        .orElse(null);
  }

  String html() {
    ReviewView review = material.review();
    HtmlText page =
        new HtmlText(
            words.locale(), words.say("pack.votes.title", review.phase().number(), review.round()));
    page.line(material.rollout().name());
    page.line(
        review.progress().outcome() == null
            ? words.say("pack.votes.undecided")
            : words.say(
                "pack.votes.outcome",
                words.say("ballot.outcome." + review.progress().outcome()),
                words.moment(review.progress().decidedAt())));
    for (int i = 0; i < material.ballots().size(); i++) {
      ballot(page, i + 1, material.ballots().get(i));
    }
    refusals(page);
    conditions(page);
    return page.end();
  }

  private void ballot(HtmlText page, int number, PackMaterial.Held held) {
    BallotView view = held.view();
    page.head(words.say("pack.votes.ballot", number, words.say("pack.state." + view.state())));
    roster(page, view);
    if (held.isOver()) {
      votes(page, held);
    } else {
      page.line(words.say("pack.votes.secret"));
    }
  }

  private void roster(HtmlText page, BallotView view) {
    page.line(
        words.say(
            "pack.votes.term",
            words.moment(view.term().openedAt()),
            words.moment(view.term().deadline()),
            words.moment(view.term().closedAt())));
    page.line(
        words.say(
            "pack.votes.tally",
            view.tally().entitled(),
            view.tally().quorum(),
            view.tally().cast()));
    page.table(
        List.of(
            words.say("pack.votes.seat"),
            words.say("pack.votes.holder"),
            words.say("pack.votes.may")),
        view.roster().stream().map(this::seat).toList());
  }

  private void votes(HtmlText page, PackMaterial.Held held) {
    BallotView view = held.view();
    page.table(
        List.of(
            words.say("pack.votes.seat"),
            words.say("pack.votes.by"),
            words.say("pack.votes.choice"),
            words.say("pack.votes.at"),
            words.say("pack.votes.comment"),
            words.say("pack.votes.marks")),
        held.votes().stream()
            .sorted(Comparator.comparing(vote -> Objects.toString(title(view, vote), "")))
            .map(vote -> vote(view, vote))
            .toList());
    held.votes().stream().filter(Ballots.Signature::counts).forEach(v -> page.quote(v.text()));
  }

  private List<String> seat(BallotView.RosterLine line) {
    return List.of(
        line.title(),
        name(line.holder()),
        line.barred() == null
            ? words.say("pack.votes.may.yes")
            : words.say("pack.votes.may.no", words.say(line.barred())));
  }

  private List<String> vote(BallotView view, Ballots.Signature vote) {
    boolean substitute = !vote.by().equals(vote.holder());
    String conditions =
        vote.vote().conditions().stream().map(this::proposed).collect(Collectors.joining());
    return List.of(
        Objects.toString(title(view, vote), "–"),
        substitute
            ? words.say("pack.votes.for", name(vote.by()), name(vote.holder()))
            : name(vote.by()),
        words.say("ballot.choice." + vote.vote().choice()),
        words.moment(vote.vote().at()),
        Objects.toString(vote.vote().comment(), "") + conditions,
        marks(vote));
  }

  private String proposed(ProposedCondition condition) {
    return "\n"
        + words.say(
            "pack.votes.proposed",
            condition.text(),
            name(condition.owner()),
            words.day(condition.due()));
  }

  private String marks(Ballots.Signature vote) {
    StringBuilder marks = new StringBuilder();
    mark(marks, !vote.counts(), "pack.votes.replaced");
    mark(marks, vote.casting(), "pack.votes.casting");
    mark(marks, vote.passwordReset(), "pack.votes.reset");
    return marks.toString().strip();
  }

  private void mark(StringBuilder marks, boolean set, String key) {
    if (set) {
      marks.append(words.say(key)).append('\n');
    }
  }

  private void refusals(HtmlText page) {
    page.head(words.say("pack.votes.refused"));
    if (material.refusals().isEmpty()) {
      page.line(words.say("pack.votes.refused.none"));
      return;
    }
    page.table(
        List.of(
            words.say("pack.votes.row"),
            words.say("pack.votes.at"),
            words.say("pack.votes.by"),
            words.say("pack.votes.act"),
            words.say("pack.votes.reason")),
        material.refusals().stream().map(this::refusal).toList());
  }

  private List<String> refusal(RecordedAct act) {
    return List.of(
        Long.toString(act.sequence()),
        words.moment(act.at()),
        name(act.actor()),
        words.act(act.act()),
        words.reason(String.valueOf(PackSources.facts(act).get("reason"))));
  }

  private void conditions(HtmlText page) {
    page.head(words.say("pack.votes.conditions"));
    if (material.conditions().isEmpty()) {
      page.line(words.say("pack.votes.conditions.none"));
      return;
    }
    page.table(
        List.of(
            words.say("pack.checklist.code"),
            words.say("pack.votes.condition"),
            words.say("pack.votes.owner"),
            words.say("pack.votes.due"),
            words.say("pack.votes.course")),
        material.conditions().stream().map(this::condition).toList());
  }

  private List<String> condition(Conditions.Story story) {
    return List.of(
        story.line().code(),
        story.line().text(),
        name(story.line().owner()),
        words.day(story.line().due()),
        story.steps().stream().map(this::step).collect(Collectors.joining("\n")));
  }

  private String step(Conditions.Step step) {
    String remark = step.remark() == null ? "" : ": " + step.remark();
    return words.moment(step.at())
        + " "
        + words.say("pack.step." + step.kind(), name(step.person()))
        + remark;
  }

  private String name(PersonId person) {
    return person == null ? "–" : Objects.requireNonNullElse(material.name(person), "Tollgate");
  }
}
