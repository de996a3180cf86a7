package org.tollgate.governance.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

class SeatTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  private final PersonId first = PersonId.random();
  private final PersonId second = PersonId.random();
  private final Seat seat =
      new Seat(
          SeatId.random(),
          RolloutId.random(),
          NewSeat.of(SeatRole.COMMITTEE_MEMBER, "Finance", OrganisationId.random()));

  @Test
  void keepsEverybodyWhoHeldIt() {
    seat.fill(first, MONDAY, "appointed");
    seat.fill(second, MONDAY.plusDays(3), "moved abroad");
    seat.vacate(MONDAY.plusDays(9), "left");

    assertThat(seat.person()).isNull();
    assertThat(seat.holdings())
        .containsExactly(
            new Seat.Holding(first, MONDAY, MONDAY.plusDays(3), "moved abroad"),
            new Seat.Holding(second, MONDAY.plusDays(3), MONDAY.plusDays(9), "left"));
  }

  @Test
  void isRemovedOnlyWhenNobodyHoldsItAndThenTakesNobody() {
    seat.fill(first, MONDAY, "appointed");
    assertThatIllegalStateException().isThrownBy(seat::remove);

    seat.vacate(MONDAY, "");
    seat.remove();
    assertThatIllegalStateException().isThrownBy(() -> seat.fill(second, MONDAY, ""));
  }
}
