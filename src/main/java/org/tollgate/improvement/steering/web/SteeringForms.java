package org.tollgate.improvement.steering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.tollgate.improvement.steering.MeetingPlan;
import org.tollgate.improvement.steering.MeetingView;
import org.tollgate.improvement.steering.SteeringDecision;

/** What people fill in about meetings. */
final class SteeringForms {

  private SteeringForms() {}

  record PlanForm(
      @NotNull LocalDate day,
      @NotNull LocalTime time,
      @NotNull @Min(15) @Max(480) Integer minutes,
      @NotBlank @Size(max = MeetingPlan.LONGEST_PLACE) String place) {

    static PlanForm empty() {
      return new PlanForm(null, LocalTime.of(10, 0), 60, "");
    }

    static PlanForm of(MeetingView view, ZoneId zone) {
      var start = view.plan().startsAt().atZone(zone);
      return new PlanForm(
          start.toLocalDate(), start.toLocalTime(), view.plan().minutes(), view.plan().place());
    }

    /** Where clocks are put forward, the hour that is missing is the next one. */
    MeetingPlan plan(ZoneId zone) {
      return new MeetingPlan(day.atTime(time).atZone(zone).toInstant(), minutes, place);
    }
  }

  record EffectsForm(
      @NotBlank @Size(max = SteeringDecision.LONGEST) String business,
      @NotBlank @Size(max = SteeringDecision.LONGEST) String it,
      @NotBlank @Size(max = SteeringDecision.LONGEST) String people) {}

  record DecisionForm(
      @NotBlank @Size(max = SteeringDecision.LONGEST) String question,
      @NotBlank @Size(max = SteeringDecision.LONGEST) String options,
      @NotBlank @Size(max = SteeringDecision.LONGEST) String decision,
      @NotBlank @Size(max = SteeringDecision.LONGEST) String reason,
      @NotBlank @Size(max = SteeringDecision.LONGEST) String decidedBy,
      @NotNull @Valid EffectsForm effects) {

    static DecisionForm empty() {
      return new DecisionForm("", "", "", "", "", new EffectsForm("", "", ""));
    }

    SteeringDecision decision(int number) {
      return new SteeringDecision(
          number,
          question,
          options,
          decision,
          reason,
          decidedBy,
          new SteeringDecision.Effects(effects.business(), effects.it(), effects.people()));
    }
  }

  record ActionForm(
      @NotBlank @Size(max = SteeringDecision.LONGEST) String wording,
      @NotNull UUID owner,
      @NotNull LocalDate due) {}
}
