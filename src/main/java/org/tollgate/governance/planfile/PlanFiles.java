package org.tollgate.governance.planfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.Newcomer;
import org.tollgate.governance.plan.PlanManagement;
import org.tollgate.governance.planrule.PlanRuleManagement;
import org.tollgate.governance.planrule.PlanRules;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** Brings plans in from files: first a look at what was understood, then all of it or nothing. */
@Service
@Transactional
public class PlanFiles {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final PlanManagement plan;
  private final PlanRuleManagement rules;
  private final Milestones milestones;
  private final FileBaselineRepository baselines;
  private final PlanWorkbook workbook;
  private final RolloutAccess access;

  PlanFiles(
      PlanManagement plan,
      PlanRuleManagement rules,
      Milestones milestones,
      FileBaselineRepository baselines,
      PlanWorkbook workbook,
      RolloutAccess access) {
    this.plan = plan;
    this.rules = rules;
    this.milestones = milestones;
    this.baselines = baselines;
    this.workbook = workbook;
    this.access = access;
  }

  /** What came of bringing a file in; with a refusal nothing was stored. */
  public record Brought(Reading reading, int milestones) {}

  /** Reads the file and stores nothing. */
  @Transactional(readOnly = true)
  public Reading look(Actor actor, RolloutId rollout, byte[] content) {
    access.require(actor, rollout, Right.PLAN);
    if (content.length > 3 && java.util.Arrays.equals(content, 0, 4, ZIP, 0, 4)) {
      return workbook.read(content, rules.read(actor, rollout).calendar());
    }
    return ProjectReader.read(content);
  }

  /** Adds everything that the file holds to the plan, or nothing. */
  public Brought bring(Actor actor, RolloutId rollout, byte[] content) {
    Reading reading = look(actor, rollout, content);
    if (!reading.isUsable()) {
      return new Brought(reading, 0);
    }
    boolean first = milestones.of(rollout).isEmpty();
    PlanManagement.Brought brought = plan.bring(actor, rollout, newcomers(reading.plan()));
    if (brought.refusal().isPresent()) {
      return new Brought(Reading.refused(List.of(brought.refusal().get())), 0);
    }
    hold(rollout, reading.plan(), brought.milestones());
    if (first) {
      PlanRules before = rules.read(actor, rollout);
      rules.change(actor, rollout, before.with(reading.plan().calendar()));
    }
    return new Brought(reading, brought.milestones().size());
  }

  private void hold(RolloutId rollout, ProjectPlan read, List<MilestoneId> ids) {
    List<FileBaseline> held = new ArrayList<>();
    for (int at = 0; at < ids.size(); at++) {
      UUID id = ids.get(at).value();
      read.tasks()
          .get(at)
          .baselines()
          .forEach((slot, days) -> held.add(new FileBaseline(rollout, id, slot, days)));
    }
    baselines.saveAll(held);
  }

  private static List<Newcomer> newcomers(ProjectPlan read) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int at = 0; at < read.tasks().size(); at++) {
      places.put(read.tasks().get(at).id(), at);
    }
    return read.tasks().stream()
        .map(
            task ->
                new Newcomer(
                    NewMilestone.of(
                        task.name(),
                        MilestoneKind.DELIVERABLE,
                        NewMilestone.Duty.none().withWork(task.workDays()),
                        task.finish()),
                    task.finish(),
                    task.reached(),
                    task.after().stream()
                        .map(one -> new Newcomer.After(places.get(one.id()), one.type(), one.lag()))
                        .toList()))
        .toList();
  }
}
