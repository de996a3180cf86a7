package org.tollgate.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.learning.certification.ExamManagement;
import org.tollgate.learning.certification.ExamRules;
import org.tollgate.learning.certification.NewQuestion;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionContent.Option;
import org.tollgate.learning.certification.QuestionId;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.certification.QuestionType;
import org.tollgate.learning.certification.SittingBoard;
import org.tollgate.learning.certification.SittingId;
import org.tollgate.learning.certification.SittingManagement;
import org.tollgate.learning.certification.SittingManagement.Given;
import org.tollgate.learning.material.MaterialManagement;
import org.tollgate.learning.permit.PermitBoard;
import org.tollgate.learning.permit.PermitId;
import org.tollgate.learning.procedure.NewProcedure;
import org.tollgate.learning.procedure.ProcedureBoard;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureManagement;
import org.tollgate.learning.procedure.ProcedureStep;
import org.tollgate.learning.procedure.ReleaseClass;
import org.tollgate.testing.RolloutFixtures.Staged;

/**
 * Procedures, exams and sittings as people make them: the team writes, the consultant approves, the
 * lead releases and publishes, the clerk sits.
 */
public class Lessons {

  public static final String FAILURE = "The hotel is not moved and bills a no-show";

  private final ProcedureManagement procedures;
  private final ProcedureBoard board;
  private final QuestionBank bank;
  private final ExamManagement exams;
  private final SittingManagement sittings;
  private final SittingBoard papers;
  private final PermitBoard permits;
  private final MaterialManagement materials;

  public Lessons(
      ProcedureManagement procedures,
      ProcedureBoard board,
      QuestionBank bank,
      ExamManagement exams,
      SittingManagement sittings,
      SittingBoard papers,
      PermitBoard permits,
      MaterialManagement materials) {
    this.procedures = procedures;
    this.board = board;
    this.bank = bank;
    this.exams = exams;
    this.sittings = sittings;
    this.papers = papers;
    this.permits = permits;
    this.materials = materials;
  }

  /** A released procedure with three steps, the second critical, and its approved questions. */
  public record Lesson(
      ProcedureId procedure, UUID first, UUID critical, List<QuestionId> questions) {}

  public static ProcedureStep step(String name, boolean critical) {
    return new ProcedureStep(UUID.randomUUID(), name, "Clerk", "", FAILURE, critical);
  }

  /** Released, without questions. */
  public Lesson released(Staged staged) {
    Actor team = staged.cast().actor("team");
    ProcedureId id =
        procedures.drawUp(team, staged.id(), new NewProcedure("Order change", "No change is lost"));
    List<ProcedureStep> steps =
        List.of(step("Take the wish", false), step("Record the change", true), step("Tell", false));
    none(procedures.write(team, staged.id(), id, 0, steps));
    release(staged, id, ReleaseClass.FULL);
    return new Lesson(id, steps.get(0).step(), steps.get(1).step(), List.of());
  }

  public void release(Staged staged, ProcedureId id, ReleaseClass as) {
    none(
        procedures.release(
            staged.cast().actor("lead"),
            staged.id(),
            id,
            new ProcedureManagement.ReleaseWish(as, "So it is agreed")));
  }

  /** With one question of each type and an open exam of four questions. */
  public Lesson examined(Staged staged) {
    Lesson lesson = released(staged);
    UUID critical = lesson.critical();
    List<QuestionId> all = new ArrayList<>();
    all.add(ask(staged, lesson, critical, QuestionKind.CONSEQUENCE, single()));
    all.add(
        ask(
            staged,
            lesson,
            critical,
            QuestionKind.CONSEQUENCE,
            QuestionContent.trueOrFalse("A voucher stays valid after a change", false)));
    all.add(
        ask(
            staged,
            lesson,
            lesson.first(),
            QuestionKind.FLOW,
            QuestionContent.numeric(
                "Within how many days?", BigDecimal.valueOf(2), BigDecimal.ZERO)));
    all.add(ask(staged, lesson, lesson.first(), QuestionKind.FLOW, ordering()));
    all.add(ask(staged, lesson, lesson.first(), QuestionKind.EXCEPTION, shortText()));
    exams.rule(
        staged.cast().actor("team"), staged.id(), lesson.procedure(), new ExamRules(4, 30, 80, 3));
    none(exams.publish(staged.cast().actor("lead"), staged.id(), lesson.procedure()));
    return new Lesson(lesson.procedure(), lesson.first(), critical, List.copyOf(all));
  }

  private static QuestionContent single() {
    return QuestionContent.single(
        "What goes wrong if the change is not recorded?",
        0,
        "The hotel bills a no-show",
        "The loyalty points are cancelled",
        "Nothing");
  }

  private static QuestionContent ordering() {
    List<Option> steps = List.of(option("Listen"), option("Look up"), option("Write down"));
    return new QuestionContent(QuestionType.ORDERING, "In which order?", steps, null, true);
  }

  private static QuestionContent shortText() {
    return new QuestionContent(
        QuestionType.SHORT_TEXT,
        "Whom do you call when the system is down?",
        List.of(option("Support desk"), option("Desk")),
        null,
        false);
  }

  private static Option option(String wording) {
    return new Option(wording, true);
  }

  /** Written by the team, approved by the consultant. */
  public QuestionId ask(
      Staged staged, Lesson lesson, UUID step, QuestionKind kind, QuestionContent content) {
    QuestionId id =
        bank.write(
            staged.cast().actor("team"),
            staged.id(),
            new NewQuestion(lesson.procedure(), step, kind, content));
    none(bank.approve(staged.cast().actor("consultant"), staged.id(), lesson.procedure(), id));
    return id;
  }

  public SittingId begin(Staged staged, Lesson lesson, String part) {
    SittingManagement.Beginning beginning =
        sittings.begin(staged.cast().actor(part), staged.id(), lesson.procedure());
    if (beginning instanceof SittingManagement.Beginning.Begun begun) {
      return begun.sitting();
    }
    throw new IllegalStateException("Not begun: " + beginning);
  }

  /** Sits and answers all as somebody does who knows it. */
  public SittingId pass(Staged staged, Lesson lesson, String part) {
    SittingId sitting = begin(staged, lesson, part);
    answer(staged, sitting, part, true);
    sittings.handIn(staged.cast().actor(part), staged.id(), sitting);
    return sitting;
  }

  /** Answers every question, all right or all wrong, from what the paper shows. */
  public void answer(Staged staged, SittingId sitting, String part, boolean right) {
    Actor actor = staged.cast().actor(part);
    int size = papers.frame(actor, staged.id(), sitting).dots().size();
    for (int place = 1; place <= size; place++) {
      SittingBoard.Asked asked = papers.paper(actor, staged.id(), sitting, place).asked();
      sittings.save(actor, staged.id(), sitting, given(asked, right));
    }
  }

  /** An answer to a question of {@link #examined}. */
  public static Given given(SittingBoard.Asked asked, boolean right) {
    long next = asked.progress().next();
    return switch (asked.kind().type()) {
      case NUMERIC -> new Given(asked.place(), next, List.of(), right ? "2,0" : "7", false);
      case SHORT_TEXT ->
          new Given(asked.place(), next, List.of(), right ? " support  DESK " : "nobody", false);
      case ORDERING -> {
        List<Integer> order = places(asked, "Listen", "Look up", "Write down");
        List<Integer> wrong = List.of(order.get(2), order.get(1), order.get(0));
        yield new Given(asked.place(), next, right ? order : wrong, null, false);
      }
      case TRUE_FALSE -> new Given(asked.place(), next, List.of(right ? 1 : 0), null, false);
      default ->
          new Given(
              asked.place(),
              next,
              places(asked, right ? "The hotel bills a no-show" : "Nothing"),
              null,
              false);
    };
  }

  private static List<Integer> places(SittingBoard.Asked asked, String... wordings) {
    return List.of(wordings).stream()
        .map(
            wording ->
                IntStream.range(0, asked.options().size())
                    .filter(i -> asked.options().get(i).wording().equals(wording))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  /** The first edition of its material. */
  public void publish(Staged staged, Lesson lesson) {
    none(
        materials.publish(
            staged.cast().actor("team"),
            staged.id(),
            lesson.procedure(),
            0,
            "How to change an order",
            "Listen, look up, write down."));
  }

  /** The first permits of a rollout: lead and staff pass, who are all its users. */
  public void certify(Staged staged) {
    if (board.of(staged.cast().director(), staged.id()).lines().isEmpty()) {
      Lesson lesson = examined(staged);
      pass(staged, lesson, "lead");
      pass(staged, lesson, "staff");
    }
  }

  public PermitId permitOf(Staged staged, String part) {
    List<PermitBoard.Line> lines = permits.board(staged.cast().actor(part), staged.id()).lines();
    return lines.get(0).permit().id();
  }

  /** Opens a draft of the procedure in force, with its steps changed by name. */
  public void redraft(Staged staged, ProcedureId id, Map<String, ProcedureStep> changed) {
    Actor team = staged.cast().actor("team");
    procedures.openDraft(team, staged.id(), id);
    var draft = board.draft(team, staged.id(), id);
    List<ProcedureStep> steps =
        draft.steps().stream().map(s -> changed.getOrDefault(s.name(), s)).toList();
    none(procedures.write(team, staged.id(), id, draft.revision(), steps));
  }

  private static void none(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new IllegalStateException("Refused: " + reason);
        });
  }
}
