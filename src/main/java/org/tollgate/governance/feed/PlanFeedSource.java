package org.tollgate.governance.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Milestones, one's own marked as such, and the days of gates. */
@Component
class PlanFeedSource implements FeedSource {

  private final Milestones milestones;
  private final Rollouts rollouts;
  private final MessageSource messages;

  PlanFeedSource(Milestones milestones, Rollouts rollouts, MessageSource messages) {
    this.milestones = milestones;
    this.rollouts = rollouts;
    this.messages = messages;
  }

  @Override
  public List<Event> events(RolloutId id, PersonId person, Locale locale) {
    RolloutView rollout = rollouts.view(id);
    List<Event> events = new ArrayList<>();
    for (MilestoneView one : milestones.of(id)) {
      boolean own = person.equals(one.duty().owner());
      String key = one.isReached() ? "feed.reached" : (own ? "feed.own" : "feed.milestone");
      String summary = say(key, locale, one.name(), rollout.name());
      events.add(event("milestone-" + one.id(), summary, one.days().expected()));
    }
    rollout
        .plannedGates()
        .forEach(
            (phase, day) ->
                events.add(
                    event(
                        "gate-" + phase.number() + "-" + id,
                        say("feed.gate", locale, phase.number(), rollout.name()),
                        day)));
    return events;
  }

  private static Event event(String uid, String summary, LocalDate day) {
    return new Event(uid, summary.length() > 300 ? summary.substring(0, 300) : summary, day);
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
