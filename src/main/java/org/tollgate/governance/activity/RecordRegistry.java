package org.tollgate.governance.activity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.checklist.ActivityDefinition;
import org.tollgate.base.checklist.ChecklistException;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.shared.RolloutId;

/** Finds the source of a record's key; a checklist that names an unknown one stops the start. */
@Component
class RecordRegistry {

  private final Map<String, ActivityRecords> sources = new HashMap<>();

  RecordRegistry(Checklists checklists, List<ActivityRecords> records) {
    for (ActivityRecords source : records) {
      for (String key : source.keys()) {
        if (sources.put(key, source) != null) {
          throw new IllegalStateException("Two sources answer for the record " + key);
        }
      }
    }
    checklists.activities().forEach(this::requireKnown);
  }

  /** The records of a rollout that exist now, with when each was made in its present form. */
  Map<String, Optional<Instant>> existing(RolloutId rollout) {
    Map<String, Optional<Instant>> all = new HashMap<>();
    Set.copyOf(sources.values()).forEach(source -> all.putAll(source.existing(rollout)));
    return all;
  }

  /** Whether the record that closes the activity exists; in rework, whether it is newer. */
  static boolean closes(Map<String, Optional<Instant>> existing, Activity activity) {
    String key = activity.blueprint().recordKey();
    if (key == null || !existing.containsKey(key)) {
      return false;
    }
    Optional<Instant> reopened = activity.reopenedAt();
    return reopened.isEmpty() || existing.get(key).filter(reopened.get()::isBefore).isPresent();
  }

  private void requireKnown(ActivityDefinition activity) {
    if (activity.code().startsWith(Blueprint.OWN)) {
      throw new ChecklistException(
          activity.source(),
          "the code " + activity.code() + " is kept for activities that a rollout adds itself",
          "Choose a code that does not start with " + Blueprint.OWN);
    }
    activity
        .output()
        .recordKey()
        .filter(key -> !sources.containsKey(key))
        .ifPresent(
            key -> {
              throw new ChecklistException(
                  activity.source(),
                  "no module keeps a record called " + key,
                  "Known are " + sources.keySet().stream().sorted().toList() + ".");
            });
  }
}
