package org.tollgate.base.checklist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tollgate.base.checklist.RiskDefinition.Assessment;
import org.tollgate.base.checklist.RiskDefinition.Category;

/** Reads risks.yaml. */
final class RiskReader {

  static final String FILE_NAME = "risks.yaml";

  private static final Set<String> REQUIRED =
      Set.of("code", "category", "probability", "impact", "method", "name", "effect", "response");
  private static final Map<String, Category> CATEGORIES =
      Arrays.stream(Category.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  private RiskReader() {}

  /** In the order of the file. */
  static List<RiskDefinition> read(ChecklistFile file) {
    Map<String, YamlNode> top = YamlNode.parse(file).mapping(Set.of("version", "risks"), Set.of());
    top.get("version").number(1, 9999);
    Map<String, RiskDefinition> risks = new LinkedHashMap<>();
    for (YamlNode node : top.get("risks").items()) {
      RiskDefinition risk = risk(node);
      RiskDefinition first = risks.putIfAbsent(risk.code(), risk);
      if (first != null) {
        throw node.wrong(
            "the code " + risk.code() + " was already used on line " + first.at().line(),
            "Give this risk a code of its own.");
      }
    }
    return List.copyOf(risks.values());
  }

  private static RiskDefinition risk(YamlNode node) {
    Map<String, YamlNode> entry = node.mapping(REQUIRED, Set.of());
    return new RiskDefinition(
        entry.get("code").word("[a-z][a-z0-9]*(-[a-z0-9]+)*", "sponsor-leaves"),
        entry.get("category").oneOf(CATEGORIES),
        new Assessment(entry.get("probability").number(1, 5), entry.get("impact").number(1, 5)),
        SharedFields.text(entry.get("name")),
        SharedFields.text(entry.get("effect")),
        SharedFields.text(entry.get("response")),
        SharedFields.method(entry.get("method")),
        node.at());
  }
}
