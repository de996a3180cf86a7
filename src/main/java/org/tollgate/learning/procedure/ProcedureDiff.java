package org.tollgate.learning.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What changed between two versions of a procedure, step by step.
 *
 * @param lines the steps of the later version in their order, then those that are gone
 */
public record ProcedureDiff(List<Line> lines) {

  /** What happened to a step. */
  public enum Kind {
    SAME,
    CHANGED,
    /** It stands elsewhere in the order; its text may have changed, too. */
    MOVED,
    ADDED,
    REMOVED
  }

  /** What of a step's text changed. */
  public enum Field {
    NAME,
    WHO,
    INPUT,
    FAILURE,
    CRITICAL
  }

  /**
   * @param before null for an added step
   * @param after null for a removed one
   * @param fields empty unless both are there
   */
  public record Line(Kind kind, ProcedureStep before, ProcedureStep after, Set<Field> fields) {

    public ProcedureStep shown() {
      return after == null ? before : after;
    }

    public boolean has(String field) {
      return fields.contains(Field.valueOf(field));
    }

    private boolean wasOrIsCritical() {
      return (before != null && before.critical()) || (after != null && after.critical());
    }
  }

  public static ProcedureDiff of(List<ProcedureStep> before, List<ProcedureStep> after) {
    Map<UUID, ProcedureStep> old = new HashMap<>();
    before.forEach(step -> old.put(step.step(), step));
    Set<UUID> still = after.stream().map(ProcedureStep::step).collect(Collectors.toSet());
    Set<UUID> moved = moved(before, after);
    List<Line> lines = new ArrayList<>();
    after.forEach(step -> lines.add(line(old.get(step.step()), step, moved)));
    before.stream()
        .filter(step -> !still.contains(step.step()))
        .forEach(step -> lines.add(new Line(Kind.REMOVED, step, null, Set.of())));
    return new ProcedureDiff(List.copyOf(lines));
  }

  private static Line line(ProcedureStep before, ProcedureStep after, Set<UUID> moved) {
    if (before == null) {
      return new Line(Kind.ADDED, null, after, Set.of());
    }
    Set<Field> fields = fields(before, after);
    Kind kind = fields.isEmpty() ? Kind.SAME : Kind.CHANGED;
    return new Line(moved.contains(after.step()) ? Kind.MOVED : kind, before, after, fields);
  }

  private static Set<Field> fields(ProcedureStep before, ProcedureStep after) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    note(fields, Field.NAME, before.name().equals(after.name()));
    note(fields, Field.WHO, before.who().equals(after.who()));
    note(fields, Field.INPUT, before.input().equals(after.input()));
    note(fields, Field.FAILURE, before.failure().equals(after.failure()));
    note(fields, Field.CRITICAL, before.critical() == after.critical());
    return fields;
  }

  private static void note(Set<Field> fields, Field field, boolean same) {
    if (!same) {
      fields.add(field);
    }
  }

  /** The fewest steps that must have been moved: those outside the longest run still in order. */
  private static Set<UUID> moved(List<ProcedureStep> before, List<ProcedureStep> after) {
    Map<UUID, Integer> places = new HashMap<>();
    before.forEach(step -> places.put(step.step(), places.size()));
    List<UUID> kept = after.stream().map(ProcedureStep::step).filter(places::containsKey).toList();
    int[] length = new int[kept.size()];
    int[] previous = new int[kept.size()];
    int last = -1;
    for (int i = 0; i < kept.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (places.get(kept.get(j)) < places.get(kept.get(i)) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      last = last < 0 || length[i] > length[last] ? i : last;
    }
    Set<UUID> moved = new HashSet<>(kept);
    for (int i = last; i >= 0; i = previous[i]) {
      moved.remove(kept.get(i));
    }
    return moved;
  }

  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.kind() == Kind.SAME);
  }

  /**
   * The least class that this change allows. FULL where the order changed or a critical step came,
   * went or became one; DELTA where another step came or went, or a critical step says something
   * else, or somebody else does a step; NOTICE for the rest.
   */
  public ReleaseClass least() {
    if (lines.stream().anyMatch(ProcedureDiff::asksForAll)) {
      return ReleaseClass.FULL;
    }
    return lines.stream().anyMatch(ProcedureDiff::asksForSome)
        ? ReleaseClass.DELTA
        : ReleaseClass.NOTICE;
  }

  private static boolean asksForAll(Line line) {
    boolean cameOrWent = line.kind() == Kind.ADDED || line.kind() == Kind.REMOVED;
    boolean becameCritical = line.fields().contains(Field.CRITICAL) && line.after().critical();
    return line.kind() == Kind.MOVED || (cameOrWent && line.wasOrIsCritical()) || becameCritical;
  }

  private static boolean asksForSome(Line line) {
    boolean cameOrWent = line.kind() == Kind.ADDED || line.kind() == Kind.REMOVED;
    boolean says = line.kind() == Kind.CHANGED && line.wasOrIsCritical();
    return cameOrWent || says || line.fields().contains(Field.WHO);
  }

  /** Steps of the later version that are not word for word and place for place as before. */
  public Set<UUID> touched() {
    return lines.stream()
        .filter(line -> line.after() != null && line.kind() != Kind.SAME)
        .map(line -> line.after().step())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Kinds as a page lists them. */
  public long count(String... kinds) {
    List<String> asked = Arrays.asList(kinds);
    return lines.stream().filter(line -> asked.contains(line.kind().name())).count();
  }
}
