package org.tollgate.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityOutputs;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.CastVote;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.Ticket;
import org.tollgate.governance.ballot.VoteResult;
import org.tollgate.governance.ballot.Voting;
import org.tollgate.governance.gate.CriterionManagement;
import org.tollgate.governance.gate.EvidenceManagement;
import org.tollgate.governance.gate.GateSubmission;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.PlanManagement;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.testing.RolloutFixtures.Staged;

/** Walks a rollout on as its people do: outputs, answers, submission, votes with password. */
public class Walk {

  private static final List<String> JUDGES = List.of("director", "sponsor", "chair", "member1");
  private static final List<String> VOTERS = List.of("sponsor", "chair", "member1", "member2");

  private final Activities activities;
  private final ActivityOutputs outputs;
  private final Gates gates;
  private final CriterionManagement criteria;
  private final EvidenceManagement evidence;
  private final GateSubmission submission;
  private final Voting voting;
  private final PlanManagement plan;
  private final Rollouts rollouts;
  private final KpiSteps kpis;
  private final Lessons lessons;
  private final BudgetSteps budget;

  public Walk(
      Activities activities,
      ActivityOutputs outputs,
      Gates gates,
      CriterionManagement criteria,
      EvidenceManagement evidence,
      GateSubmission submission,
      Voting voting,
      PlanManagement plan,
      Rollouts rollouts,
      AutowireCapableBeanFactory beans) {
    this.activities = activities;
    this.outputs = outputs;
    this.gates = gates;
    this.criteria = criteria;
    this.evidence = evidence;
    this.submission = submission;
    this.voting = voting;
    this.plan = plan;
    this.rollouts = rollouts;
    this.kpis = beans.createBean(KpiSteps.class);
    this.lessons = beans.createBean(Lessons.class);
    this.budget = beans.createBean(BudgetSteps.class);
  }

  /**
   * Brings every output that is still missing and has it accepted; in the kickoff phase a visible
   * result comes into the plan, the baseline and the budget are signed, since gates 2 to 4 ask for
   * them; before go-live every user gets the permit that gate 5 asks for; in the last phase its
   * indicators are waived, since nobody can measure what has not happened yet.
   */
  public void doTheWork(Staged staged) {
    ReviewView review = open(staged.id());
    if (review != null && review.phase() == Phase.KICKOFF) {
      LocalDate day = rollouts.view(staged.id()).plannedGates().get(Phase.KICKOFF);
      plan.add(
          staged.cast().director(),
          staged.id(),
          NewMilestone.of(
              "Callers are known by name",
              MilestoneKind.VISIBLE_RESULT,
              NewMilestone.Duty.none(),
              day));
      kpis.lockBaseline(staged);
      budget.signOnce(staged);
    }
    if (review != null && review.phase() == Phase.GO_LIVE) {
      lessons.certify(staged);
    }
    if (review != null && review.phase() == Phase.POST_LAUNCH_REVIEW) {
      kpis.waive(staged);
    }
    for (Activities.Line line : activities.lines(staged.id())) {
      if (!line.state().isEnded()) {
        bring(staged, line);
      }
    }
  }

  /** Brings one output and has it accepted. */
  public void bring(Staged staged, Activities.Line line) {
    ActivityId id = new ActivityId(line.id());
    none(outputs.submit(Actor.of(line.owner()), staged.id(), id, upload()));
    for (int version = 1; version < 10; version++) {
      for (String judge : JUDGES) {
        if (outputs.accept(staged.cast().actor(judge), staged.id(), id, version).isEmpty()) {
          return;
        }
      }
    }
    throw new IllegalStateException("Nobody accepted the output of " + line.code());
  }

  /** Answers every criterion of the open review that live data do not answer. */
  public void answer(Staged staged) {
    for (CriterionView each : open(staged.id()).criteria()) {
      if (!each.automatic()) {
        answer(staged, each);
      }
    }
  }

  private void answer(Staged staged, CriterionView criterion) {
    ReviewView review = open(staged.id());
    Actor team = staged.cast().actor("team");
    boolean paper = criterion.traits().kind() == EvidenceKind.DOCUMENT;
    if (paper && review.files(criterion.code()).isEmpty()) {
      ByteArrayInputStream bytes = new ByteArrayInputStream(text());
      none(evidence.bring(team, review.id(), criterion.code(), "minutes.txt", bytes));
    }
    none(
        criteria.answer(
            staged.cast().director(),
            review.id(),
            criterion.code(),
            Reply.YES,
            "Seen and counted by two people"));
  }

  public BallotId submit(Staged staged) {
    GateSubmission.Result result =
        submission.submit(staged.cast().director(), open(staged.id()).id());
    if (result instanceof GateSubmission.Submitted submitted) {
      return submitted.ballot();
    }
    throw new IllegalStateException("Not submitted: " + result);
  }

  /** Everybody votes alike, as long as the ballot is open. */
  public void vote(Staged staged, BallotId ballot, Choice choice) {
    vote(staged, ballot, choice, VOTERS);
  }

  /** These parts vote alike, as long as the ballot is open. */
  public void vote(Staged staged, BallotId ballot, Choice choice, List<String> voters) {
    for (String voter : voters) {
      prepare(staged, ballot, choice, List.of(voter)).forEach(this::cast);
    }
  }

  /** A vote as its page would send it. */
  public record Prepared(Actor actor, BallotId ballot, CastVote vote) {}

  /** What these parts would send; nothing for who may not vote. */
  public List<Prepared> prepare(
      Staged staged, BallotId ballot, Choice choice, List<String> voters) {
    List<Prepared> votes = new ArrayList<>();
    for (String voter : voters) {
      Actor actor = staged.cast().actor(voter);
      if (voting.ticket(actor, ballot, Locale.ENGLISH) instanceof Ticket.Sheet sheet) {
        CastVote vote =
            CastVote.on(
                sheet, choice, "Because of what I read", List.of(), RolloutFixtures.PASSWORD);
        votes.add(new Prepared(actor, ballot, vote));
      }
    }
    return votes;
  }

  public void cast(Prepared one) {
    VoteResult result = voting.cast(one.actor(), one.ballot(), one.vote());
    if (!(result instanceof VoteResult.Accepted)) {
      throw new IllegalStateException("Not cast: " + result);
    }
  }

  /** Work, answers, submission and a vote of everybody. */
  public void gate(Staged staged, Choice choice) {
    doTheWork(staged);
    answer(staged);
    vote(staged, submit(staged), choice);
  }

  public ReviewView open(RolloutId rollout) {
    return gates.open(Set.of(rollout)).get(rollout);
  }

  private static ActivityOutputs.Upload upload() {
    return new ActivityOutputs.Upload("output.txt", new ByteArrayInputStream(text()));
  }

  private static byte[] text() {
    return "Everybody agreed.".getBytes(StandardCharsets.UTF_8);
  }

  private static void none(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new IllegalStateException("Refused: " + reason);
        });
  }
}
