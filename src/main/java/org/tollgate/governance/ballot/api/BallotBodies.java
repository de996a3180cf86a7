package org.tollgate.governance.ballot.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.api.PersonLink;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotPaper;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.ProposedCondition;

/** Puts names beside a ballot for a program, in one statement. */
@Component
class BallotBodies {

  private final PeopleDirectory people;

  BallotBodies(PeopleDirectory people) {
    this.people = people;
  }

  BallotBody of(BallotPaper paper) {
    BallotView ballot = paper.view();
    Map<PersonId, PersonView> names = people.all(persons(paper));
    return new BallotBody(
        ballot.id().value(),
        new BallotBody.Subject(
            ballot.rollout().value(),
            ballot.subject().kind(),
            ballot.subject().id(),
            paper.briefing().title(),
            paper.briefing().question(),
            paper.briefing().frozenHash()),
        state(paper),
        ballot.outcome(),
        ballot.tally(),
        ballot.roster().stream().map(line -> seat(line, paper, names)).toList(),
        paper.result() == null ? null : result(paper.result(), names),
        vote(paper.reader().own(), names));
  }

  private static BallotBody.State state(BallotPaper paper) {
    BallotView.Term term = paper.view().term();
    return new BallotBody.State(
        paper.view().state(),
        term.openedAt(),
        term.deadline(),
        term.extended(),
        term.closedAt(),
        paper.unmet().waiting(),
        paper.reader().mayResume());
  }

  private static BallotBody.Seat seat(
      BallotView.RosterLine line, BallotPaper paper, Map<PersonId, PersonView> names) {
    BallotPaper.Mark mark = paper.marks().get(line.seat());
    return new BallotBody.Seat(
        line.seat().value(),
        line.title(),
        PersonLink.of(line.holder(), names),
        PersonLink.of(line.substitute(), names),
        line.barred(),
        line.voted(),
        vote(line.vote(), names),
        mark == null
            ? new BallotBody.Marks(false, false, false)
            : new BallotBody.Marks(mark.chair(), mark.veto(), mark.passwordReset()));
  }

  private static BallotBody.Result result(
      BallotPaper.Result result, Map<PersonId, PersonView> names) {
    return new BallotBody.Result(
        result.decidedBy(),
        result.votes(),
        vote(result.casting(), names),
        result.vetoUsed(),
        conditions(result.conditions(), names));
  }

  private static BallotBody.VoteBody vote(
      BallotView.VoteView vote, Map<PersonId, PersonView> names) {
    return vote == null
        ? null
        : new BallotBody.VoteBody(
            vote.choice(),
            PersonLink.of(vote.by(), names),
            vote.at(),
            vote.comment(),
            conditions(vote.conditions(), names),
            vote.shownHash());
  }

  private static List<BallotBody.ConditionBody> conditions(
      List<ProposedCondition> conditions, Map<PersonId, PersonView> names) {
    return conditions.stream()
        .map(
            each ->
                new BallotBody.ConditionBody(
                    each.text(), PersonLink.of(each.owner(), names), each.due(), each.critical()))
        .toList();
  }

  private static Set<PersonId> persons(BallotPaper paper) {
    Set<PersonId> persons = new HashSet<>();
    paper
        .view()
        .roster()
        .forEach(
            line -> {
              Stream.of(line.holder(), line.substitute()).forEach(person -> add(persons, person));
              add(persons, line.vote());
            });
    add(persons, paper.reader().own());
    if (paper.result() != null) {
      add(persons, paper.result().casting());
      paper.result().conditions().forEach(each -> add(persons, each.owner()));
    }
    return persons;
  }

  private static void add(Set<PersonId> persons, BallotView.VoteView vote) {
    if (vote != null) {
      add(persons, vote.by());
      vote.conditions().forEach(each -> add(persons, each.owner()));
    }
  }

  private static void add(Set<PersonId> persons, PersonId person) {
    if (Objects.nonNull(person)) {
      persons.add(person);
    }
  }
}
