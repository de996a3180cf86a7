package org.tollgate.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityOutputs;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.CastVote;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.ballot.Ticket;
import org.tollgate.governance.ballot.VoteResult;
import org.tollgate.governance.ballot.Voting;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.condition.ConditionClosing;
import org.tollgate.governance.condition.ConditionId;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.ExceptionManagement;
import org.tollgate.governance.exceptions.Proposal;
import org.tollgate.governance.gate.EvidenceManagement;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.retreat.NewRetreat;
import org.tollgate.governance.retreat.RetreatKind;
import org.tollgate.governance.retreat.RetreatManagement;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.Substitutes;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;

/**
 * Rollouts in which every room has something to show: gate 1 passed with a condition, gate 2 being
 * prepared, an exception before the committee, a retreat, a substitute.
 */
@TestComponent
class AccessWorld {

  private final RolloutFixtures fixtures;
  private final Walk walk;
  private final EngineJobs engine;
  private final Rooms rooms;
  private final AccessThings things;
  private final JdbcTemplate database;

  AccessWorld(
      RolloutFixtures fixtures,
      Walk walk,
      EngineJobs engine,
      Rooms rooms,
      AccessThings things,
      JdbcTemplate database) {
    this.fixtures = fixtures;
    this.walk = walk;
    this.engine = engine;
    this.rooms = rooms;
    this.things = things;
    this.database = database;
  }

  /** The services with which the people of a world act. */
  @TestComponent
  record Rooms(
      Voting voting,
      ActivityOutputs outputs,
      EvidenceManagement evidence,
      ConditionClosing closing,
      ExceptionManagement exceptions,
      RetreatManagement retreats,
      Substitutes substitutes,
      CharterDrafting drafting) {}

  /**
   * A rollout and the ids of what is in it, by the name under which the table calls them.
   *
   * @param ids without the {@code @} that marks them in the table
   */
  record Populated(Staged staged, Map<String, String> ids) {

    String id(String name) {
      String id = ids.get(name);
      if (id == null) {
        throw new IllegalArgumentException(
            "AccessWorld knows no @" + name + "; add it there, known are " + ids.keySet());
      }
      return id;
    }
  }

  Populated populate() {
    Cast cast = fixtures.cast();
    cast = cast.with("administrator", fixtures.person("administrator", cast.client()));
    Staged staged = fixtures.accept(fixtures.draft(cast));
    engine.runDue();
    Map<String, String> ids = new HashMap<>();
    things.webhook(staged, ids);
    walk.doTheWork(staged);
    walk.answer(staged);
    decide(staged, walk.submit(staged));
    engine.runDue();
    ids.put("rollout", staged.id().toString());
    ids.put("passedEvidence", evidenceOf(1, staged));
    things.populate(staged, ids);
    activity(staged, ids);
    evidence(staged, ids);
    condition(staged, ids);
    exception(staged, ids);
    retreat(staged, ids);
    seats(staged, ids);
    ids.put("person", staged.cast().person("team").toString());
    ids.put("organisation", staged.cast().client().toString());
    ids.put("implementer", staged.cast().implementer().toString());
    engine.runDue();
    none(rooms.drafting.revise(staged.cast().director(), staged.id(), "The goals have moved"));
    return new Populated(staged, Map.copyOf(ids));
  }

  private void decide(Staged staged, BallotId ballot) {
    for (String voter : List.of("sponsor", "chair", "member1", "member2")) {
      Actor actor = staged.cast().actor(voter);
      if (rooms.voting.ticket(actor, ballot, Locale.ENGLISH) instanceof Ticket.Sheet sheet) {
        ProposedCondition wish =
            new ProposedCondition(
                "Finance signs the fall-back",
                staged.cast().person("lead"),
                LocalDate.of(2026, 4, 20),
                false);
        CastVote vote =
            CastVote.on(
                sheet,
                Choice.CONDITIONAL,
                "Because of what I read",
                List.of(wish),
                RolloutFixtures.PASSWORD);
        VoteResult result = rooms.voting.cast(actor, ballot, vote);
        if (!(result instanceof VoteResult.Accepted)) {
          throw new IllegalStateException("Not cast: " + result);
        }
      }
    }
  }

  private void activity(Staged staged, Map<String, String> ids) {
    Map<String, Object> line =
        database.queryForMap(
            """
            select id, responsible_person from activity
            where rollout_id = ? and phase = 'KICKOFF' and state = 'OPEN'
              and responsible_person is not null
            order by due, code limit 1
            """,
            staged.id().value());
    ActivityId id = new ActivityId((UUID) line.get("id"));
    Actor owner = Actor.of(new PersonId((UUID) line.get("responsible_person")));
    none(rooms.outputs.submit(owner, staged.id(), id, new ActivityOutputs.Upload("o.txt", text())));
    ids.put("activity", id.toString());
  }

  private void evidence(Staged staged, Map<String, String> ids) {
    Actor team = staged.cast().actor("team");
    CriterionView paper =
        walk.open(staged.id()).criteria().stream()
            .filter(each -> each.traits().kind() == EvidenceKind.DOCUMENT && !each.automatic())
            .findFirst()
            .orElseThrow();
    none(
        rooms.evidence.bring(
            team, walk.open(staged.id()).id(), paper.code(), "minutes.txt", text()));
    ids.put("criterion", paper.code());
    ids.put("openEvidence", evidenceOf(2, staged));
  }

  private void condition(Staged staged, Map<String, String> ids) {
    UUID id =
        database.queryForObject(
            "select id from gate_condition where rollout_id = ? and number = 1",
            UUID.class,
            staged.id().value());
    ConditionClosing.Upload upload = new ConditionClosing.Upload("signed.txt", text());
    none(
        rooms.closing.claim(
            staged.cast().actor("lead"),
            staged.id(),
            new ConditionId(id),
            "Finance signed it",
            upload));
    ids.put("condition", id.toString());
  }

  private void exception(Staged staged, Map<String, String> ids) {
    Breach breach =
        new Breach(Breach.Kind.TIME, "The interface is two weeks late.", "Wait, or go on by hand.");
    LocalDate day = LocalDate.of(2026, 5, 30);
    var opening =
        rooms.exceptions.open(
            staged.cast().director(),
            staged.id(),
            breach,
            Proposal.goOn(Map.of(Phase.KICKOFF, day)));
    if (!(opening instanceof ExceptionManagement.Opening.Opened opened)) {
      throw new IllegalStateException("Not opened: " + opening);
    }
    ids.put("exception", opened.exception().toString());
    ids.put(
        "ballot",
        database.queryForObject(
            "select cast(ballot_id as varchar(36)) from rollout_exception where exception_id = ?",
            String.class,
            opened.exception().value()));
  }

  private void retreat(Staged staged, Map<String, String> ids) {
    NewRetreat softened =
        new NewRetreat(
            staged.cast().person("chair"),
            "Every quote is written in the CRM",
            RetreatKind.SOFTENED,
            "Two branches have no line yet.",
            LocalDate.of(2026, 6, 1));
    UUID id = rooms.retreats.enter(staged.cast().director(), staged.id(), softened);
    ids.put("retreat", id.toString());
  }

  private void seats(Staged staged, Map<String, String> ids) {
    SeatId chair = fixtures.seat(staged.id(), SeatRole.COMMITTEE_MEMBER).id();
    ids.put("committeeSeat", chair.toString());
    ids.put("seat", fixtures.seat(staged.id(), SeatRole.TEAM_MEMBER).id().toString());
    DateRange days = new DateRange(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 9));
    none(
        rooms.substitutes.name(
            staged.cast().chair(), chair, staged.cast().person("outsider"), days));
    ids.put(
        "substitute",
        database.queryForObject(
            "select cast(substitution_id as varchar(36)) from substitution where rollout_id = ?",
            String.class,
            staged.id().value()));
  }

  private String evidenceOf(int gate, Staged staged) {
    return database.queryForObject(
        """
        select min(cast(e.evidence_id as varchar(36))) from gate_evidence e
        join gate_review r on r.review_id = e.review_id where r.rollout_id = ? and r.phase = ?
        """,
        String.class,
        staged.id().value(),
        Phase.ofNumber(gate).name());
  }

  private static ByteArrayInputStream text() {
    return new ByteArrayInputStream("Everybody agreed.".getBytes(StandardCharsets.UTF_8));
  }

  private static void none(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new IllegalStateException("Refused: " + reason);
        });
  }
}
