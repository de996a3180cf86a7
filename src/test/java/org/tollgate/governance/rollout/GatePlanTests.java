package org.tollgate.governance.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.Phase;

class GatePlanTests {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

  private final GatePlan plan =
      new GatePlan(
          MARCH,
          MARCH.plusDays(10),
          MARCH.plusDays(20),
          MARCH.plusDays(30),
          MARCH.plusDays(40),
          MARCH.plusDays(50));

  @Test
  void refusesAGateThatDoesNotFollowTheOneBefore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GatePlan.of(Map.of(Phase.PREPARATION, MARCH, Phase.DIAGNOSIS, MARCH)));
  }

  @Test
  void movesTheGatesThatFollowALaterOneByAsMuch() {
    GatePlan moved = plan.moved(Phase.KICKOFF, MARCH.plusDays(15));

    assertThat(moved.on(Phase.PREPARATION)).isEqualTo(MARCH);
    assertThat(moved.on(Phase.KICKOFF)).isEqualTo(MARCH.plusDays(15));
    assertThat(moved.on(Phase.DIAGNOSIS)).isEqualTo(MARCH.plusDays(25));
    assertThat(moved.on(Phase.POST_LAUNCH_REVIEW)).isEqualTo(MARCH.plusDays(55));
  }

  @Test
  void leavesTheGatesThatFollowAnEarlierOne() {
    GatePlan moved = plan.moved(Phase.KICKOFF, MARCH.plusDays(5));

    assertThat(moved.on(Phase.DIAGNOSIS)).isEqualTo(MARCH.plusDays(20));
  }

  @Test
  void isCompleteOnlyWithAllSixDays() {
    assertThat(plan.isComplete()).isTrue();
    assertThat(GatePlan.of(Map.of(Phase.PREPARATION, MARCH)).isComplete()).isFalse();
  }
}
