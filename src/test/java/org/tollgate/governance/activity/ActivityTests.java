package org.tollgate.governance.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.activity.Activities.State;
import org.tollgate.governance.activity.OutputVersion.Standing;
import org.tollgate.governance.rollout.SeatId;

class ActivityTests {

  private static final Instant NOW = Instant.parse("2026-03-09T08:10:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

  private final Actor lead = Actor.of(PersonId.random());
  private final Actor director = Actor.of(PersonId.random());
  private final Assignment seats =
      new Assignment(SeatId.random(), lead.person(), SeatId.random(), director.person(), DUE);

  @Test
  void closesWhenAnotherPersonAcceptsItsOutput() {
    Activity activity = activity(true, null);
    assertThat(activity.submit(lead, file("touchpoints.xlsx"), NOW)).isEmpty();
    assertThat(activity.state()).isEqualTo(State.SUBMITTED);

    assertThat(activity.accept(director, null, 1, NOW)).isEmpty();

    assertThat(activity.state()).isEqualTo(State.CLOSED);
    assertThat(activity.endedAt()).isEqualTo(NOW);
    assertThat(activity.version(1).standing()).isEqualTo(Standing.ACCEPTED);
  }

  @Test
  void refusesAcceptanceWhileThereIsNoOutput() {
    Activity activity = activity(true, null);

    assertThat(activity.accept(director, null, 1, NOW)).hasValue(no("nothing-waits"));
    assertThat(activity.state()).isEqualTo(State.OPEN);
  }

  @Test
  void refusesAcceptanceByTheAuthorEvenAfterTheSeatWasGivenToThem() {
    Activity activity = activity(true, null);
    activity.submit(lead, file("touchpoints.xlsx"), NOW);
    activity.reassign(
        director,
        new Assignment(SeatId.random(), director.person(), SeatId.random(), lead.person(), DUE),
        NOW);

    assertThat(activity.accept(lead, null, 1, NOW)).hasValue(no("own-output"));
  }

  @Test
  void refusesAcceptanceByAnyOtherSeat() {
    Activity activity = activity(true, null);
    activity.submit(lead, file("touchpoints.xlsx"), NOW);

    assertThat(activity.accept(Actor.of(PersonId.random()), null, 1, NOW))
        .hasValue(no("not-accepting"));
  }

  @Test
  void letsWhoActsForTheAcceptingSeatAcceptButNeverTheAuthor() {
    Actor standIn = Actor.of(PersonId.random());
    Activity activity = activity(true, null);
    activity.submit(lead, file("touchpoints.xlsx"), NOW);

    assertThat(activity.accept(lead, lead.person(), 1, NOW)).hasValue(no("own-output"));
    assertThat(activity.accept(standIn, standIn.person(), 1, NOW)).isEmpty();
  }

  @Test
  void refusesAnOutputFromSomebodyElse() {
    Activity activity = activity(true, null);

    assertThat(activity.submit(director, file("touchpoints.xlsx"), NOW))
        .hasValue(no("not-responsible"));
    assertThat(activity.outputs()).isEmpty();
  }

  @Test
  void isOpenAgainWhenItsOutputIsReturnedAndKeepsAllVersions() {
    Activity activity = activity(true, null);
    activity.submit(lead, file("first.xlsx"), NOW);
    assertThat(activity.giveBack(director, null, 1, "The phone channel is missing", NOW)).isEmpty();
    assertThat(activity.state()).isEqualTo(State.OPEN);

    activity.submit(lead, file("second.xlsx"), NOW);
    assertThat(activity.accept(director, null, 2, NOW)).isEmpty();

    assertThat(activity.outputs())
        .extracting(version -> version.file().name(), OutputVersion::standing)
        .containsExactly(
            tuple("first.xlsx", Standing.RETURNED), tuple("second.xlsx", Standing.ACCEPTED));
    assertThat(activity.version(1).remark()).isEqualTo("The phone channel is missing");
  }

  @Test
  void refusesAcceptanceOfAVersionThatANewerOneReplaced() {
    Activity activity = activity(true, null);
    activity.submit(lead, file("first.xlsx"), NOW);
    activity.submit(lead, file("second.xlsx"), NOW);

    assertThat(activity.accept(director, null, 1, NOW)).hasValue(no("newer-version"));
    assertThat(activity.version(1).standing()).isEqualTo(Standing.REPLACED);
    assertThat(activity.accept(director, null, 2, NOW)).isEmpty();
  }

  @Test
  void cannotBeLeftOutIfItIsMandatory() {
    assertThat(activity(true, null).leaveOut(director, "No branch has one", NOW))
        .hasValue(no("mandatory"));

    Activity optional = activity(false, null);
    assertThat(optional.leaveOut(director, "No branch has one", NOW)).isEmpty();
    assertThat(optional.state()).isEqualTo(State.LEFT_OUT);
  }

  @Test
  void takesNoDocumentWhereARecordClosesIt() {
    Activity activity = activity(true, "charter-accepted");
    assertThat(activity.submit(lead, file("charter.pdf"), NOW)).hasValue(no("closed-by-record"));

    activity.closeByRecord(NOW);

    assertThat(activity.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void isNotClosedByARecordThatItDoesNotName() {
    Activity activity = activity(true, null);
    activity.closeByRecord(NOW);

    assertThat(activity.state()).isEqualTo(State.OPEN);
  }

  @Test
  void staysClosedOnceARecordIsMadeTwice() {
    Activity activity = activity(true, "charter-accepted");
    activity.closeByRecord(NOW);
    activity.closeByRecord(NOW.plusSeconds(60));

    assertThat(activity.endedAt()).isEqualTo(NOW);
    assertThat(activity.steps()).hasSize(2);
  }

  @Test
  void takesADocumentInReworkEvenWhereARecordClosedItFirst() {
    Activity activity = activity(true, "charter-accepted");
    activity.closeByRecord(NOW);
    activity.reopen(director, "The committee asked for it", seats, NOW);
    assertThat(activity.state()).isEqualTo(State.OPEN);
    assertThat(activity.endedAt()).isNull();

    assertThat(activity.submit(lead, file("rework.pdf"), NOW)).isEmpty();
  }

  private Activity activity(boolean mandatory, String recordKey) {
    LocalizedText text = LocalizedText.same("List the touchpoints");
    Blueprint blueprint =
        new Blueprint(
            "diag-touchpoints",
            Phase.DIAGNOSIS,
            Strand.MANAGEMENT,
            Tier.FUNCTIONAL,
            mandatory,
            recordKey,
            "P18",
            Blueprint.Wording.of(text, text));
    return new Activity(Actor.SYSTEM, RolloutId.random(), blueprint, seats, 1, NOW);
  }

  private static OutputVersion.File file(String name) {
    return new OutputVersion.File(UUID.randomUUID(), "ab", name, 10);
  }

  private static Refusal no(String reason) {
    return Refusal.because("activity.refused." + reason);
  }
}
