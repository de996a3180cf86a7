package org.tollgate.governance.planfile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.SheetColumn;
import org.tollgate.base.spreadsheet.SheetColumn.Type;
import org.tollgate.base.spreadsheet.SheetContent;
import org.tollgate.base.spreadsheet.SheetReader;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.planfile.ProjectPlan.After;
import org.tollgate.governance.planfile.ProjectPlan.Task;
import org.tollgate.governance.planrule.PlanRules.WorkCalendar;
import org.tollgate.governance.schedule.LinkType;
import org.tollgate.governance.schedule.WorkingDays;

/** A plan as one sheet, with headings in any of the three languages. */
@Component
class PlanWorkbook {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.forLanguageTag("ru"));
  private static final Pattern AFTER =
      Pattern.compile("(\\d{1,6})\\s*(FS|SS|FF|SF)?\\s*([+-]\\d{1,3})?");

  private final MessageSource messages;

  PlanWorkbook(MessageSource messages) {
    this.messages = messages;
  }

  Reading read(byte[] content, WorkCalendar calendar) {
    List<SheetColumn> columns =
        List.of(
            column("number", Type.WHOLE, true),
            column("name", Type.TEXT, true),
            column("planned", Type.DAY, true),
            column("reached", Type.DAY, false),
            column("work", Type.WHOLE, false),
            column("after", Type.TEXT, false));
    SheetContent sheet = SheetReader.read(new ByteArrayInputStream(content), columns);
    if (!sheet.problems().isEmpty()) {
      return Reading.refused(sheet.problems());
    }
    return reading(sheet, calendar);
  }

  private static Reading reading(SheetContent sheet, WorkCalendar calendar) {
    List<Refusal> problems = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    sheet.rows().forEach(row -> check(row, numbers, problems));
    List<Task> tasks = new ArrayList<>();
    for (SheetContent.Row row : sheet.rows()) {
      tasks.add(task(row, after(row, numbers, problems)));
    }
    if (!problems.isEmpty()) {
      return Reading.refused(problems.subList(0, Math.min(problems.size(), 50)));
    }
    return tasks.isEmpty()
        ? Reading.refused("planfile.refused.empty")
        : new Reading(
            new ProjectPlan(calendar, tasks),
            List.of(Refusal.because("planfile.understood.tasks", tasks.size())),
            List.of(),
            List.of());
  }

  private static void check(SheetContent.Row row, Set<Integer> numbers, List<Refusal> problems) {
    if (!numbers.add(row.whole("number"))) {
      problems.add(Refusal.because("planfile.problem.twice", row.number(), row.whole("number")));
    }
    if (row.text("name").length() > 200) {
      problems.add(Refusal.because("planfile.problem.name", row.number()));
    }
    if (!WorkingDays.counts(row.day("planned"))) {
      problems.add(
          Refusal.because("planfile.problem.range", row.number(), row.day("planned").toString()));
    }
    Integer work = row.whole("work");
    if (work != null && (work < 0 || work > NewMilestone.MOST_WORK)) {
      problems.add(Refusal.because("planfile.problem.work", row.number(), work));
    }
  }

  private static Task task(SheetContent.Row row, List<After> after) {
    int work = row.whole("work") == null ? 0 : row.whole("work");
    LocalDate reached = row.day("reached");
    return new Task(
        row.whole("number"),
        row.text("name"),
        row.day("planned"),
        reached,
        work,
        after,
        new TreeMap<>());
  }

  private static List<After> after(
      SheetContent.Row row, Set<Integer> numbers, List<Refusal> problems) {
    String text = row.text("after");
    Map<Integer, After> found = new HashMap<>();
    for (String part : text == null ? new String[0] : text.split("[,;，；]")) {
      Matcher matcher = AFTER.matcher(part.strip().toUpperCase(Locale.ROOT));
      boolean known = matcher.matches() && numbers.contains(Integer.parseInt(matcher.group(1)));
      if (!known && !part.isBlank()) {
        problems.add(Refusal.because("planfile.problem.after", row.number(), part.strip()));
      } else if (known) {
        int id = Integer.parseInt(matcher.group(1));
        LinkType type = matcher.group(2) == null ? LinkType.FS : LinkType.valueOf(matcher.group(2));
        int lag = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        found.put(id, new After(id, type, lag));
      }
    }
    return List.copyOf(found.values());
  }

  byte[] write(ProjectPlan plan, Map<Integer, LocalDate> planned, Locale locale) {
    List<String> headings =
        java.util.stream.Stream.of(
                "number", "name", "planned", "forecast", "reached", "work", "after")
            .map(key -> say("planfile.column." + key, locale))
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    for (Task task : plan.tasks()) {
      List<Object> row = new ArrayList<>();
      row.add(task.id());
      row.add(task.name());
      row.add(planned.getOrDefault(task.id(), task.finish()).toString());
      row.add(task.finish().toString());
      row.add(task.reached() == null ? null : task.reached().toString());
      row.add(task.workDays());
      row.add(written(task));
      rows.add(row);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbooks.write(List.of(new Sheet(say("planfile.sheet", locale), headings, rows)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String written(Task task) {
    return task.after().stream()
        .sorted(java.util.Comparator.comparing(After::id))
        .map(
            one ->
                one.id()
                    + " "
                    + one.type()
                    + (one.lag() == 0 ? "" : (one.lag() > 0 ? "+" : "") + one.lag()))
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private SheetColumn column(String key, Type type, boolean required) {
    Set<String> headings = new HashSet<>();
    LANGUAGES.forEach(locale -> headings.add(say("planfile.column." + key, locale)));
    return new SheetColumn(key, headings, type, required);
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
