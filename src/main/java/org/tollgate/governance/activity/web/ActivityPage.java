package org.tollgate.governance.activity.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.ActivityBoard;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityOutputs;
import org.tollgate.governance.activity.ActivityViews;
import org.tollgate.governance.activity.ActivityViews.Choices;
import org.tollgate.governance.rollout.RolloutRails;

/** The page of one activity, as it is opened and as it comes back when something is refused. */
@Component
class ActivityPage {

  private final ActivityBoard board;
  private final RolloutRails rails;

  ActivityPage(ActivityBoard board, RolloutRails rails) {
    this.board = board;
    this.rails = rails;
  }

  /**
   * Why each thing cannot be done by the reader now; null where it can.
   *
   * @param submit null where the reader may hand in a version
   */
  record Barred(Refusal submit, Refusal judge, Refusal leaveOut, Refusal reassign) {

    static Barred of(Choices choices) {
      return new Barred(
          orNull(choices.submit()),
          orNull(choices.judge()),
          orNull(choices.leaveOut()),
          orNull(choices.reassign()));
    }

    private static Refusal orNull(Optional<Refusal> refusal) {
      return refusal.orElse(null);
    }
  }

  ModelAndView show(Actor actor, RolloutId rollout, ActivityId id) {
    ActivityViews.Detail detail = board.detail(actor, rollout, id);
    Map<String, Object> model = new HashMap<>();
    model.put("rollout", rollout);
    model.put("rail", rails.of(actor, rollout, "phases"));
    model.put("detail", detail);
    model.put("card", detail.card());
    model.put("zone", detail.rollout().zone());
    model.put("barred", Barred.of(detail.choices()));
    model.put("least", ActivityOutputs.MIN_REMARK);
    model.put("most", ActivityOutputs.MAX_REMARK);
    return new ModelAndView("activity/one", model);
  }

  /**
   * @param typed what was entered, by field, so that nobody writes it twice
   */
  ModelAndView refused(
      Actor actor, RolloutId rollout, ActivityId id, Refusal refusal, Map<String, ?> typed) {
    ModelAndView page = show(actor, rollout, id);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("refusal", refusal);
    page.addAllObjects(typed);
    return page;
  }
}
