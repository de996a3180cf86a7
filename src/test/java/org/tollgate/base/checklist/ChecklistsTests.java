package org.tollgate.base.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;

class ChecklistsTests {

  /** Asked by every gate in the same words; everything else is asked once. */
  /** Asked by more gates than one, in the words of each. */
  private static final Set<String> RECURRING = Set.of("budget.within-tolerance");

  private static final Set<String> STRUCTURAL =
      Set.of(
          "activities.closed",
          "conditions.none-blocking",
          "ballot.quorum-possible",
          "retreats.seen",
          "sponsor.seat-filled",
          "gate.previous-passed");

  private static final Set<String> ACTIVITY_NUMBERS =
      Stream.of(IntStream.rangeClosed(2, 8), IntStream.rangeClosed(16, 24), IntStream.of(26, 31))
          .flatMap(range -> range.mapToObj(number -> "P" + number))
          .collect(Collectors.toSet());

  private final Checklists checklists = new Checklists();

  @Test
  void readsTheSixGatesInOrder() {
    assertThat(checklists.gates())
        .extracting(GateChecklist::number)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(checklists.gate(5).phase()).isEqualTo(Phase.GO_LIVE);
    assertThat(checklists.gate(5, checklists.gate(5).version())).contains(checklists.gate(5));
    assertThat(checklists.gate(5, 9999)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> checklists.gate(7));
  }

  @Test
  void everyGateAsksTwelveCriteriaOrMore() {
    assertThat(checklists.gates())
        .allSatisfy(gate -> assertThat(gate.criteria()).hasSizeGreaterThanOrEqualTo(12));
  }

  @Test
  void everyGateAsksBothStrandsInEveryTemplate() {
    for (GateChecklist gate : checklists.gates()) {
      for (RolloutTemplate template : RolloutTemplate.values()) {
        assertThat(gate.criteria(template))
            .as("gate %d, %s", gate.number(), template)
            .extracting(CriterionDefinition::strand)
            .contains(Strand.MANAGEMENT, Strand.TECHNICAL);
      }
    }
  }

  @Test
  void everyGateAsksWhatConcernsTheRolloutItself() {
    for (GateChecklist gate : checklists.gates()) {
      Set<String> expected = new HashSet<>(STRUCTURAL);
      if (gate.number() == 1) {
        expected.remove("gate.previous-passed");
      }
      for (RolloutTemplate template : RolloutTemplate.values()) {
        assertThat(gate.criteria(template))
            .as("gate %d, %s", gate.number(), template)
            .filteredOn(CriterionDefinition::isMandatory)
            .flatExtracting(criterion -> criterion.live().stream().toList())
            .containsAll(expected);
      }
    }
  }

  @Test
  void everyNumberOfTheMethodIsAskedByAGate() {
    Set<String> missing =
        IntStream.rangeClosed(2, 31)
            .mapToObj(number -> "P" + number)
            .collect(Collectors.toCollection(HashSet::new));
    criteria().forEach(criterion -> missing.removeAll(criterion.method()));
    assertThat(missing).as("P-numbers that no criterion asks").isEmpty();
  }

  @Test
  void theMethodExplainsEveryNumber() throws IOException {
    String method = Files.readString(Path.of("docs", "method.md"));
    Set<String> used = new TreeSet<>();
    criteria().forEach(criterion -> used.addAll(criterion.method()));
    checklists.activities().forEach(activity -> used.addAll(activity.method()));
    assertThat(used).contains("P1", "P31");
    assertThat(used)
        .allSatisfy(
            number ->
                assertThat(method)
                    .contains("<a id=\"" + number.toLowerCase(Locale.ROOT) + "\"></a>" + number));
  }

  @Test
  void noCriterionStandsInTwoGates() {
    Map<String, String> codeOfQuestion = new HashMap<>();
    for (CriterionDefinition criterion : criteria()) {
      for (String question : languages(criterion.question())) {
        String plain = question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        assertThat(codeOfQuestion.put(plain, criterion.code()))
            .as("%s asks the same as this: %s", criterion.code(), question)
            .isNull();
      }
    }
  }

  @Test
  void aLiveQuestionRecursOnlyIfItConcernsTheRolloutItself() {
    List<String> single =
        criteria().stream()
            .flatMap(criterion -> criterion.live().stream())
            .filter(live -> !STRUCTURAL.contains(live) && !RECURRING.contains(live))
            .toList();
    assertThat(single).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void everyPhaseHasActivitiesOfBothStrandsInEveryTemplate() {
    for (Phase phase : Phase.values()) {
      for (RolloutTemplate template : RolloutTemplate.values()) {
        List<ActivityDefinition> activities = checklists.activities(phase, template);
        assertThat(activities).as("%s, %s", phase, template).hasSizeGreaterThanOrEqualTo(3);
        assertThat(activities)
            .as("%s, %s", phase, template)
            .extracting(ActivityDefinition::strand)
            .contains(Strand.MANAGEMENT, Strand.TECHNICAL);
      }
    }
  }

  @Test
  void aRicherTemplateKeepsAllOfThePoorer() {
    Stream<Set<RolloutTemplate>> templates =
        Stream.concat(
            checklists.activities().stream().map(ActivityDefinition::templates),
            criteria().stream().map(CriterionDefinition::templates));
    assertThat(templates)
        .allSatisfy(
            set -> {
              assertThat(set).contains(RolloutTemplate.FULL);
              if (set.contains(RolloutTemplate.LIGHT)) {
                assertThat(set).contains(RolloutTemplate.STANDARD);
              }
            });
  }

  @Test
  void richerTemplatesHaveMoreActivities() {
    for (Phase phase : Phase.values()) {
      int light = checklists.activities(phase, RolloutTemplate.LIGHT).size();
      int standard = checklists.activities(phase, RolloutTemplate.STANDARD).size();
      int full = checklists.activities(phase, RolloutTemplate.FULL).size();
      assertThat(light).as(phase.code()).isLessThan(standard);
      assertThat(standard).as(phase.code()).isLessThan(full);
    }
  }

  @Test
  void theActivitiesCoverTheirPartOfTheMethod() {
    Set<String> missing = new HashSet<>(ACTIVITY_NUMBERS);
    checklists.activities().forEach(activity -> missing.removeAll(activity.method()));
    assertThat(missing).as("P-numbers without an activity").isEmpty();
  }

  @Test
  void everyTierHasWorkAndQuestions() {
    assertThat(checklists.activities())
        .extracting(ActivityDefinition::tier)
        .contains(Tier.values());
    assertThat(criteria()).extracting(CriterionDefinition::tier).contains(Tier.values());
  }

  @Test
  void findsAnActivityByItsCode() {
    assertThat(checklists.activity("prep-charter"))
        .hasValueSatisfying(
            activity -> {
              assertThat(activity.phase()).isEqualTo(Phase.PREPARATION);
              assertThat(activity.output().recordKey()).contains("charter-accepted");
              assertThat(activity.source().file()).isEqualTo("checklists/activities.yaml");
            });
    assertThat(checklists.activity("prep-nothing")).isEmpty();
  }

  @Test
  void everyTextIsInThreeLanguagesAndTheirScripts() {
    for (LocalizedText text : texts()) {
      assertThat(text.en()).doesNotContainPattern("[\\p{IsHan}\\p{IsCyrillic}]");
      assertThat(text.zhCn())
          .containsPattern("\\p{IsHan}")
          .doesNotContainPattern("\\p{IsCyrillic}");
      assertThat(text.ru()).containsPattern("\\p{IsCyrillic}").doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void numbersAgreeInTheThreeLanguages() {
    Function<String, List<String>> percentages =
        text ->
            Pattern.compile("([0-9]+(?:[.,][0-9]+)?) ?%")
                .matcher(text)
                .results()
                .map(hit -> hit.group(1).replace(',', '.'))
                .sorted()
                .toList();
    for (LocalizedText text : texts()) {
      assertThat(percentages.apply(text.zhCn()))
          .as(text.en())
          .isEqualTo(percentages.apply(text.en()));
      assertThat(percentages.apply(text.ru()))
          .as(text.en())
          .isEqualTo(percentages.apply(text.en()));
    }
  }

  private List<CriterionDefinition> criteria() {
    return checklists.gates().stream().flatMap(gate -> gate.criteria().stream()).toList();
  }

  private List<LocalizedText> texts() {
    List<LocalizedText> texts = new ArrayList<>();
    checklists.gates().forEach(gate -> texts.add(gate.name()));
    for (CriterionDefinition criterion : criteria()) {
      texts.add(criterion.question());
      texts.add(criterion.enough());
    }
    for (ActivityDefinition activity : checklists.activities()) {
      texts.add(activity.name());
      texts.add(activity.output().text());
    }
    return texts;
  }

  private static List<String> languages(LocalizedText text) {
    return List.of(text.en(), text.zhCn(), text.ru());
  }
}
