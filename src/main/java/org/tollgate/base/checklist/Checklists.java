package org.tollgate.base.checklist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Phase;

/**
 * The method as data: the activities of the six phases and the criteria of the six gates, in every
 * version that is kept. Complete and well-formed, or it does not exist: the constructor throws
 * {@link ChecklistException}.
 */
@Component
public class Checklists {

  private final List<ActivityDefinition> activities;
  private final Map<Phase, TreeMap<Integer, GateChecklist>> gates = new TreeMap<>();

  /** Reads the files that the application brings in {@code classpath:/checklists/}. */
  public Checklists() {
    this(ChecklistFile.onClasspath());
  }

  Checklists(List<ChecklistFile> files) {
    this.activities =
        files.stream()
            .filter(file -> file.name().equals(ActivityReader.FILE_NAME))
            .findFirst()
            .map(ActivityReader::read)
            .orElseThrow(() -> missing(ActivityReader.FILE_NAME));
    files.stream()
        .filter(file -> file.name().startsWith("gate"))
        .sorted(Comparator.comparing(ChecklistFile::name))
        .forEach(this::addGate);
    for (Phase phase : Phase.values()) {
      if (!gates.containsKey(phase)) {
        throw missing(GateReader.fileName(phase));
      }
    }
  }

  /** All activities in the order of the file. */
  public List<ActivityDefinition> activities() {
    return activities;
  }

  public List<ActivityDefinition> activities(Phase phase) {
    return activities.stream().filter(activity -> activity.phase() == phase).toList();
  }

  /** What a rollout with this template does in this phase. */
  public List<ActivityDefinition> activities(Phase phase, RolloutTemplate template) {
    return activities(phase).stream().filter(activity -> activity.isIn(template)).toList();
  }

  public Optional<ActivityDefinition> activity(String code) {
    return activities.stream().filter(activity -> activity.code().equals(code)).findFirst();
  }

  /** The newest checklist of each gate, gate 1 first. */
  public List<GateChecklist> gates() {
    return gates.values().stream().map(versions -> versions.lastEntry().getValue()).toList();
  }

  /**
   * The newest checklist of a gate.
   *
   * @throws IllegalArgumentException if {@code number} is not 1 to 6
   */
  public GateChecklist gate(int number) {
    return gates.get(Phase.ofNumber(number)).lastEntry().getValue();
  }

  /**
   * One version of a gate's checklist; empty if it is not kept.
   *
   * @throws IllegalArgumentException if {@code number} is not 1 to 6
   */
  public Optional<GateChecklist> gate(int number, int version) {
    return Optional.ofNullable(gates.get(Phase.ofNumber(number)).get(version));
  }

  private void addGate(ChecklistFile file) {
    GateChecklist gate = GateReader.read(file);
    GateChecklist other =
        gates.computeIfAbsent(gate.phase(), phase -> new TreeMap<>()).put(gate.version(), gate);
    if (other != null) {
      throw new ChecklistException(
          new SourceLocation(file.path(), 1),
          "version " + gate.version() + " of gate " + gate.number() + " stands in two files",
          "Raise the version of the newer file.");
    }
  }

  static ChecklistException missing(String file) {
    return new ChecklistException(
        new SourceLocation(ChecklistFile.FOLDER + file, 1),
        "the file is missing",
        "Put it back; the method needs its activities, all six gates and its catalogues.");
  }
}
