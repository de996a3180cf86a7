package org.tollgate.governance.rollout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/** Loads the navigation for every page of a rollout, in one place. */
@Service
@Transactional(readOnly = true)
public class RolloutRails {

  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final ObjectProvider<RailCounter> counters;
  private final MessageSource messages;

  RolloutRails(
      RolloutAccess access,
      Rollouts rollouts,
      ObjectProvider<RailCounter> counters,
      MessageSource messages) {
    this.access = access;
    this.rollouts = rollouts;
    this.counters = counters;
    this.messages = messages;
  }

  /**
   * @param active the word of the entry that the page belongs to
   * @throws org.tollgate.base.shared.NotFoundException if the actor may not read the rollout
   */
  public RolloutRail of(Actor actor, RolloutId id, String active) {
    access.require(actor, id, Right.READ);
    RolloutView rollout = rollouts.view(id);
    Map<String, Integer> counts = new HashMap<>();
    counters.orderedStream().forEach(counter -> counts.putAll(counter.waiting(actor, id)));
    return new RolloutRail(id, rollout.name(), subtitle(rollout), active, counts);
  }

  private String subtitle(RolloutView rollout) {
    Locale locale = LocaleContextHolder.getLocale();
    String state = rollout.state().name().toLowerCase(Locale.ROOT);
    String word = messages.getMessage("rollout.state." + state, null, locale);
    if (rollout.position().phase() == null || !rollout.isRunning()) {
      return word;
    }
    String phase =
        messages.getMessage("rollout.phase." + rollout.position().phase().code(), null, locale);
    Object[] arguments = {rollout.position().phase().number(), phase};
    return messages.getMessage("rollout.rail.position", arguments, locale);
  }
}
