package org.tollgate.governance.condition.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tollgate.governance.condition.ConditionViews;
import org.tollgate.governance.condition.Conditions;

/**
 * A condition in an answer.
 *
 * @param code shown as C-01
 * @param blocks the number of the gate that waits for it, or null
 */
record ConditionItem(
    UUID id,
    String code,
    String text,
    Conditions.State state,
    Conditions.Severity severity,
    Owner owner,
    Term term,
    Integer blocks) {

  /**
   * @param name null while the owner's seat is vacant
   */
  record Owner(String name, String seat) {}

  /**
   * @param due last day
   */
  record Term(LocalDate due, boolean late) {}

  static ConditionItem of(ConditionViews.Card card) {
    return new ConditionItem(
        card.id().value(),
        card.code(),
        card.text(),
        card.state(),
        card.severity(),
        new Owner(card.owner().name(), card.owner().title()),
        new Term(card.term().due(), card.term().late()),
        card.blocks() == null ? null : Integer.valueOf(card.blocks().number()));
  }

  /**
   * A condition with its history.
   *
   * @param decision {@code gate} or {@code exception}
   * @param claim the place of the newest claim, or -1
   * @param steps the newest first
   */
  record Whole(
      ConditionItem condition, String decision, Instant closedAt, int claim, List<Step> steps) {

    static Whole of(ConditionViews.Detail detail) {
      return new Whole(
          ConditionItem.of(detail.card()),
          detail.decision(),
          detail.closedAt(),
          detail.claim(),
          detail.steps().stream().map(Step::of).toList());
    }
  }

  /**
   * @param place from 0; the address of its file
   * @param person null for the clock and the process
   * @param file name of what was brought, or null
   */
  record Step(
      int place, String kind, String person, Instant at, String owner, String remark, String file) {

    static Step of(ConditionViews.Step step) {
      return new Step(
          step.place(),
          step.kind(),
          step.person(),
          step.at(),
          step.owner(),
          step.remark(),
          step.file() == null ? null : step.file().name());
    }
  }
}
