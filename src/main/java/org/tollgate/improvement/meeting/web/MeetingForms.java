package org.tollgate.improvement.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.improvement.action.ActionReview;
import org.tollgate.improvement.action.NewAction;
import org.tollgate.improvement.meeting.CardManagement;
import org.tollgate.improvement.meeting.Cards;
import org.tollgate.improvement.meeting.MeetingResults;

/** What people fill in during a meeting. */
final class MeetingForms {

  private MeetingForms() {}

  record ReviewForm(
      @NotNull ActionReview.Verdict verdict, @Size(max = 2000) String why, LocalDate due) {

    ActionReview review() {
      return new ActionReview(verdict, why, due);
    }
  }

  /**
   * @param anonymous null where the box is not ticked
   */
  record CardForm(
      @NotNull Cards.Kind kind, @NotBlank @Size(max = 500) String text, Boolean anonymous) {

    CardManagement.NewCard card() {
      return new CardManagement.NewCard(kind, text, Boolean.TRUE.equals(anonymous));
    }
  }

  record TextForm(@NotBlank @Size(max = 500) String text) {}

  record GroupForm(@Size(max = 120) String theme, @Size(max = 500) String text) {}

  record AnswerForm(@NotNull Cards.Answer answer, @NotBlank @Size(max = 500) String why) {}

  record CauseForm(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 500) String problem,
      @NotBlank @Size(max = 2000) String whys,
      @NotBlank @Size(max = 1000) String prevention,
      Boolean beyond) {

    /** More than five times "why" leads away from the problem. */
    boolean isTooDeep() {
      return whys.lines().filter(line -> !line.isBlank()).count() > 5;
    }

    MeetingResults.NewCause cause() {
      return new MeetingResults.NewCause(
          name, problem, whys, prevention, Boolean.TRUE.equals(beyond));
    }
  }

  record ActionForm(
      @NotNull NewAction.Kind kind,
      @NotBlank @Size(max = 500) String text,
      @NotBlank @Size(max = 500) String measure,
      @NotNull UUID owner,
      @NotNull LocalDate due,
      UUID cause) {

    NewAction action() {
      return new NewAction(kind, text, measure, new PersonId(owner), due, cause);
    }
  }
}
