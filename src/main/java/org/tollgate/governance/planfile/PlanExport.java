package org.tollgate.governance.planfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.baseline.BaselineView;
import org.tollgate.governance.baseline.Baselines;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.planfile.ProjectPlan.After;
import org.tollgate.governance.planfile.ProjectPlan.Slot;
import org.tollgate.governance.planrule.PlanRuleManagement;
import org.tollgate.governance.planrule.PlanRules.WorkCalendar;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.schedule.WorkingDays;

/**
 * Gives plans out. Baselines that came with a file keep their number; those signed here take the
 * numbers that are free, the oldest first, as far as MS Project has any.
 */
@Service
@Transactional(readOnly = true)
public class PlanExport {

  private static final int HOURS_A_DAY = 8;

  private final Milestones milestones;
  private final Baselines baselines;
  private final FileBaselineRepository brought;
  private final PlanRuleManagement rules;
  private final PlanWorkbook workbook;
  private final Rollouts rollouts;

  PlanExport(
      Milestones milestones,
      Baselines baselines,
      FileBaselineRepository brought,
      PlanRuleManagement rules,
      PlanWorkbook workbook,
      Rollouts rollouts) {
    this.milestones = milestones;
    this.baselines = baselines;
    this.brought = brought;
    this.rules = rules;
    this.workbook = workbook;
    this.rollouts = rollouts;
  }

  /** MSPDI, to be opened in MS Project. */
  public byte[] project(Actor actor, RolloutId rollout) {
    return ProjectWriter.write(rollouts.view(rollout).name(), plan(actor, rollout));
  }

  public byte[] workbook(Actor actor, RolloutId rollout, Locale locale) {
    ProjectPlan plan = plan(actor, rollout);
    Map<Integer, LocalDate> planned =
        milestones.of(rollout).stream()
            .collect(Collectors.toMap(MilestoneView::number, one -> one.days().planned()));
    return workbook.write(plan, planned, locale);
  }

  ProjectPlan plan(Actor actor, RolloutId rollout) {
    // asks whether the actor may read the rollout
    WorkCalendar calendar = rules.read(actor, rollout).calendar();
    List<MilestoneView> all = milestones.of(rollout);
    Map<UUID, Integer> numbers =
        all.stream().collect(Collectors.toMap(one -> one.id().value(), MilestoneView::number));
    Map<UUID, SortedMap<Integer, Slot>> slots = slots(rollout, all, calendar.workingDays());
    return new ProjectPlan(
        calendar,
        all.stream()
            .map(
                one ->
                    new ProjectPlan.Task(
                        one.number(),
                        one.name(),
                        one.days().expected(),
                        one.days().reached(),
                        one.duty().workDays(),
                        one.waitsFor().stream()
                            .filter(link -> numbers.containsKey(link.milestone()))
                            .map(
                                link ->
                                    new After(
                                        numbers.get(link.milestone()), link.type(), link.lag()))
                            .toList(),
                        slots.getOrDefault(one.id().value(), new TreeMap<>())))
            .toList());
  }

  private Map<UUID, SortedMap<Integer, Slot>> slots(
      RolloutId rollout, List<MilestoneView> all, WorkingDays calendar) {
    Map<UUID, SortedMap<Integer, Slot>> slots = new HashMap<>();
    List<FileBaseline> held = brought.findByRollout(rollout);
    held.forEach(
        one ->
            slots
                .computeIfAbsent(one.milestone(), id -> new TreeMap<>())
                .put(one.slot(), one.days()));
    int slot = 0;
    for (BaselineView signed : baselines.of(rollout)) {
      while (isTaken(held, slot)) {
        slot++;
      }
      if (slot <= ProjectPlan.LAST_SLOT) {
        put(slots, slot++, signed, all, calendar);
      }
    }
    return slots;
  }

  private static boolean isTaken(List<FileBaseline> held, int slot) {
    return held.stream().anyMatch(one -> one.slot() == slot);
  }

  private static void put(
      Map<UUID, SortedMap<Integer, Slot>> slots,
      int slot,
      BaselineView signed,
      List<MilestoneView> all,
      WorkingDays calendar) {
    Map<UUID, LocalDate> days = signed.days();
    for (MilestoneView one : all) {
      LocalDate day = days.get(one.id().value());
      if (day != null) {
        int work = one.duty().workDays();
        LocalDate start = work == 0 ? day : calendar.plus(day, 1 - work);
        Slot held =
            new Slot(
                start.atTime(work == 0 ? 17 : 8, 0),
                day.atTime(17, 0),
                work == 0 ? null : BigDecimal.valueOf((long) work * HOURS_A_DAY).setScale(2));
        slots.computeIfAbsent(one.id().value(), id -> new TreeMap<>()).put(slot, held);
      }
    }
  }
}
