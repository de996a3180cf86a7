package org.tollgate.base.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tollgate.base.shared.Phase;

/** Reads a gate's checklist: gate-1-preparation.yaml or, in an older version, ….v1.yaml. */
final class GateReader {

  private static final Pattern FILE_NAME =
      Pattern.compile("gate-([1-6])-([a-z-]+?)(?:\\.v([0-9]{1,4}))?\\.yaml");
  private static final Set<String> REQUIRED =
      Stream.concat(
              SharedFields.KEYS.stream(),
              Stream.of("code", "question", "enough", "weight", "evidence"))
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, EvidenceKind> KINDS =
      Map.of(
          "document", EvidenceKind.DOCUMENT,
          "statement", EvidenceKind.STATEMENT,
          "automatic", EvidenceKind.AUTOMATIC);

  private final Phase phase;
  private final List<CriterionDefinition> criteria = new ArrayList<>();
  private final Map<String, Integer> lineOfCode = new HashMap<>();
  private final Map<String, Integer> lineOfLive = new HashMap<>();

  private GateReader(Phase phase) {
    this.phase = phase;
  }

  /** The name of the newest version's file. */
  static String fileName(Phase phase) {
    return "gate-" + phase.number() + "-" + phase.code() + ".yaml";
  }

  static GateChecklist read(ChecklistFile file) {
    Matcher name = FILE_NAME.matcher(file.name());
    Phase phase = name.matches() ? Phase.ofNumber(Integer.parseInt(name.group(1))) : null;
    if (phase == null || !phase.code().equals(name.group(2))) {
      throw new ChecklistException(
          new SourceLocation(file.path(), 1),
          "no gate's checklist has this file name",
          "Call it like " + fileName(Phase.GO_LIVE) + " or gate-5-go-live.v1.yaml.");
    }
    Map<String, YamlNode> top =
        YamlNode.parse(file).mapping(Set.of("gate", "version", "name", "criteria"), Set.of());
    top.get("gate").number(phase.number(), phase.number());
    int version = version(top.get("version"), Optional.ofNullable(name.group(3)));
    GateReader reader = new GateReader(phase);
    top.get("criteria").items().forEach(reader::readCriterion);
    return new GateChecklist(phase, version, SharedFields.text(top.get("name")), reader.criteria);
  }

  private static int version(YamlNode node, Optional<String> named) {
    int version = node.number(1, 9999);
    if (named.isPresent() && Integer.parseInt(named.get()) != version) {
      throw node.wrong(
          "version is " + version + " but the file name says v" + named.get(),
          "Write version: " + Integer.parseInt(named.get()) + " or rename the file.");
    }
    return version;
  }

  private void readCriterion(YamlNode node) {
    Map<String, YamlNode> entry = node.mapping(REQUIRED, Set.of("live"));
    YamlNode code = entry.get("code");
    String example = "G" + phase.number() + "-07";
    String word = code.word("G" + phase.number() + "-[0-9]{2}", example);
    refuseSecond(lineOfCode, code, word, "Give this criterion a code of its own.");
    criteria.add(
        new CriterionDefinition(
            word,
            SharedFields.text(entry.get("question")),
            SharedFields.text(entry.get("enough")),
            evidence(entry),
            entry.get("weight").number(1, CriterionDefinition.MAX_WEIGHT),
            SharedFields.responsibility(entry),
            SharedFields.applicability(entry),
            node.at()));
  }

  private CriterionDefinition.Evidence evidence(Map<String, YamlNode> entry) {
    EvidenceKind kind = entry.get("evidence").oneOf(KINDS);
    YamlNode live = entry.get("live");
    if (kind != EvidenceKind.AUTOMATIC) {
      if (live != null) {
        throw live.wrong(
            "only automatic evidence has a live question",
            "Remove live or write evidence: automatic.");
      }
      return CriterionDefinition.Evidence.byHand(kind);
    }
    if (live == null) {
      throw entry
          .get("evidence")
          .wrong(
              "evidence is automatic, but no live question answers it",
              "Add live, for example live: charter.accepted.");
    }
    String question = live.word("[a-z]+\\.[a-z]+(-[a-z]+)*", "charter.accepted");
    refuseSecond(lineOfLive, live, question, "Ask a live question once in a gate.");
    return CriterionDefinition.Evidence.automatic(question);
  }

  private static void refuseSecond(
      Map<String, Integer> lines, YamlNode node, String word, String remedy) {
    Integer first = lines.putIfAbsent(word, node.at().line());
    if (first != null) {
      throw node.wrong(word + " was already used on line " + first, remedy);
    }
  }
}
