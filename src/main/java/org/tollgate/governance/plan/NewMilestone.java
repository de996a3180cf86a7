package org.tollgate.governance.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;

/**
 * A milestone as somebody writes it down.
 *
 * @param name 1 to 200 characters
 * @param planned the day it is planned for
 * @param waitsFor other milestones of the same plan, each at most once
 */
public record NewMilestone(
    String name, MilestoneKind kind, Duty duty, LocalDate planned, Set<Predecessor> waitsFor) {

  public static final int MOST_WORK = 9999;

  /**
   * @param owner who answers for it, or null while nobody does
   * @param outside which programme owns it, for an external one; else null
   * @param gate the gate that needs it, or null
   * @param workDays working days of work that lead to it; 0 for a mere moment
   */
  public record Duty(PersonId owner, String outside, Phase gate, int workDays) {

    public static Duty none() {
      return new Duty(null, null, null, 0);
    }

    public static Duty of(PersonId owner) {
      return new Duty(owner, null, null, 0);
    }

    public Duty forGate(Phase needs) {
      return new Duty(owner, outside, needs, workDays);
    }

    public Duty ofOutside(String programme) {
      return new Duty(owner, programme, gate, workDays);
    }

    public Duty withWork(int days) {
      return new Duty(owner, outside, gate, days);
    }
  }

  public NewMilestone {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.length() > 200) {
      throw new IllegalArgumentException("A milestone has a name of 1 to 200 characters");
    }
    if (duty.workDays() < 0 || duty.workDays() > MOST_WORK) {
      throw new IllegalArgumentException("Work of " + duty.workDays() + " days");
    }
    boolean external = kind == MilestoneKind.EXTERNAL;
    if (!external && duty.outside() != null) {
      throw new IllegalArgumentException("Only an external milestone belongs to a programme");
    }
    waitsFor = Set.copyOf(waitsFor);
  }

  public static NewMilestone of(String name, MilestoneKind kind, Duty duty, LocalDate planned) {
    return new NewMilestone(name, kind, duty, planned, Set.of());
  }

  public NewMilestone after(Collection<Predecessor> predecessors) {
    return new NewMilestone(name, kind, duty, planned, Set.copyOf(predecessors));
  }
}
