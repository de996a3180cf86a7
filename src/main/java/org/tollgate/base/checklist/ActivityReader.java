package org.tollgate.base.checklist;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tollgate.base.shared.Phase;

/** Reads activities.yaml. */
final class ActivityReader {

  static final String FILE_NAME = "activities.yaml";

  private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final String DOCUMENT = "document";
  private static final String RECORD = "record:";
  private static final Map<String, Phase> PHASES =
      Arrays.stream(Phase.values()).collect(Collectors.toMap(Phase::code, Function.identity()));
  private static final Set<String> REQUIRED =
      Stream.concat(
              SharedFields.KEYS.stream(), Stream.of("code", "phase", "name", "output", "closes-by"))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, ActivityDefinition> activities = new LinkedHashMap<>();
  private final Map<String, List<YamlNode>> predecessors = new LinkedHashMap<>();

  private ActivityReader() {}

  /** In the order of the file. */
  static List<ActivityDefinition> read(ChecklistFile file) {
    Map<String, YamlNode> top =
        YamlNode.parse(file).mapping(Set.of("version", "activities"), Set.of());
    top.get("version").number(1, 9999);
    ActivityReader reader = new ActivityReader();
    top.get("activities").items().forEach(reader::readActivity);
    reader.predecessors.forEach(reader::checkPredecessors);
    reader.refuseCircles();
    return List.copyOf(reader.activities.values());
  }

  private void readActivity(YamlNode node) {
    Map<String, YamlNode> entry = node.mapping(REQUIRED, Set.of("after"));
    YamlNode code = entry.get("code");
    String word = code.word(CODE, "prep-scope");
    List<YamlNode> after = entry.containsKey("after") ? entry.get("after").items() : List.of();
    predecessors.put(word, after);
    ActivityDefinition activity =
        new ActivityDefinition(
            word,
            entry.get("phase").oneOf(PHASES),
            SharedFields.responsibility(entry),
            SharedFields.text(entry.get("name")),
            output(entry),
            SharedFields.applicability(entry),
            after.stream().map(YamlNode::text).toList(),
            node.at());
    ActivityDefinition first = activities.putIfAbsent(word, activity);
    if (first != null) {
      throw code.wrong(
          "the code " + word + " was already used on line " + first.source().line(),
          "Give this activity a code of its own.");
    }
  }

  private static ActivityDefinition.Output output(Map<String, YamlNode> entry) {
    YamlNode closesBy = entry.get("closes-by");
    String word =
        closesBy.word(
            DOCUMENT + "|" + RECORD + CODE, DOCUMENT + " or " + RECORD + "charter-accepted");
    Optional<String> recordKey =
        word.equals(DOCUMENT) ? Optional.empty() : Optional.of(word.substring(RECORD.length()));
    return new ActivityDefinition.Output(SharedFields.text(entry.get("output")), recordKey);
  }

  private void checkPredecessors(String code, List<YamlNode> after) {
    Phase phase = activities.get(code).phase();
    for (YamlNode predecessor : after) {
      ActivityDefinition before = activities.get(predecessor.text());
      if (before == null) {
        throw predecessor.wrong(
            "no activity is called " + predecessor.text(),
            "Name a code of this file after which " + code + " comes.");
      }
      if (before.phase() != phase) {
        throw predecessor.wrong(
            before.code() + " belongs to another phase",
            "Leave it out; a phase begins only after the gate before it.");
      }
    }
  }

  private void refuseCircles() {
    Set<String> open = new HashSet<>(activities.keySet());
    while (open.removeIf(code -> activities.get(code).after().stream().noneMatch(open::contains))) {
      // each round frees the activities whose predecessors are all free
    }
    for (ActivityDefinition activity : activities.values()) {
      if (open.contains(activity.code())) {
        throw new ChecklistException(
            activity.source(),
            activity.code() + " waits in a circle for itself",
            "Remove one code from after in one of " + String.join(", ", open) + ".");
      }
    }
  }
}
