package org.tollgate.governance.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityOutputs;
import org.tollgate.governance.comment.CommentManagement;
import org.tollgate.governance.gate.GateStandings;
import org.tollgate.governance.gate.Obstacle;
import org.tollgate.governance.raci.Cells;
import org.tollgate.governance.raci.Letter;
import org.tollgate.governance.raci.Matrix;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.raci.RaciManagement;
import org.tollgate.governance.raci.RowKey;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.task.Inbox;
import org.tollgate.governance.task.NewsSource;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

/** One letter is changed, and task, approval, question and digest follow it (M16). */
@SpringBootTest(
    properties = {
      "tollgate.engine.works-by-itself=false",
      "tollgate.documents.evidence-limit=1MB",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@AutoConfigureMockMvc
@OnTestDatabase
@Import(RolloutFixtures.class)
class HearingTests {

  @Autowired private RolloutFixtures fixtures;
  @Autowired private RaciManagement management;
  @Autowired private RaciBoard board;
  @Autowired private Activities activities;
  @Autowired private ActivityOutputs outputs;
  @Autowired private CommentManagement comments;
  @Autowired private GateStandings standings;
  @Autowired private Hearings hearings;
  @Autowired private Rollouts rollouts;
  @Autowired private SeatManagement seats;
  @Autowired private InformedNews news;
  @Autowired private Inbox inbox;

  private Staged staged;

  @BeforeEach
  void startsARollout() {
    staged = fixtures.inPhase(Phase.KICKOFF);
  }

  @Test
  void oneLetterMovesTaskApprovalQuestionAndDigest() {
    Activities.Line task = openOf("director");
    String link = task.id().toString();
    RowKey key = RowKey.activity(task.code());

    give(key, Map.of("director", "C", "team", "R", "lead", "I", "sponsor", "A"));

    assertThat(links("director")).doesNotContain("/rollouts/" + id() + "/activities/" + link);
    assertThat(links("team")).anyMatch(each -> each.endsWith("/activities/" + link));
    assertThat(links("director")).anyMatch(each -> each.endsWith("/comments/activities/" + link));
    assertThat(told("lead")).isEmpty();

    none(
        outputs.submit(
            staged.cast().actor("team"),
            id(),
            new ActivityId(task.id()),
            new ActivityOutputs.Upload(
                "output.txt", new ByteArrayInputStream("Done.".getBytes(StandardCharsets.UTF_8)))));
    assertThat(links("sponsor")).anyMatch(each -> each.contains(link));
    none(outputs.accept(staged.cast().sponsor(), id(), new ActivityId(task.id()), 1));

    assertThat(told("lead"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.title()).isEqualTo("hearing.news.done");
              assertThat(one.link()).endsWith(link);
            });
    assertThat(told("consultant")).isEmpty();
  }

  @Test
  void aGateWaitsForWhoIsConsultedUntilTheyCommentOrTheDatePasses() {
    RowKey gate = RowKey.gate(Phase.KICKOFF);
    give(gate, Map.of("consultant", "C"));

    assertThat(links("consultant")).contains("/rollouts/" + id() + "/comments/gates/2");
    assertThat(unheard()).hasSize(1);

    comments.write(
        staged.cast().actor("consultant"),
        new CommentManagement.Place(id(), "gates", "2"),
        "The pilot branch is too small",
        Set.of());
    assertThat(unheard()).isEmpty();
    assertThat(links("consultant")).doesNotContain("/rollouts/" + id() + "/comments/gates/2");
  }

  @Test
  void theQuestionMovesWithTheSeat() {
    give(RowKey.gate(Phase.KICKOFF), Map.of("team", "C"));
    assertThat(links("team")).anyMatch(each -> each.endsWith("/comments/gates/2"));

    PersonId other = fixtures.person("newcomer", staged.cast().client());
    none(seats.fill(staged.cast().director(), seat(SeatRole.TEAM_MEMBER), other, "appointed"));

    assertThat(links("team")).noneMatch(each -> each.endsWith("/comments/gates/2"));
    assertThat(hearings.waiting(List.of(rollouts.view(id()))).get(id()))
        .singleElement()
        .satisfies(one -> assertThat(one.seat().person()).isEqualTo(other));
  }

  @Test
  void nobodyIsWaitedForAfterTheDate() {
    give(RowKey.gate(Phase.KICKOFF), Map.of("consultant", "C"));
    LocalDate gate = rollouts.view(id()).plannedGates().get(Phase.KICKOFF);
    Asked asked = hearings.waiting(List.of(rollouts.view(id()))).get(id()).get(0);

    assertThat(asked.until()).isEqualTo(gate.minusDays(7));
  }

  private List<Obstacle> unheard() {
    return standings.of(Set.of(id())).get(id()).obstacles().stream()
        .filter(one -> one.kind() == Obstacle.Kind.UNHEARD)
        .toList();
  }

  private List<NewsSource.News> told(String part) {
    Instant now = Instant.now().plus(Duration.ofDays(1));
    return news.of(staged.cast().person(part), now.minus(Duration.ofDays(3)), now);
  }

  private void give(RowKey key, Map<String, String> wanted) {
    Matrix.Row row = board.of(staged.cast().director(), id()).matrix().row(key).orElseThrow();
    Map<SeatId, Set<Letter>> letters = new HashMap<>();
    if (key.isGate()) {
      letters.putAll(row.cells().letters());
    }
    wanted.forEach((part, text) -> letters.put(seat(part), Cells.read(text)));
    none(management.set(staged.cast().director(), id(), key, row.revision(), letters));
  }

  private SeatId seat(String part) {
    return rollouts.seats(id()).stream()
        .filter(seat -> staged.cast().person(part).equals(seat.person()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private SeatId seat(SeatRole role) {
    return fixtures.seat(id(), role).id();
  }

  private Activities.Line openOf(String part) {
    return activities.lines(id()).stream()
        .filter(line -> line.phase() == Phase.KICKOFF && !line.state().isEnded())
        .filter(line -> staged.cast().person(part).equals(line.owner()))
        .filter(
            line ->
                board
                    .of(staged.cast().director(), id())
                    .matrix()
                    .row(RowKey.activity(line.code()))
                    .orElseThrow()
                    .document())
        .findFirst()
        .orElseThrow();
  }

  private List<String> links(String part) {
    return inbox.of(staged.cast().actor(part), 0).entries().stream()
        .map(Inbox.Entry::link)
        .toList();
  }

  private RolloutId id() {
    return staged.id();
  }

  private static void none(Optional<?> refusal) {
    assertThat(refusal).isEmpty();
  }
}
