package org.tollgate.governance.ballot.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.CastVote;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.ballot.Ticket;

/**
 * What the page sends; kept and shown again after a refusal, all but the password.
 *
 * @param choice a choice in small letters, or null
 * @param shownText what was on the page, as the sheet gave it
 */
record VoteForm(
    String choice,
    String comment,
    List<ConditionForm> conditions,
    String password,
    String shownText) {

  private static final int CONDITIONS = 5;

  VoteForm {
    comment = comment == null ? "" : comment;
    conditions = filledUp(conditions);
    shownText = shownText == null ? "" : shownText;
  }

  /** One condition as typed; all of it empty where none is meant. */
  record ConditionForm(String text, String owner, String due, Boolean critical) {

    ConditionForm {
      text = text == null ? "" : text.strip();
      owner = owner == null ? "" : owner.strip();
      due = due == null ? "" : due.strip();
      critical = Boolean.TRUE.equals(critical);
    }

    public boolean isFilled() {
      return !text.isEmpty() || !owner.isEmpty() || !due.isEmpty();
    }

    ProposedCondition condition() {
      return new ProposedCondition(text, person(), day(), critical);
    }

    /** What is no id or no day counts as missing, and the vote is refused for it. */
    private PersonId person() {
      try {
        return new PersonId(UUID.fromString(owner));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }

    private LocalDate day() {
      try {
        return LocalDate.parse(due);
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }

  static VoteForm empty() {
    return new VoteForm(null, "", null, null, "");
  }

  /** The conditions of another choice stay in the form, but are no part of the vote. */
  CastVote vote(Ticket.Sheet sheet, Locale locale) {
    Choice chosen = chosen();
    String meaning =
        sheet == null || chosen == null ? "" : sheet.meanings().getOrDefault(chosen, "");
    List<ProposedCondition> proposed =
        chosen == Choice.CONDITIONAL
            ? conditions.stream()
                .filter(ConditionForm::isFilled)
                .map(ConditionForm::condition)
                .toList()
            : List.of();
    return new CastVote(
        chosen, comment, proposed, password, CastVote.Shown.sentBack(shownText, meaning, locale));
  }

  private Choice chosen() {
    for (Choice known : Choice.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(choice)) {
        return known;
      }
    }
    return null;
  }

  private static List<ConditionForm> filledUp(List<ConditionForm> given) {
    List<ConditionForm> all = new ArrayList<>();
    if (given != null) {
      given.stream().filter(java.util.Objects::nonNull).limit(CONDITIONS).forEach(all::add);
    }
    while (all.size() < CONDITIONS) {
      all.add(new ConditionForm("", "", "", false));
    }
    return List.copyOf(all);
  }
}
