package org.tollgate.learning.training;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** It was said who came to a session; what waits for their training may go on. */
public record TrainingAttended(Actor actor, RolloutId rolloutId, UUID session, Set<PersonId> there)
    implements Recordable {

  public TrainingAttended {
    there = Set.copyOf(there);
  }

  @Override
  public String act() {
    return "training-attended";
  }

  @Override
  public UUID subject() {
    return session;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("there", there.size());
  }
}
