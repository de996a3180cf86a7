package org.tollgate.governance.condition.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.ConditionBoard;
import org.tollgate.governance.condition.ConditionClosing;
import org.tollgate.governance.condition.ConditionId;
import org.tollgate.governance.condition.ConditionViews;
import org.tollgate.governance.condition.ConditionViews.Choices;
import org.tollgate.governance.rollout.RolloutRails;

/** The page of one condition, as it is opened and as it comes back when something is refused. */
@Component
class ConditionPage {

  private final ConditionBoard board;
  private final RolloutRails rails;

  ConditionPage(ConditionBoard board, RolloutRails rails) {
    this.board = board;
    this.rails = rails;
  }

  /** Why each thing cannot be done by the reader now; null where it can. */
  record Barred(Refusal claim, Refusal judge, Refusal reassign) {

    static Barred of(Choices choices) {
      return new Barred(
          orNull(choices.claim()), orNull(choices.judge()), orNull(choices.reassign()));
    }

    private static Refusal orNull(Optional<Refusal> refusal) {
      return refusal.orElse(null);
    }
  }

  ModelAndView show(Actor actor, RolloutId rollout, ConditionId id) {
    ConditionViews.Detail detail = board.detail(actor, rollout, id);
    Map<String, Object> model = new HashMap<>();
    model.put("rollout", rollout);
    model.put("rail", rails.of(actor, rollout, "conditions"));
    model.put("detail", detail);
    model.put("card", detail.card());
    model.put("zone", detail.rollout().zone());
    model.put("barred", Barred.of(detail.choices()));
    model.put("least", ConditionClosing.MIN_NOTE);
    model.put("most", ConditionClosing.MAX_NOTE);
    return new ModelAndView("condition/one", model);
  }

  /**
   * @param typed what was entered, by field, so that nobody writes it twice
   */
  ModelAndView refused(
      Actor actor, RolloutId rollout, ConditionId id, Refusal refusal, Map<String, ?> typed) {
    ModelAndView page = show(actor, rollout, id);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("refusal", refusal);
    page.addAllObjects(typed);
    return page;
  }
}
