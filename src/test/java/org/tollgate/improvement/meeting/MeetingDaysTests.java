package org.tollgate.improvement.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tollgate.governance.rollout.RolloutTerms.Cadence;
import org.tollgate.governance.schedule.WorkingDays;

class MeetingDaysTests {

  private static final WorkingDays PLAIN = WorkingDays.standard();

  @Test
  void countsFortnightsOverTheEndOfTheYearFromTheDayThatWasMeant() {
    WorkingDays holidays = free(day("2026-12-25"), day("2027-01-01"));

    List<MeetingDays> days = series(Cadence.FORTNIGHTLY, day("2026-12-04"), holidays, 3);

    // the 18th, the holiday of 1 January, and a fortnight after that holiday, not after the Monday
    assertThat(days.stream().map(MeetingDays::nominal))
        .containsExactly(day("2026-12-18"), day("2027-01-01"), day("2027-01-15"));
    assertThat(days.stream().map(MeetingDays::held))
        .containsExactly(day("2026-12-18"), day("2027-01-04"), day("2027-01-15"));
  }

  @Test
  void fallsOnTheFirstAndTheSixteenthAndMovesToAWorkingDay() {
    List<MeetingDays> days = series(Cadence.HALF_MONTHLY, day("2026-12-01"), PLAIN, 4);

    assertThat(days.stream().map(MeetingDays::nominal))
        .containsExactly(
            day("2026-12-16"), day("2027-01-01"), day("2027-01-16"), day("2027-02-01"));
    assertThat(days.stream().map(MeetingDays::held))
        .containsExactly(
            day("2026-12-16"), day("2027-01-01"), day("2027-01-18"), day("2027-02-01"));
  }

  @Test
  void knowsExtraWorkingDays() {
    LocalDate saturday = day("2027-01-16");
    WorkingDays extra =
        new WorkingDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of(saturday));

    assertThat(MeetingDays.first(Cadence.HALF_MONTHLY, day("2027-01-05"), extra).held())
        .isEqualTo(saturday);
  }

  @Test
  void neverHasTwoMeetingsOnOneDayHoweverLongTheHolidaysAre() {
    Set<LocalDate> closed =
        day("2026-09-30").datesUntil(day("2026-11-20")).collect(Collectors.toSet());
    WorkingDays longer =
        new WorkingDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), closed, Set.of());
    for (Cadence cadence : Cadence.values()) {
      List<LocalDate> held =
          series(cadence, day("2026-09-20"), longer, 8).stream().map(MeetingDays::held).toList();
      assertThat(held).as(cadence.name()).doesNotHaveDuplicates().isSorted();
      assertThat(held).allMatch(longer::isWorked);
    }
  }

  @Test
  void beginsAtTheSameHourOfThePlaceBeforeAndAfterTheClockChanges() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    MeetingDays winter = MeetingDays.first(Cadence.FORTNIGHTLY, day("2026-03-02"), PLAIN);
    MeetingDays summer = winter.next(Cadence.FORTNIGHTLY, PLAIN);

    assertThat(winter.begins(berlin)).isEqualTo(Instant.parse("2026-03-16T13:00:00Z"));
    assertThat(summer.begins(berlin)).isEqualTo(Instant.parse("2026-03-30T12:00:00Z"));
  }

  private static List<MeetingDays> series(
      Cadence cadence, LocalDate goLive, WorkingDays worked, int size) {
    List<MeetingDays> days = new ArrayList<>();
    days.add(MeetingDays.first(cadence, goLive, worked));
    while (days.size() < size) {
      days.add(days.get(days.size() - 1).next(cadence, worked));
    }
    return days;
  }

  private static WorkingDays free(LocalDate... off) {
    return new WorkingDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(off), Set.of());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
