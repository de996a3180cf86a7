package org.tollgate.shell.sample;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;

/** Lets a phase run its course: work, answers, submission, ballot. */
@Component
@Profile("demo")
class Storyteller {

  private final PhaseStory phases;
  private final GateStory gates;
  private final BallotStory ballots;
  private final PeopleManagement people;

  Storyteller(PhaseStory phases, GateStory gates, BallotStory ballots, PeopleManagement people) {
    this.phases = phases;
    this.gates = gates;
    this.ballots = ballots;
    this.people = people;
  }

  /** Somebody is away for some days. */
  void leave(Actor absent, DateRange days) {
    Steps.done(people.recordAbsence(absent, absent.person(), days));
  }

  /**
   * A rollout whose story is told.
   *
   * @param director who works on the gates
   */
  record Told(RolloutId id, Actor director, Calendar calendar) {}

  /**
   * The work of a phase and its gate.
   *
   * @param from day on which the work begins, as an offset from the first start
   * @param to day on which the gate is put before the committee
   */
  void pass(
      Told told,
      Phase phase,
      int from,
      int to,
      GateStory.Answers answers,
      List<BallotStory.Vote> votes) {
    work(told, phase, from, to - 3, 0);
    told.calendar().goTo(to - 2);
    gates.answer(told.director(), told.id(), phase, answers, told.calendar());
    decide(told, phase, to, votes);
  }

  void work(Told told, Phase phase, int from, int to, int left) {
    told.calendar().goTo(from);
    ballots.runEngine();
    PhaseStory.Days days = new PhaseStory.Days(told.calendar(), from, to);
    phases.work(told.director(), told.id(), phase, days, left);
    ballots.runEngine();
  }

  void decide(Told told, Phase phase, int on, List<BallotStory.Vote> votes) {
    told.calendar().goTo(on);
    ballots.runEngine();
    var ballot = ballots.submit(told.director(), told.id(), phase);
    ballots.vote(ballot, votes, told.calendar());
  }
}
