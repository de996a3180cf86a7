package org.tollgate.governance.rollout;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.finding.Finder;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/** Finds rollouts by name. */
@Component
@Transactional(readOnly = true)
class RolloutFinder implements Finder {

  private final RolloutAccess access;
  private final RolloutRepository rollouts;
  private final MessageSource messages;

  RolloutFinder(RolloutAccess access, RolloutRepository rollouts, MessageSource messages) {
    this.access = access;
    this.rollouts = rollouts;
    this.messages = messages;
  }

  @Override
  public Kind kind() {
    return Kind.ROLLOUTS;
  }

  @Override
  public Found find(Actor actor, Sought sought) {
    Set<RolloutId> readable = access.readable(actor);
    if (readable.isEmpty()) {
      return Found.NOTHING;
    }
    UUID[] ids = readable.stream().map(RolloutId::value).toArray(UUID[]::new);
    Page<Rollout> page =
        rollouts.search(
            ids,
            RolloutRepository.names(Set.of()),
            sought.pattern(),
            PageRequest.of(sought.page(), sought.size()));
    List<Hit> hits = page.map(rollout -> hit(rollout.view(), sought)).getContent();
    return new Found(hits, page.getTotalElements());
  }

  private Hit hit(RolloutView rollout, Sought sought) {
    String state = rollout.state().name().toLowerCase(java.util.Locale.ROOT);
    return new Hit(
        rollout.name(),
        messages.getMessage("rollout.state." + state, null, sought.language()),
        "/rollouts/" + rollout.id());
  }
}
