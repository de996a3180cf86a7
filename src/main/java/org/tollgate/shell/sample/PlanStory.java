package org.tollgate.shell.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.baseline.BaselineSigning;
import org.tollgate.governance.change.ChangeManagement;
import org.tollgate.governance.change.NewChange;
import org.tollgate.governance.plan.Forecasts;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.PlanManagement;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.trend.ReportDates;
import org.tollgate.governance.trend.SnapshotTaking;

/** How a plan is written and signed, how its forecasts move, and what the reports saw of it. */
@Component
@Profile("demo")
class PlanStory {

  private final PlanManagement plan;
  private final Forecasts forecasts;
  private final BaselineSigning baselines;
  private final SnapshotTaking snapshots;
  private final ChangeManagement changes;
  private final Rollouts rollouts;

  PlanStory(
      PlanManagement plan,
      Forecasts forecasts,
      BaselineSigning baselines,
      SnapshotTaking snapshots,
      ChangeManagement changes,
      Rollouts rollouts) {
    this.plan = plan;
    this.forecasts = forecasts;
    this.baselines = baselines;
    this.snapshots = snapshots;
    this.changes = changes;
    this.rollouts = rollouts;
  }

  /** What happens to a plan on one day, besides reports. */
  interface Event {
    void on(LocalDate day);
  }

  MilestoneId add(Storyteller.Told told, NewMilestone wish) {
    PlanManagement.Addition addition = plan.add(told.director(), told.id(), wish);
    if (addition instanceof PlanManagement.Addition.Added added) {
      return added.milestone();
    }
    throw new IllegalStateException("The sample's story breaks a rule: " + addition);
  }

  void sign(Storyteller.Told told, String name) {
    String shown = baselines.sheet(told.director(), told.id(), name).text().digest();
    BaselineSigning.Outcome outcome =
        baselines.sign(told.director(), told.id(), name, shown, SamplePeople.PASSWORD);
    if (!(outcome instanceof BaselineSigning.Outcome.Signed)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + outcome);
    }
  }

  Event move(Storyteller.Told told, Actor by, MilestoneId id, int to, String reason) {
    return day -> {
      Forecasts.Slip slip = new Forecasts.Slip(id, told.calendar().day(to), reason);
      Forecasts.Outlook outlook = forecasts.preview(by, told.id(), slip);
      if (!(outlook instanceof Forecasts.Outlook.Shown shown)) {
        throw new IllegalStateException("The sample's story breaks a rule: " + outlook);
      }
      forecasts.move(by, told.id(), slip, shown.preview().token());
    };
  }

  Event reach(Storyteller.Told told, MilestoneId id) {
    return day -> Steps.done(forecasts.reach(told.director(), told.id(), id, day));
  }

  /** Lets the past of a plan happen in order of days, with a snapshot at each report date. */
  void live(Storyteller.Told told, LocalDate from, Map<Integer, List<Event>> events) {
    TreeMap<LocalDate, Runnable> days = new TreeMap<>();
    LocalDate today = told.calendar().today();
    events.forEach(
        (offset, all) -> {
          LocalDate day = told.calendar().day(offset);
          days.merge(day, () -> all.forEach(event -> event.on(day)), PlanStory::both);
        });
    for (LocalDate report : ReportDates.until(rollouts.terms(told.id()).rhythm(), today)) {
      if (!report.isBefore(from) && report.isBefore(today)) {
        days.merge(report, () -> snapshots.take(told.id()), PlanStory::both);
      }
    }
    days.forEach((day, act) -> told.calendar().lookBack(day, act));
  }

  private static Runnable both(Runnable first, Runnable then) {
    return () -> {
      first.run();
      then.run();
    };
  }

  /** The team asks for something small that the director may decide alone. */
  void askForChange(Storyteller.Told told, Actor by) {
    NewChange.Effects effects =
        new NewChange.Effects(
            3,
            BigDecimal.ZERO,
            "None: the indicators stay as they are defined.",
            "Two pages of the material for the sales desk change.",
            "The sales desk sees at once which quotes come from a branch.",
            "Two more fields in the order form, no change of the interface.",
            "Ten minutes more in the training of the sales desk.");
    changes.raise(
        by,
        told.id(),
        new NewChange(
            "Branch and channel as fields of the order form",
            "The pilot could not tell quotes of the branches from those of the call centre.",
            effects,
            false));
  }
}
