package org.tollgate.governance.planfile;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mpxj.Duration;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.Predecessor;
import org.tollgate.governance.planfile.ProjectPlan.After;
import org.tollgate.governance.planfile.ProjectPlan.Slot;
import org.tollgate.governance.schedule.LinkType;
import org.tollgate.governance.schedule.WorkingDays;

/** Reads MPP and MSPDI, and no other format: by what the file begins with, not by its name. */
final class ProjectReader {

  private static final byte[] MPP = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private static final Pattern ENCODING =
      Pattern.compile("\\A<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");
  private static final Pattern PLAIN =
      Pattern.compile("utf-?8|us-ascii|iso-8859-\\d+|windows-125\\d", Pattern.CASE_INSENSITIVE);

  private final ProjectFile file;
  private final List<Refusal> left = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private int links;

  private ProjectReader(ProjectFile file) {
    this.file = file;
  }

  static Reading read(byte[] content) {
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(content);
      if (java.util.Arrays.equals(content, 0, Math.min(4, content.length), MPP, 0, 4)) {
        return new ProjectReader(new MPPReader().read(in)).reading();
      }
      String text = new String(content, StandardCharsets.UTF_8);
      if (!isPlainXml(text)) {
        return Reading.refused("planfile.refused.format");
      }
      if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
        return Reading.refused("planfile.refused.doctype");
      }
      if (!text.contains("http://schemas.microsoft.com/project")) {
        return Reading.refused("planfile.refused.format");
      }
      return new ProjectReader(new MSPDIReader().read(in)).reading();
    } catch (MPXJException | RuntimeException e) {
      return Reading.refused("planfile.refused.corrupt");
    }
  }

  /**
   * In an encoding in which what is looked for cannot hide from the look and show to the parser.
   */
  private static boolean isPlainXml(String text) {
    String start = text.replace("\ufeff", "").stripLeading();
    Matcher declared = ENCODING.matcher(start);
    return start.startsWith("<")
        && text.indexOf('\0') < 0
        && (!declared.find() || PLAIN.matcher(declared.group(1)).matches());
  }

  private Reading reading() {
    List<Task> wanted = file.getTasks().stream().filter(this::isWanted).toList();
    wanted.forEach(task -> taken.add(task.getUniqueID()));
    List<ProjectPlan.Task> tasks = wanted.stream().map(this::task).toList();
    if (tasks.isEmpty()) {
      return Reading.refused("planfile.refused.empty");
    }
    Calendars calendars = new Calendars(file);
    ProjectPlan plan = new ProjectPlan(calendars.calendar(), tasks);
    tellWhatIsLeft(calendars);
    return new Reading(plan, understood(plan), left, List.of());
  }

  private boolean isWanted(Task task) {
    if (task.getNull() || task.getName() == null || task.getName().isBlank()) {
      return false;
    }
    if (task.getUniqueID() == 0) {
      // the line that MS Project keeps for the project as a whole
      return false;
    }
    if (task.getSummary()) {
      left.add(Refusal.because("planfile.left.summary", cut(task.getName())));
      return false;
    }
    if (task.getFinish() == null || !WorkingDays.counts(task.getFinish().toLocalDate())) {
      left.add(Refusal.because("planfile.left.undated", cut(task.getName())));
      return false;
    }
    return true;
  }

  private ProjectPlan.Task task(Task task) {
    LocalDate reached =
        task.getActualFinish() == null ? null : task.getActualFinish().toLocalDate();
    return new ProjectPlan.Task(
        task.getUniqueID(),
        cut(task.getName()),
        task.getFinish().toLocalDate(),
        reached,
        task.getMilestone() ? 0 : Math.min(days(task.getDuration()), NewMilestone.MOST_WORK),
        after(task),
        slots(task));
  }

  private List<After> after(Task task) {
    Map<Integer, After> found = new HashMap<>();
    for (Relation relation : task.getPredecessors()) {
      Integer from = relation.getPredecessorTask().getUniqueID();
      if (!taken.contains(from)) {
        left.add(Refusal.because("planfile.left.link", cut(task.getName())));
      } else {
        int lag = lag(task, relation.getLag());
        if (found.put(from, new After(from, type(relation), lag)) != null) {
          left.add(Refusal.because("planfile.left.second-link", cut(task.getName())));
        }
      }
    }
    links += found.size();
    return List.copyOf(found.values());
  }

  private int lag(Task task, Duration lag) {
    if (lag == null || lag.getDuration() == 0) {
      return 0;
    }
    if (lag.getUnits() == TimeUnit.PERCENT || lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
      left.add(Refusal.because("planfile.left.lag", cut(task.getName()), lag.toString()));
      return 0;
    }
    double exact = lag.convertUnits(TimeUnit.DAYS, file.getProjectProperties()).getDuration();
    long whole = Math.round(exact);
    if (Math.abs(exact - whole) > 0.01 || Math.abs(whole) > Predecessor.MOST_LAG) {
      left.add(Refusal.because("planfile.left.lag", cut(task.getName()), lag.toString()));
    }
    return (int) Math.max(-Predecessor.MOST_LAG, Math.min(whole, Predecessor.MOST_LAG));
  }

  private static LinkType type(Relation relation) {
    return switch (relation.getType()) {
      case START_START -> LinkType.SS;
      case FINISH_FINISH -> LinkType.FF;
      case START_FINISH -> LinkType.SF;
      default -> LinkType.FS;
    };
  }

  private SortedMap<Integer, Slot> slots(Task task) {
    SortedMap<Integer, Slot> slots = new TreeMap<>();
    for (int slot = 0; slot <= ProjectPlan.LAST_SLOT; slot++) {
      var start = slot == 0 ? task.getBaselineStart() : task.getBaselineStart(slot);
      var finish = slot == 0 ? task.getBaselineFinish() : task.getBaselineFinish(slot);
      Duration duration = slot == 0 ? task.getBaselineDuration() : task.getBaselineDuration(slot);
      // MPP gives a duration of nothing where only costs are held
      boolean lasts = duration != null && duration.getDuration() > 0;
      if (start != null || finish != null || lasts) {
        slots.put(slot, new Slot(start, finish, hours(duration)));
      }
    }
    return slots;
  }

  private BigDecimal hours(Duration duration) {
    return duration == null || duration.getDuration() == 0
        ? null
        : BigDecimal.valueOf(
                duration.convertUnits(TimeUnit.HOURS, file.getProjectProperties()).getDuration())
            .setScale(2, RoundingMode.HALF_UP);
  }

  private int days(Duration duration) {
    return duration == null
        ? 0
        : (int)
            Math.ceil(
                duration.convertUnits(TimeUnit.DAYS, file.getProjectProperties()).getDuration()
                    - 0.001);
  }

  private void tellWhatIsLeft(Calendars calendars) {
    long costs = file.getTasks().stream().filter(task -> task.getBaselineCost() != null).count();
    add("planfile.left.resources", (int) file.getResources().stream().count());
    add("planfile.left.assignments", file.getResourceAssignments().size());
    add("planfile.left.costs", (int) costs);
    add("planfile.left.calendars", calendars.others());
  }

  private void add(String key, int count) {
    if (count > 0) {
      left.add(Refusal.because(key, count));
    }
  }

  private List<Refusal> understood(ProjectPlan plan) {
    long baselines =
        plan.tasks().stream()
            .flatMap(task -> task.baselines().keySet().stream())
            .distinct()
            .count();
    return List.of(
        Refusal.because("planfile.understood.tasks", plan.tasks().size()),
        Refusal.because("planfile.understood.links", links),
        Refusal.because("planfile.understood.baselines", (int) baselines),
        Refusal.because(
            "planfile.understood.calendar", plan.calendar().name(), plan.calendar().days().size()));
  }

  private static String cut(String name) {
    String plain = name.strip();
    return plain.length() > 200 ? plain.substring(0, 199) + "…" : plain;
  }
}
