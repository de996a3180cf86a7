package org.tollgate.base.finding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.finding.Finder.Found;
import org.tollgate.base.finding.Finder.Hit;
import org.tollgate.base.finding.Finder.Kind;
import org.tollgate.base.finding.Finding;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.testing.As;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class SearchTests {

  private static final List<String> SEATED =
      List.of(
          "director",
          "sponsor",
          "successor",
          "chair",
          "member1",
          "team",
          "lead",
          "staff",
          "auditor",
          "consultant",
          "implementer");

  /** Walking the work takes time. */
  private static Staged staged;

  private static Staged foreign;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private PhaseManagement phases;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Finding finding;

  @BeforeEach
  void twoRolloutsThatShareNobody() {
    if (staged == null) {
      Walk walk = beans.createBean(Walk.class);
      foreign = running();
      walk.doTheWork(foreign);
      walk.answer(foreign);
      staged = running();
      walk.doTheWork(staged);
      walk.answer(staged);
    }
  }

  private Staged running() {
    Cast cast = fixtures.cast();
    cast = cast.with("member1", fixtures.person("member1", "王小明 100%", cast.client()));
    cast = cast.with("member2", fixtures.person("member2", "Ирина Ёлкина", cast.client()));
    Staged made = fixtures.accept(fixtures.draft(cast));
    assertThat(phases.open(Actor.SYSTEM, made.id(), Phase.PREPARATION)).isEmpty();
    return made;
  }

  @Test
  void everySeatFindsWhatItsRolloutHoldsAndNothingOfAnother() {
    for (String part : SEATED) {
      Actor actor = staged.cast().actor(part);
      for (Kind kind : List.of(Kind.ROLLOUTS, Kind.PEOPLE, Kind.OUTPUTS, Kind.EVIDENCE)) {
        assertThat(found(actor, kind, text(kind)).hits())
            .as(part + " " + kind)
            .isNotEmpty()
            .allSatisfy(hit -> assertThat(hit.link()).contains(staged.id().toString()));
      }
      assertThat(found(actor, Kind.ACTIVITIES, "sponsor").hits())
          .as(part)
          .isNotEmpty()
          .allSatisfy(hit -> assertThat(hit.link()).contains(staged.id().toString()));
    }
  }

  private static String text(Kind kind) {
    return switch (kind) {
      case ROLLOUTS -> "lanternway";
      case PEOPLE -> "小明";
      case OUTPUTS -> "OUTPUT.TXT";
      default -> "minutes";
    };
  }

  @Test
  void whoHasNoSeatFindsNothing() {
    for (PersonId person :
        List.of(staged.cast().person("outsider"), staged.cast().person("stranger"))) {
      for (Actor actor : List.of(Actor.of(person), new Actor(person, true))) {
        for (String text : List.of("lanternway", "小明", "output", "minutes", "sponsor")) {
          assertThat(finding.everywhere(actor, text, Locale.ENGLISH)).as(text).isEmpty();
        }
      }
    }
  }

  @Test
  void findsChineseAndCyrillicWhateverTheCase() {
    Actor actor = staged.cast().chair();
    assertThat(found(actor, Kind.PEOPLE, "王").total()).isEqualTo(1);
    assertThat(found(actor, Kind.PEOPLE, "ИРИНА ёлк").total()).isEqualTo(1);
    assertThat(found(actor, Kind.ACTIVITIES, "发起人").total()).isPositive();
  }

  @Test
  void wildcardsStandForThemselves() {
    Actor actor = staged.cast().chair();
    assertThat(found(actor, Kind.PEOPLE, "100%").total()).isEqualTo(1);
    assertThat(found(actor, Kind.PEOPLE, "1_0%").total()).isZero();
    assertThat(found(actor, Kind.PEOPLE, "!!").total()).isZero();
  }

  @Test
  void pagesDoNotRepeatAndCountAll() {
    Actor actor = staged.cast().chair();
    long all = found(actor, Kind.OUTPUTS, "output").total();
    Sought first = new Sought("output", Locale.ENGLISH, 0, 2);
    Sought second = new Sought("output", Locale.ENGLISH, 1, 2);
    List<Hit> one = finding.among(actor, Kind.OUTPUTS, first).orElseThrow().found().hits();
    List<Hit> two = finding.among(actor, Kind.OUTPUTS, second).orElseThrow().found().hits();
    assertThat(all).isGreaterThan(4);
    assertThat(one).hasSize(2).doesNotContainAnyElementsOf(two);
  }

  @Test
  void thePageShowsGroupsAndTheTextThatWasAskedFor() {
    assertThat(page("q", "小明")).hasStatusOk().bodyText().contains("王小明 100%", "People");
    assertThat(page("q", "output", "kind", "OUTPUTS")).bodyText().contains("Page 1 of");
    assertThat(page("q", "a")).bodyText().contains("Enter at least two letters");
    assertThat(page("q", "<script>x</script>"))
        .bodyText()
        .contains("Nothing was found")
        .doesNotContain("<script>x");
    assertThat(page("q", "output", "kind", "OUTPUTS", "page", "-7")).hasStatusOk();
    assertThat(page("q", "output", "kind", "OUTPUTS", "page", "999999")).hasStatusOk();
    assertThat(page("q", "output", "kind", "NONSENSE")).hasStatus(404);
  }

  private MvcTestResult page(String... parameters) {
    var request = get("/search").with(As.person(staged.cast().person("chair")));
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return web.perform(request);
  }

  private Found found(Actor actor, Kind kind, String text) {
    return finding
        .among(actor, kind, new Sought(text, Locale.ENGLISH, 0, 50))
        .map(Finding.Group::found)
        .orElse(Found.NOTHING);
  }
}
