package org.tollgate.base.checklist;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;

/** The fields that an activity and a criterion have alike. */
final class SharedFields {

  static final Set<String> KEYS = Set.of("strand", "tier", "mandatory", "templates", "method");

  private static final Set<String> LANGUAGES = Set.of("en", "zh-CN", "ru");
  private static final String P_NUMBER = "P([1-9]|[12][0-9]|3[01])";

  private static final Map<String, Strand> STRANDS =
      Map.of("MANAGEMENT", Strand.MANAGEMENT, "TECHNICAL", Strand.TECHNICAL);
  private static final Map<String, Tier> TIERS =
      Map.of("STEERING", Tier.STEERING, "PROJECT", Tier.PROJECT, "FUNCTIONAL", Tier.FUNCTIONAL);
  private static final Map<String, RolloutTemplate> TEMPLATES =
      Map.of(
          "light",
          RolloutTemplate.LIGHT,
          "standard",
          RolloutTemplate.STANDARD,
          "full",
          RolloutTemplate.FULL);

  private SharedFields() {}

  static Responsibility responsibility(Map<String, YamlNode> entry) {
    return new Responsibility(entry.get("strand").oneOf(STRANDS), entry.get("tier").oneOf(TIERS));
  }

  static Applicability applicability(Map<String, YamlNode> entry) {
    Set<RolloutTemplate> templates = EnumSet.noneOf(RolloutTemplate.class);
    for (YamlNode template : entry.get("templates").items()) {
      if (!templates.add(template.oneOf(TEMPLATES))) {
        throw template.wrong("the template stands twice", "Remove one of them.");
      }
    }
    return new Applicability(entry.get("mandatory").flag(), templates, method(entry.get("method")));
  }

  static List<String> method(YamlNode node) {
    Set<String> method = new LinkedHashSet<>();
    for (YamlNode number : node.items()) {
      if (!method.add(number.word(P_NUMBER, "P17; the numbers go from P1 to P31"))) {
        throw number.wrong("the P-number stands twice", "Remove one of them.");
      }
    }
    return List.copyOf(method);
  }

  static LocalizedText text(YamlNode node) {
    Map<String, YamlNode> texts = node.mapping(LANGUAGES, Set.of());
    return new LocalizedText(
        texts.get("en").text(), texts.get("zh-CN").text(), texts.get("ru").text());
  }
}
