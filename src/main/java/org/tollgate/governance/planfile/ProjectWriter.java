package org.tollgate.governance.planfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import org.tollgate.governance.planfile.ProjectPlan.Slot;
import org.tollgate.governance.schedule.LinkType;
import org.tollgate.governance.schedule.WorkingDays;

/** Writes MSPDI, which every MS Project since 2002 opens; its calendar always has a name. */
final class ProjectWriter {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private ProjectWriter() {}

  static byte[] write(String name, ProjectPlan plan) {
    ProjectFile file = new ProjectFile();
    file.getProjectProperties().setProjectTitle(name);
    file.getProjectProperties().setName(name);
    Calendars.write(file, plan.calendar());
    WorkingDays calendar = plan.calendar().workingDays();
    Map<Integer, Task> tasks = new HashMap<>();
    for (ProjectPlan.Task one : plan.tasks()) {
      Task task = file.addTask();
      task.setUniqueID(one.id());
      describe(task, one, calendar);
      one.baselines().forEach((slot, days) -> hold(task, slot, days));
      tasks.put(one.id(), task);
    }
    for (ProjectPlan.Task one : plan.tasks()) {
      for (ProjectPlan.After after : one.after()) {
        tasks
            .get(one.id())
            .addPredecessor(
                new Relation.Builder()
                    .predecessorTask(tasks.get(after.id()))
                    .type(type(after.type()))
                    .lag(Duration.getInstance(after.lag(), TimeUnit.DAYS)));
      }
    }
    return written(file);
  }

  private static void describe(Task task, ProjectPlan.Task one, WorkingDays calendar) {
    task.setName(one.name());
    boolean moment = one.workDays() == 0;
    LocalDate start = moment ? one.finish() : calendar.plus(one.finish(), 1 - one.workDays());
    task.setStart(start.atTime(moment ? EVENING : MORNING));
    task.setFinish(one.finish().atTime(EVENING));
    task.setDuration(Duration.getInstance(one.workDays(), TimeUnit.DAYS));
    task.setMilestone(moment);
    if (one.reached() != null) {
      task.setActualStart(task.getStart());
      task.setActualFinish(one.reached().atTime(EVENING));
      task.setPercentageComplete(100);
    }
  }

  private static void hold(Task task, int slot, Slot days) {
    Duration hours =
        days.hours() == null
            ? null
            : Duration.getInstance(days.hours().doubleValue(), TimeUnit.HOURS);
    if (slot == 0) {
      task.setBaselineStart(days.start());
      task.setBaselineFinish(days.finish());
      task.setBaselineDuration(hours);
    } else {
      task.setBaselineStart(slot, days.start());
      task.setBaselineFinish(slot, days.finish());
      task.setBaselineDuration(slot, hours);
    }
  }

  private static RelationType type(LinkType type) {
    return switch (type) {
      case FS -> RelationType.FINISH_START;
      case SS -> RelationType.START_START;
      case FF -> RelationType.FINISH_FINISH;
      case SF -> RelationType.START_FINISH;
    };
  }

  private static byte[] written(ProjectFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new MSPDIWriter().write(file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
