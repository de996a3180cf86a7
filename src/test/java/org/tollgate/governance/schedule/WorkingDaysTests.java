package org.tollgate.governance.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @Test
  void leavesOutWeekends() {
    WorkingDays days = WorkingDays.standard();

    assertThat(days.isWorked(FRIDAY)).isTrue();
    assertThat(days.isWorked(FRIDAY.plusDays(1))).isFalse();
    assertThat(days.plus(FRIDAY, 1)).isEqualTo(MONDAY);
    assertThat(days.plus(MONDAY, -1)).isEqualTo(FRIDAY);
    assertThat(days.plus(MONDAY, 10)).isEqualTo(MONDAY.plusDays(14));
    assertThat(days.between(FRIDAY, MONDAY)).isEqualTo(1);
    assertThat(days.between(MONDAY, FRIDAY)).isEqualTo(-1);
  }

  @Test
  void takesAFreeDayForTheNextWorkingDay() {
    WorkingDays days = WorkingDays.standard();

    assertThat(days.onOrAfter(FRIDAY.plusDays(2))).isEqualTo(MONDAY);
    assertThat(days.onOrBefore(FRIDAY.plusDays(2))).isEqualTo(FRIDAY);
    assertThat(days.plus(FRIDAY.plusDays(1), 0)).isEqualTo(MONDAY);
    assertThat(days.between(FRIDAY.plusDays(1), MONDAY)).isZero();
  }

  @Test
  void knowsDaysOffAndTheSaturdaysThatMakeUpForThem() {
    // the spring festival of 2026 with two Saturdays worked in exchange
    LocalDate saturday = LocalDate.of(2026, 2, 14);
    LocalDate festival = LocalDate.of(2026, 2, 16);
    Set<LocalDate> off = Set.of(festival, festival.plusDays(1), festival.plusDays(2));
    WorkingDays days = new WorkingDays(WEEKEND, off, Set.of(saturday));

    assertThat(days.isWorked(saturday)).isTrue();
    assertThat(days.plus(saturday.minusDays(1), 1)).isEqualTo(saturday);
    assertThat(days.plus(saturday, 1)).isEqualTo(festival.plusDays(3));
  }

  @Test
  void worksAtTheSeventhDayWhereTheWeekEndsOnFriday() {
    WorkingDays days =
        new WorkingDays(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Set.of(), Set.of());

    assertThat(days.plus(LocalDate.of(2026, 3, 5), 1)).isEqualTo(LocalDate.of(2026, 3, 8));
  }

  @Test
  void crossesYearsAndLeapDays() {
    WorkingDays days = WorkingDays.standard();

    assertThat(days.plus(LocalDate.of(2027, 12, 31), 1)).isEqualTo(LocalDate.of(2028, 1, 3));
    assertThat(days.plus(LocalDate.of(2028, 2, 28), 1)).isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @Test
  void refusesDaysThatItCannotCountAndAWeekWithoutWork() {
    WorkingDays days = WorkingDays.standard();

    assertThatIllegalArgumentException().isThrownBy(() -> days.isWorked(LocalDate.of(1989, 1, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()));
  }
}
