package org.tollgate.base.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Each case takes the sound files, breaks one thing and expects its file and line. */
class MalformedChecklistTests {

  private static final String GATE_FILE = "gate-1-preparation.yaml";

  private static final String GATE =
      """
      gate: 1
      version: 1
      name: {en: Preparation, zh-CN: 准备, ru: Подготовка}
      criteria:
        - code: G1-01
          question: {en: Why, zh-CN: 为何, ru: Почему}
          enough: {en: So, zh-CN: 如此, ru: Так}
          weight: 3
          mandatory: true
          evidence: automatic
          live: charter.accepted
          strand: MANAGEMENT
          tier: PROJECT
          method: [P2]
          templates: [light, standard, full]
        - code: G1-02
          question: {en: Who, zh-CN: 谁, ru: Кто}
          enough: {en: He, zh-CN: 他, ru: Он}
          weight: 5
          mandatory: false
          evidence: document
          strand: TECHNICAL
          tier: STEERING
          method: [P31]
          templates: [full]
      """;

  private static final String ACTIVITIES =
      """
      version: 1
      activities:
        - code: prep-one
          phase: preparation
          strand: MANAGEMENT
          tier: PROJECT
          name: {en: One, zh-CN: 一, ru: Один}
          output: {en: Paper, zh-CN: 文件, ru: Бумага}
          closes-by: document
          mandatory: true
          templates: [light]
          method: [P2]
        - code: prep-two
          phase: preparation
          strand: TECHNICAL
          tier: FUNCTIONAL
          name: {en: Two, zh-CN: 二, ru: Два}
          output: {en: Record, zh-CN: 记录, ru: Запись}
          closes-by: record:charter-accepted
          mandatory: false
          templates: [full]
          method: [P3]
          after: [prep-one]
        - code: kick-three
          phase: kickoff
          strand: TECHNICAL
          tier: STEERING
          name: {en: Three, zh-CN: 三, ru: Три}
          output: {en: Paper, zh-CN: 文件, ru: Бумага}
          closes-by: document
          mandatory: true
          templates: [full]
          method: [P3]
      """;

  @Test
  void theUnbrokenFilesAreRead() {
    Checklists checklists = new Checklists(files(ACTIVITIES, GATE));
    assertThat(checklists.activities()).hasSize(3);
    assertThat(checklists.gate(1).criteria()).hasSize(2);
    CriterionDefinition second = checklists.gate(1).criterion("G1-02").orElseThrow();
    assertThat(second.source()).isEqualTo(new SourceLocation("checklists/" + GATE_FILE, 16));
    assertThat(second.live()).isEmpty();
    assertThat(checklists.gate(1).criterion("G1-01").orElseThrow().live())
        .contains("charter.accepted");
  }

  @ParameterizedTest(name = "{0} -> {1}: line {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weight: 3          | wieght: 3              | 8  | unknown key wieght
          weight: 3          | weight: 6              | 8  | weight is 6
          weight: 3          | weight: 0              | 8  | weight is 0
          weight: 3          | weight: heavy          | 8  | weight is heavy
          weight: 3          | weight: [3]            | 8  | weight is a list
          mandatory: true    | mandatory: maybe       | 9  | mandatory is maybe
          mandatory: false   | weight: 2              | 20 | the key weight stands twice
          evidence: document | evidence: rumour       | 21 | evidence is rumour
          evidence: document | evidence: automatic    | 21 | evidence is automatic
          evidence: automatic| evidence: statement    | 11 | only automatic evidence
          live: charter.accepted | live: Charter      | 11 | live is Charter
          G1-02              | G1-01                  | 16 | G1-01 was already used on line 5
          G1-02              | G2-02                  | 16 | code is G2-02
          strand: TECHNICAL  | strand: technical      | 22 | strand is technical
          tier: STEERING     | tier: TOP              | 23 | tier is TOP
          method: [P31]      | method: [P32]          | 24 | is P32
          method: [P31]      | method: []             | 24 | method is not a list
          method: [P31]      | method: [P2, P2]       | 24 | the P-number stands twice
          templates: [full]  | templates: [huge]      | 25 | is huge
          templates: [full]  | templates: full        | 25 | templates is not a list
          zh-CN: 谁,         | ''                     | 17 | question lacks zh-CN
          ru: Кто            | ru: ''                 | 17 | ru is blank
          en: He             | en: yes                | 18 | en is no text but yes
          en: He             | de: Er, en: He         | 18 | unknown key de
          gate: 1            | gate: 2                | 1  | gate is 2
          version: 1         | version: 0             | 2  | version is 0
          version: 1         | version: one           | 2  | version is one
          name: {            | title: {               | 3  | unknown key title
          weight: 5          | weight: 5 5: 5         | 19 | this is not YAML
          """)
  void namesTheLineOfABrokenGate(String sound, String broken, int line, String problem) {
    ChecklistException exception = read(files(ACTIVITIES, GATE.replace(sound, broken)));
    assertThat(exception.location()).isEqualTo(new SourceLocation("checklists/" + GATE_FILE, line));
    assertThat(exception).hasMessageContaining(problem);
    assertThat(exception.remedy()).endsWith(".");
  }

  @ParameterizedTest(name = "{0} -> {1}: line {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          code: prep-two    | code: prep-one          | 13 | prep-one was already used on line 3
          code: prep-two    | code: Prep Two          | 13 | code is Prep Two
          code: prep-two    | color: red              | 13 | unknown key color
          after: [prep-one] | after: [prep-nine]      | 23 | no activity is called prep-nine
          after: [prep-one] | after: [kick-three]     | 23 | belongs to another phase
          after: [prep-one] | after: [prep-two]       | 13 | waits in a circle
          phase: kickoff    | phase: party            | 25 | phase is party
          record:charter-accepted | record:Charter    | 19 | closes-by is
          record:charter-accepted | click             | 19 | closes-by is click
          method: [P3]      | method: [3]             | 22 | no text but 3
          mandatory: false  | ''                      | 13 | lacks mandatory
          version: 1        | version: 1.5            | 1  | version is 1.5
          activities:       | activity:               | 2  | unknown key activity
          """)
  void namesTheLineOfABrokenActivity(String sound, String broken, int line, String problem) {
    ChecklistException exception = read(files(ACTIVITIES.replace(sound, broken), GATE));
    assertThat(exception.location())
        .isEqualTo(new SourceLocation("checklists/activities.yaml", line));
    assertThat(exception).hasMessageContaining(problem);
  }

  @Test
  void refusesALongCircle() {
    String circle =
        ACTIVITIES.replaceFirst("method: \\[P2]", "method: [P2]\n    after: [prep-two]");
    ChecklistException exception = read(files(circle, GATE));
    assertThat(exception).hasMessageContaining("prep-one waits in a circle");
    assertThat(exception.location().line()).isEqualTo(3);
  }

  @Test
  void refusesTheSameLiveQuestionTwiceInAGate() {
    String twice =
        GATE.replace("evidence: document", "evidence: automatic\n    live: charter.accepted");
    ChecklistException exception = read(files(ACTIVITIES, twice));
    assertThat(exception).hasMessageContaining("charter.accepted was already used on line 11");
    assertThat(exception.location().line()).isEqualTo(22);
  }

  @Test
  void saysThatAFileIsMissing() {
    List<ChecklistFile> files = files(ACTIVITIES, GATE);
    files.removeIf(file -> file.name().startsWith("gate-4"));
    assertThat(read(files)).hasMessageContaining("checklists/gate-4-design.yaml");
    files.removeIf(file -> file.name().startsWith("activities"));
    assertThat(read(files)).hasMessageContaining("checklists/activities.yaml");
  }

  @Test
  void refusesAnEmptyFileAndAFileThatIsNoMapping() {
    assertThat(read(files(ACTIVITIES, "# nothing\n"))).hasMessageContaining("the file is empty");
    assertThat(read(files(ACTIVITIES, "- a\n"))).hasMessageContaining("not a list of keys");
    assertThat(read(files(ACTIVITIES, "gate: 1\n---\ngate: 2\n")).location().line()).isEqualTo(2);
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThat(read(files("[".repeat(100), GATE))).hasMessageContaining("this is not YAML");
    assertThat(read(files(ACTIVITIES, "gate: &a [*a]"))).hasMessageContaining("gate-1");
  }

  @Test
  void namesTheLineOfACharacterThatYamlForbids() {
    String forbidden = ACTIVITIES.replace("phase: kickoff", "phase: kick\u0007off");
    ChecklistException exception = read(files(forbidden, GATE));
    assertThat(exception).hasMessageContaining("the character U+0007 is not allowed");
    assertThat(exception.location().line()).isEqualTo(25);
  }

  @ParameterizedTest
  @CsvSource({"gate-7-party.yaml", "gate-1-kickoff.yaml", "gate1-preparation.yaml", "gates.yaml"})
  void refusesAGateFileThatIsMisnamed(String name) {
    List<ChecklistFile> files = files(ACTIVITIES, GATE);
    files.add(new ChecklistFile(name, GATE));
    assertThat(read(files)).hasMessageContaining(name).hasMessageContaining("file name");
  }

  @Test
  void leavesOtherCataloguesInTheFolderAlone() {
    List<ChecklistFile> files = files(ACTIVITIES, GATE);
    files.add(new ChecklistFile("kpi-catalogue.yaml", "[]"));
    assertThat(new Checklists(files).gates()).hasSize(6);
  }

  @Test
  void theNewestVersionWinsAndOlderOnesStayReadable() {
    List<ChecklistFile> files = files(ACTIVITIES, GATE.replace("version: 1", "version: 2"));
    files.add(new ChecklistFile("gate-1-preparation.v1.yaml", GATE));
    Checklists checklists = new Checklists(files);
    assertThat(checklists.gate(1).version()).isEqualTo(2);
    assertThat(checklists.gates()).hasSize(6);
    assertThat(checklists.gate(1, 1)).map(GateChecklist::version).contains(1);
    assertThat(checklists.gate(1, 3)).isEmpty();
  }

  @Test
  void refusesAVersionThatContradictsItsFileNameOrAnotherFile() {
    List<ChecklistFile> files = files(ACTIVITIES, GATE);
    files.add(new ChecklistFile("gate-1-preparation.v2.yaml", GATE));
    assertThat(read(files)).hasMessageContaining("the file name says v2");
    files.set(files.size() - 1, new ChecklistFile("gate-1-preparation.v1.yaml", GATE));
    assertThat(read(files)).hasMessageContaining("version 1 of gate 1 stands in two files");
  }

  @Test
  void aFailedStartSaysLineAndRemedy() {
    ChecklistException exception = read(files(ACTIVITIES, GATE.replace("weight: 5", "weight: 7")));
    FailureAnalysis analysis =
        new ChecklistFailureAnalyzer().analyze(new IllegalStateException("start", exception));
    assertThat(analysis.getDescription())
        .isEqualTo("checklists/gate-1-preparation.yaml, line 19: weight is 7, out of range");
    assertThat(analysis.getAction()).isEqualTo("Write a whole number from 1 to 5.");
  }

  private static ChecklistException read(List<ChecklistFile> files) {
    ChecklistException thrown =
        catchThrowableOfType(ChecklistException.class, () -> new Checklists(files));
    assertThat(thrown).as("nothing was refused").isNotNull();
    return thrown;
  }

  /** The given files and, for gates 2 to 6, copies of the sound one. */
  private static List<ChecklistFile> files(String activities, String gateOne) {
    List<ChecklistFile> files = new ArrayList<>();
    files.add(new ChecklistFile("activities.yaml", activities));
    files.add(new ChecklistFile(GATE_FILE, gateOne));
    for (String name : List.of("2-kickoff", "3-diagnosis", "4-design", "5-go-live")) {
      files.add(copyOfSoundGate(name));
    }
    files.add(copyOfSoundGate("6-post-launch-review"));
    return files;
  }

  private static ChecklistFile copyOfSoundGate(String name) {
    char number = name.charAt(0);
    String content = GATE.replace("gate: 1", "gate: " + number).replace("G1-", "G" + number + "-");
    return new ChecklistFile("gate-" + name + ".yaml", content);
  }
}
