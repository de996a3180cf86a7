package org.tollgate.governance.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

class SeatRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  private static final DateRange THIS_WEEK = new DateRange(TODAY, TODAY.plusDays(6));
  private static final DateRange NEXT_WEEK = new DateRange(TODAY.plusDays(7), TODAY.plusDays(13));

  private final RolloutId rollout = RolloutId.random();
  private final OrganisationId client = OrganisationId.random();
  private final Seat sponsor = held(SeatRole.SPONSOR, false);
  private final Seat chair = held(SeatRole.COMMITTEE_MEMBER, true);
  private final Seat member = held(SeatRole.COMMITTEE_MEMBER, false);
  private final Seat director = held(SeatRole.DIRECTOR, false);
  private final Seat auditor = held(SeatRole.AUDITOR, false);
  private final Seat lead = held(SeatRole.DEPARTMENT_LEAD, false);
  private final List<Seat> seats = List.of(sponsor, chair, member, director, auditor, lead);
  private final SeatRules rules = new SeatRules(seats, List.of());
  private final PersonId outsider = PersonId.random();

  @Test
  void givesNobodyASecondSeatInTheCommittee() {
    assertThat(rules.mayHold(member, chair.person()))
        .hasValue(Refusal.because("rollout.refused.second-committee-seat"));
    assertThat(rules.mayHold(member, outsider)).isEmpty();
    assertThat(rules.mayHold(member, lead.person())).isEmpty();
  }

  @Test
  void keepsTheAuditorOutsideEveryOtherSeat() {
    assertThat(rules.mayHold(lead, auditor.person())).isPresent();
    assertThat(rules.mayHold(auditor, lead.person())).isPresent();
    assertThat(rules.maySubstitute(lead, auditor.person(), THIS_WEEK)).isPresent();
  }

  @Test
  void letsNobodyVoteForTwoSeats() {
    assertThat(rules.maySubstitute(member, chair.person(), THIS_WEEK))
        .hasValue(Refusal.because("rollout.refused.two-seats-in-one-ballot"));

    SeatRules named = with(new Substitution(member, outsider, THIS_WEEK, member.person()));
    assertThat(named.maySubstitute(chair, outsider, THIS_WEEK)).isPresent();
    assertThat(named.maySubstitute(chair, outsider, NEXT_WEEK)).isEmpty();
    assertThat(named.mayHold(chair, outsider))
        .hasValue(Refusal.because("rollout.refused.substitutes-for-another"));
  }

  @Test
  void letsTheDirectorNeitherVoteForAMemberNorNameWhoDoes() {
    assertThat(rules.maySubstitute(member, director.person(), THIS_WEEK))
        .hasValue(Refusal.because("rollout.refused.director-substitutes"));
    assertThat(rules.mayName(member, director.person()))
        .hasValue(Refusal.because("rollout.refused.director-names"));
  }

  @Test
  void letsADirectorWhoSitsInTheCommitteeNameNobodyForThatSeat() {
    Seat both = held(SeatRole.COMMITTEE_MEMBER, false);
    both.fill(director.person(), TODAY, "");

    assertThat(new SeatRules(List.of(both, director), List.of()).mayName(both, director.person()))
        .isPresent();
  }

  @Test
  void letsTheMemberOrTheChairNameASubstitute() {
    assertThat(rules.mayName(member, member.person())).isEmpty();
    assertThat(rules.mayName(member, chair.person())).isEmpty();
    assertThat(rules.mayName(member, sponsor.person())).isPresent();
    assertThat(rules.mayName(lead, chair.person())).isPresent();
  }

  @Test
  void hasOneSubstituteForASeatAtATime() {
    SeatRules named = with(new Substitution(member, outsider, THIS_WEEK, member.person()));

    assertThat(named.maySubstitute(member, PersonId.random(), THIS_WEEK)).isPresent();
    assertThat(named.maySubstitute(member, PersonId.random(), NEXT_WEEK)).isEmpty();
  }

  @Test
  void hasOneChairAndOneDirector() {
    NewSeat seat = NewSeat.of(SeatRole.COMMITTEE_MEMBER, "Finance", client);

    assertThat(rules.mayAdd(seat)).isEmpty();
    assertThat(rules.mayAdd(seat.asChair())).isPresent();
    assertThat(rules.mayAdd(NewSeat.of(SeatRole.DIRECTOR, "Second", client))).isPresent();
  }

  @Test
  void endsASubstitutionThatIsRunningYesterday() {
    Substitution running =
        new Substitution(
            member,
            outsider,
            new DateRange(TODAY.minusDays(3), TODAY.plusDays(3)),
            member.person());

    running.withdraw(TODAY);

    assertThat(running.days()).isEqualTo(new DateRange(TODAY.minusDays(3), TODAY.minusDays(1)));
  }

  private SeatRules with(Substitution substitution) {
    return new SeatRules(seats, List.of(substitution));
  }

  private Seat held(SeatRole role, boolean chairs) {
    NewSeat seat = new NewSeat(role, role.name(), client, null, chairs, false);
    Seat held = new Seat(SeatId.random(), rollout, seat);
    held.fill(PersonId.random(), TODAY, "");
    return held;
  }
}
