package org.tollgate.learning.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.certification.NewQuestion;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureStep;

/** Brings questions from files, all or none, and gives them back as a workbook. */
@Service
@Transactional
public class QuestionExchange {

  private final QuestionBank bank;

  QuestionExchange(QuestionBank bank) {
    this.bank = bank;
  }

  public enum Format {
    XLSX,
    GIFT,
    MOODLE
  }

  /**
   * @param step place of the step for lines that do not name one, from 1
   * @param kind of lines that do not name one
   */
  public record Upload(Format format, byte[] content, int step, QuestionKind kind) {}

  /** Looks only: what would come in, or what is in the way. */
  @Transactional(readOnly = true)
  public QuestionFile look(Actor actor, RolloutId rollout, ProcedureId procedure, Upload upload) {
    List<ProcedureStep> steps = bank.bank(actor, rollout, procedure).version().steps();
    QuestionFile read =
        switch (upload.format()) {
          case XLSX -> ExcelQuestions.read(upload.content());
          case GIFT -> GiftQuestions.read(new String(upload.content(), StandardCharsets.UTF_8));
          case MOODLE -> MoodleQuestions.read(upload.content());
        };
    List<QuestionFile.Line> lines = new ArrayList<>();
    List<Refusal> problems = new ArrayList<>(read.problems());
    for (QuestionFile.Line line : read.lines()) {
      int place = line.step() == 0 ? upload.step() : line.step();
      QuestionKind kind = line.kind() == null ? upload.kind() : line.kind();
      if (place < 1 || place > steps.size()) {
        problems.add(Refusal.because("exchange.problem.step", line.row(), place));
      }
      lines.add(new QuestionFile.Line(line.row(), place, kind, line.content()));
    }
    return new QuestionFile(lines, problems);
  }

  /** Writes all of them as drafts of the actor's, who has seen their keys; nothing on a problem. */
  public QuestionFile bring(Actor actor, RolloutId rollout, ProcedureId procedure, Upload upload) {
    QuestionFile file = look(actor, rollout, procedure, upload);
    List<ProcedureStep> steps = bank.bank(actor, rollout, procedure).version().steps();
    List<NewQuestion> wishes =
        file.lines().stream()
            .map(
                line ->
                    new NewQuestion(
                        procedure, steps.get(line.step() - 1).step(), line.kind(), line.content()))
            .toList();
    bank.writeAll(actor, rollout, procedure, wishes);
    return file;
  }

  /** All that are not withdrawn and whose step is there; the actor has seen their keys by that. */
  public byte[] workbook(Actor actor, RolloutId rollout, ProcedureId procedure) {
    List<QuestionFile.Line> lines =
        bank.openAll(actor, rollout, procedure).stream()
            .map(
                opened ->
                    new QuestionFile.Line(
                        opened.question().number(),
                        opened.version().placeOf(opened.question().step()),
                        opened.question().kind(),
                        opened.content()))
            .filter(line -> line.step() > 0)
            .toList();
    return ExcelQuestions.write(lines);
  }
}
