package org.tollgate.access;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.mail.Letter;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.mail.Wording;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.token.NewToken;
import org.tollgate.base.token.TokenManagement;
import org.tollgate.base.token.TokenScope;
import org.tollgate.governance.baseline.BaselineSigning;
import org.tollgate.governance.change.ChangeManagement;
import org.tollgate.governance.change.NewChange;
import org.tollgate.governance.comment.CommentManagement;
import org.tollgate.governance.deliverable.DeliverableKind;
import org.tollgate.governance.deliverable.Deliverables;
import org.tollgate.governance.feed.Feeds;
import org.tollgate.governance.outreach.Audience;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.PlanManagement;
import org.tollgate.governance.risk.NewRisk;
import org.tollgate.governance.risk.RiskManagement;
import org.tollgate.governance.risk.Severity;
import org.tollgate.governance.webhook.WebhookManagement;
import org.tollgate.learning.exemption.ExemptionView;
import org.tollgate.learning.exemption.Exemptions;
import org.tollgate.learning.training.CourseKind;
import org.tollgate.learning.training.CourseView;
import org.tollgate.learning.training.SessionView;
import org.tollgate.learning.training.TrainingManagement;
import org.tollgate.reporting.report.ReportManagement;
import org.tollgate.testing.BudgetSteps;
import org.tollgate.testing.KpiSteps;
import org.tollgate.testing.Lessons;
import org.tollgate.testing.MeetingSteps;
import org.tollgate.testing.OutreachSteps;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

/** What a world has beside gates and seats: a plan, a register, letters, tokens, webhooks. */
@TestComponent
class AccessThings {

  /** Allowed by the settings of the test; nothing is ever sent there. */
  static final String TARGET = "https://hooks.example.org/gates";

  private final Rooms rooms;
  private final BaselineSigning signing;
  private final CommentManagement comments;
  private final ReportManagement reports;
  private final JdbcTemplate database;
  private final KpiSteps kpis;
  private final BudgetSteps budget;
  private final MeetingSteps meetings;
  private final OutreachSteps outreach;
  private final Lessons lessons;
  private final Exemptions exemptions;
  private final TrainingManagement training;

  AccessThings(
      Rooms rooms,
      BaselineSigning signing,
      CommentManagement comments,
      ReportManagement reports,
      JdbcTemplate database,
      AutowireCapableBeanFactory beans) {
    this.rooms = rooms;
    this.signing = signing;
    this.comments = comments;
    this.reports = reports;
    this.database = database;
    this.kpis = beans.createBean(KpiSteps.class);
    this.budget = beans.createBean(BudgetSteps.class);
    this.meetings = beans.createBean(MeetingSteps.class);
    this.outreach = beans.createBean(OutreachSteps.class);
    this.lessons = beans.createBean(Lessons.class);
    this.exemptions = beans.getBean(Exemptions.class);
    this.training = beans.getBean(TrainingManagement.class);
  }

  /** The services with which the director and the team act. */
  @TestComponent
  record Rooms(
      PlanManagement plan,
      Deliverables deliverables,
      ChangeManagement changes,
      RiskManagement risks,
      WebhookManagement webhooks,
      TokenManagement tokens,
      Outbox outbox,
      Feeds feeds) {}

  /** Before gate 1 is decided, so that its decision is a message to the address. */
  void webhook(Staged staged, Map<String, String> ids) {
    var outcome = rooms.webhooks.register(staged.cast().director(), staged.id(), TARGET);
    if (!(outcome instanceof WebhookManagement.Outcome.Registered registered)) {
      throw new IllegalStateException("Not registered: " + outcome);
    }
    ids.put("webhook", registered.webhook().toString());
  }

  /** After gate 1, so that changes can be asked for. */
  void populate(Staged staged, Map<String, String> ids) {
    ids.put("delivery", first("delivery_id", "webhook_delivery", "webhook_id", ids.get("webhook")));
    learn(staged, ids);
    plan(staged, ids);
    baseline(staged);
    deliverable(staged, ids);
    change(staged, ids);
    NewRisk risk =
        new NewRisk(
            NewRisk.Kind.RISK,
            Category.SCOPE,
            "The scope grows without a decision",
            "Dates slip",
            new Severity(5, 5),
            staged.cast().person("lead"));
    ids.put("risk", rooms.risks.enter(staged.cast().director(), staged.id(), risk).toString());
    own(staged, ids);
    meeting(staged, ids);
    reports.draft(staged.cast().director(), staged.id());
    ids.put("outreachline", outreach.plan(staged, Audience.COMMITTEE).toString());
    outreach.send();
    ids.put("voice", outreach.worry(staged, "lead").toString());
    UUID meeting = meetings.invite(staged);
    ids.put("steering", meeting.toString());
    ids.put("steeringAction", meetings.give(staged, meeting, "lead").toString());
    ids.put("budgetline", budget.sign(staged).toString());
    ids.put("indicator", kpis.lockBaseline(staged, "lead").toString());
    CommentManagement.Place gate = new CommentManagement.Place(staged.id(), "gates", "1");
    UUID comment =
        comments.write(staged.cast().director(), gate, "Is the phone channel counted?", Set.of());
    ids.put("comment", comment.toString());
  }

  /** The clerk has passed and holds a permit; the lead sits before a paper. */
  private void learn(Staged staged, Map<String, String> ids) {
    Lessons.Lesson lesson = lessons.examined(staged);
    lessons.pass(staged, lesson, "staff");
    ids.put("procedure", lesson.procedure().toString());
    ids.put("step", lesson.first().toString());
    ids.put("question", lesson.questions().get(0).toString());
    ids.put("sitting", lessons.begin(staged, lesson, "lead").toString());
    ids.put("staff", staged.cast().person("staff").toString());
    lessons.publish(staged, lesson);
    train(staged, ids);
    ids.put("exempted", staged.cast().person("lead").toString());
    ids.put("exemption", exempt(staged, lesson).toString());
    ids.put("permit", lessons.permitOf(staged, "staff").toString());
  }

  private void train(Staged staged, Map<String, String> ids) {
    Actor lead = staged.cast().actor("lead");
    CourseView.Wish wish =
        new CourseView.Wish("Use", CourseKind.USER, null, null, 4, LocalDate.of(2030, 1, 1));
    UUID course = training.plan(lead, staged.id(), wish);
    SessionView.Wish held =
        new SessionView.Wish(Instant.parse("2030-01-01T09:00:00Z"), 4, "Room 2", 5);
    ids.put("course", course.toString());
    ids.put("training", training.hold(lead, staged.id(), course, held).toString());
  }

  private UUID exempt(Staged staged, Lessons.Lesson lesson) {
    Actor director = staged.cast().director();
    LocalDate day = exemptions.board(director, staged.id()).latest();
    exemptions.propose(
        director,
        staged.id(),
        new ExemptionView.Wish(
            lesson.procedure(), staged.cast().person("lead"), day, "The desk is short"));
    return exemptions.board(director, staged.id()).all().get(0).id();
  }

  private void plan(Staged staged, Map<String, String> ids) {
    NewMilestone pilot =
        NewMilestone.of(
            "Pilot live",
            MilestoneKind.DELIVERABLE,
            NewMilestone.Duty.of(staged.cast().person("lead")),
            LocalDate.of(2026, 6, 15));
    var addition = rooms.plan.add(staged.cast().director(), staged.id(), pilot);
    if (!(addition instanceof PlanManagement.Addition.Added added)) {
      throw new IllegalStateException("Not added: " + addition);
    }
    ids.put("milestone", added.milestone().toString());
  }

  private void baseline(Staged staged) {
    Actor director = staged.cast().director();
    String shown = signing.sheet(director, staged.id(), "First").text().digest();
    var outcome = signing.sign(director, staged.id(), "First", shown, RolloutFixtures.PASSWORD);
    if (!(outcome instanceof BaselineSigning.Outcome.Signed)) {
      throw new IllegalStateException("Not signed: " + outcome);
    }
  }

  private void deliverable(Staged staged, Map<String, String> ids) {
    Actor director = staged.cast().director();
    Deliverables.Draft draft =
        new Deliverables.Draft(
            DeliverableKind.REQUIREMENTS, "Requirements", null, staged.cast().person("lead"));
    none(rooms.deliverables.plan(director, staged.id(), draft));
    var id = rooms.deliverables.list(director, staged.id()).get(0).id();
    none(rooms.deliverables.handOver(director, staged.id(), id, "1.0"));
    none(rooms.deliverables.remark(director, staged.id(), id, "Returns are missing"));
    ids.put("deliverable", id.toString());
  }

  private void change(Staged staged, Map<String, String> ids) {
    NewChange.Effects effects =
        new NewChange.Effects(0, BigDecimal.ZERO, "none", "none", "none", "two fields", "none");
    NewChange wish = new NewChange("More fields", "The pilot could not tell them", effects, false);
    var raising = rooms.changes.raise(staged.cast().actor("team"), staged.id(), wish);
    if (!(raising instanceof ChangeManagement.Raising.Raised raised)) {
      throw new IllegalStateException("Not raised: " + raising);
    }
    ids.put("change", raised.change().toString());
  }

  /** Long before go-live, when no meeting is held: who is let in does not hang on its stage. */
  private void meeting(Staged staged, Map<String, String> ids) {
    UUID rollout = staged.id().value();
    for (String thing : List.of("meeting", "cause", "action", "card")) {
      ids.put(thing, UUID.randomUUID().toString());
    }
    UUID meeting = UUID.fromString(ids.get("meeting"));
    database.update(
        "insert into retrospective (id, version, rollout_id, number, nominal_on, held_on, meets_at,"
            + " stage, invited) values (?, 0, ?, 1, date '2026-03-16', date '2026-03-16',"
            + " timestamp with time zone '2026-03-16 13:00:00+00:00', 'CAUSES', true)",
        meeting,
        rollout);
    database.update(
        "insert into improvement_cause (id, version, rollout_id, name) values (?, 0, ?, 'Haste')",
        UUID.fromString(ids.get("cause")),
        rollout);
    database.update(
        "insert into improvement_action (id, version, rollout_id, number, meeting, kind, text,"
            + " measure, owner, due, state, effect) values (?, 0, ?, 1, 1, 'TRAINING', 'Show it',"
            + " 'Nobody asks', ?, date '2026-04-01', 'OPEN', 'OPEN')",
        UUID.fromString(ids.get("action")),
        rollout,
        staged.cast().person("lead").value());
    database.update(
        "insert into retrospective_card (id, version, retrospective_id, kind, text, votes, answer)"
            + " values (?, 0, ?, 'TRY', 'Ask at once', 0, 'OPEN')",
        UUID.fromString(ids.get("card")),
        meeting);
  }

  private void own(Staged staged, Map<String, String> ids) {
    Actor director = staged.cast().director();
    NewToken script = new NewToken("Script", TokenScope.READ, Duration.ofDays(30));
    var outcome = rooms.tokens.create(director, script);
    if (!(outcome instanceof TokenManagement.Outcome.Created created)) {
      throw new IllegalStateException("Not created: " + outcome);
    }
    ids.put("token", created.token().toString());
    ids.put("feed", rooms.feeds.make(director, staged.id()));
    String key = "access-" + staged.id();
    Letter.Line line = Letter.Line.text(Wording.of("notice.reminder.lead"));
    rooms.outbox.put(
        new Letter(director.person(), "reminder", key, line.text(), List.of(line), null));
    ids.put(
        "mail",
        database.queryForObject(
            "select cast(mail_id as varchar(36)) from mail where mail_key = ?", String.class, key));
  }

  private String first(String column, String table, String by, String id) {
    return database.queryForObject(
        "select min(cast(%s as varchar(36))) from %s where cast(%s as varchar(36)) = ?"
            .formatted(column, table, by),
        String.class,
        id);
  }

  private static void none(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new IllegalStateException("Refused: " + reason);
        });
  }
}
