package org.tollgate.base.checklist;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tollgate.base.checklist.IndicatorDefinition.Better;
import org.tollgate.base.checklist.IndicatorDefinition.Cadence;
import org.tollgate.base.checklist.IndicatorDefinition.Cut;
import org.tollgate.base.checklist.IndicatorDefinition.Formula;
import org.tollgate.base.checklist.IndicatorDefinition.Group;
import org.tollgate.base.checklist.IndicatorDefinition.Measure;
import org.tollgate.base.checklist.IndicatorDefinition.Unit;
import org.tollgate.base.shared.LocalizedText;

/** Reads kpi-catalogue.yaml. */
final class IndicatorReader {

  static final String FILE_NAME = "kpi-catalogue.yaml";

  private static final Set<String> REQUIRED =
      Set.of(
          "code",
          "group",
          "direction",
          "unit",
          "cadence",
          "cuts",
          "method",
          "name",
          "numerator",
          "source");
  private static final Map<String, Group> GROUPS = words(Group.values(), Enum::name);
  private static final Map<String, Better> DIRECTIONS = words(Better.values(), Enum::name);
  private static final Map<String, Unit> UNITS = words(Unit.values(), Enum::name);
  private static final Map<String, Cadence> CADENCES =
      words(Cadence.values(), IndicatorReader::lower);
  private static final Map<String, Cut> CUTS = words(Cut.values(), IndicatorReader::lower);

  private IndicatorReader() {}

  /** In the order of the file. */
  static List<IndicatorDefinition> read(ChecklistFile file) {
    Map<String, YamlNode> top =
        YamlNode.parse(file).mapping(Set.of("version", "indicators"), Set.of());
    top.get("version").number(1, 9999);
    Map<String, IndicatorDefinition> indicators = new LinkedHashMap<>();
    for (YamlNode node : top.get("indicators").items()) {
      IndicatorDefinition indicator = indicator(node);
      IndicatorDefinition first = indicators.putIfAbsent(indicator.code(), indicator);
      if (first != null) {
        throw node.wrong(
            "the code " + indicator.code() + " was already used on line " + first.at().line(),
            "Give this indicator a code of its own.");
      }
    }
    return List.copyOf(indicators.values());
  }

  private static IndicatorDefinition indicator(YamlNode node) {
    Map<String, YamlNode> entry = node.mapping(REQUIRED, Set.of("denominator"));
    return new IndicatorDefinition(
        entry.get("code").word("[a-z][a-z0-9]*(-[a-z0-9]+)*", "churn-rate"),
        entry.get("group").oneOf(GROUPS),
        new Measure(
            entry.get("unit").oneOf(UNITS),
            entry.get("cadence").oneOf(CADENCES),
            entry.get("direction").oneOf(DIRECTIONS)),
        SharedFields.text(entry.get("name")),
        formula(entry),
        cuts(entry.get("cuts")),
        SharedFields.method(entry.get("method")),
        node.at());
  }

  private static Formula formula(Map<String, YamlNode> entry) {
    LocalizedText numerator = SharedFields.text(entry.get("numerator"));
    return new Formula(
        numerator,
        Optional.ofNullable(entry.get("denominator")).map(SharedFields::text),
        SharedFields.text(entry.get("source")));
  }

  private static Set<Cut> cuts(YamlNode node) {
    Set<Cut> cuts = EnumSet.noneOf(Cut.class);
    for (YamlNode cut : node.items()) {
      if (!cuts.add(cut.oneOf(CUTS))) {
        throw cut.wrong("the cut stands twice", "Remove one of them.");
      }
    }
    return cuts;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> Map<String, E> words(E[] values, Function<E, String> word) {
    return Arrays.stream(values).collect(Collectors.toMap(word, Function.identity()));
  }
}
