package org.tollgate.governance.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tollgate.base.checklist.ChecklistException;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.shared.RolloutId;

class RecordRegistryTests {

  private final Checklists checklists = new Checklists();

  @Test
  void knowsEveryRecordThatTheChecklistNames() {
    assertThatNoException()
        .isThrownBy(
            () -> new RecordRegistry(checklists, List.of(new CharterActivityRecords(null))));
  }

  @Test
  void stopsTheStartAtAnUnknownRecordNamingFileAndLine() {
    assertThatExceptionOfType(ChecklistException.class)
        .isThrownBy(() -> new RecordRegistry(checklists, List.of(records("goals-tested"))))
        .withMessageMatching("checklists/activities.yaml, line \\d+: no module keeps .*")
        .satisfies(stop -> assertThat(stop.remedy()).contains("goals-tested"));
  }

  @Test
  void letsNoTwoSourcesAnswerForOneRecord() {
    List<ActivityRecords> twice = List.of(records("goals-tested"), records("goals-tested"));

    assertThatIllegalStateException().isThrownBy(() -> new RecordRegistry(checklists, twice));
  }

  private static ActivityRecords records(String key) {
    return new ActivityRecords() {
      @Override
      public Set<String> keys() {
        return Set.of(key);
      }

      @Override
      public Map<String, Optional<Instant>> existing(RolloutId rollout) {
        return Map.of();
      }
    };
  }
}
