package org.tollgate.governance.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.comment.CommentManagement.Place;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import(CommentServicesTests.Rooms.class)
class CommentServicesTests {

  @TestConfiguration
  @Import(RolloutRooms.class)
  @ComponentScan(
      basePackages = "org.tollgate.governance.comment",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {".*\\.web\\..*", ".*Tests.*"}))
  static class Rooms {

    @Bean
    CommentSubjects gates() {
      return new CommentSubjects() {
        @Override
        public String kind() {
          return "gates";
        }

        @Override
        public Optional<CommentSubject> find(RolloutId rollout, String key) {
          return Optional.of(new CommentSubject(rollout, kind(), key, List.of(key)))
              .filter(subject -> !key.equals("7"));
        }
      };
    }
  }

  @Autowired private RolloutFixtures fixtures;
  @Autowired private Comments comments;
  @Autowired private CommentManagement management;
  @Autowired private CommentRecords records;
  @Autowired private OpenWork work;
  @Autowired private PhaseManagement phases;
  @Autowired private EntityManager entities;

  private Staged staged;
  private Place gate;

  @BeforeEach
  void starts() {
    staged = fixtures.running();
    gate = new Place(staged.id(), "gates", "1");
  }

  @Test
  void keepsWhatWasSaidInItsOrderAndWithItsThing() {
    write("director", "Is the phone channel counted?");
    write("lead", "It is, since Monday.");
    management.write(
        staged.cast().director(), new Place(staged.id(), "gates", "2"), "Elsewhere", Set.of());

    assertThat(entries())
        .extracting(Comments.Entry::wording)
        .containsExactly("Is the phone channel counted?", "It is, since Monday.");
  }

  @Test
  void tellsThoseWhomItNamesInFullAndThoseWhoAreTicked() {
    int lead = open("lead");
    int chair = open("chair");
    int staff = open("staff");

    management.write(staged.cast().director(), gate, "@LEAD, is that so?", Set.of(person("chair")));

    assertThat(open("lead")).isEqualTo(lead + 1);
    assertThat(open("chair")).isEqualTo(chair + 1);
    assertThat(open("staff")).isEqualTo(staff);
  }

  @Test
  void mentionsNobodyWithoutASeatAndNotItsAuthor() {
    management.write(
        staged.cast().director(),
        gate,
        "@director @stranger",
        Set.of(person("stranger"), person("director")));

    assertThat(entries().get(0).mentioned()).isEmpty();
  }

  @Test
  void takesItOffTheInboxOfWhoHasReadOrAnswered() {
    int lead = open("lead");
    int chair = open("chair");
    management.write(staged.cast().director(), gate, "@lead @chair see above", Set.of());

    assertThat(board("chair").asked()).isTrue();
    management.see(staged.cast().actor("chair"), gate);
    assertThat(board("chair").asked()).isFalse();
    assertThat(board("lead").asked()).isTrue();
    write("lead", "I have.");

    assertThat(open("lead")).isEqualTo(lead);
    assertThat(open("chair")).isEqualTo(chair);
  }

  @Test
  void letsItsAuthorAloneChangeItAndMovesTheMentions() {
    int lead = open("lead");
    UUID id = write("director", "@lead what now?");

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () -> management.edit(staged.cast().actor("lead"), gate, id, "Nothing", Set.of()));
    management.edit(staged.cast().director(), gate, id, "@chair what now?", Set.of());

    assertThat(entries().get(0).wording()).isEqualTo("@chair what now?");
    assertThat(entries().get(0).editedAt()).isNotNull();
    assertThat(entries().get(0).mentioned()).containsExactly(person("chair"));
    assertThat(open("lead")).isEqualTo(lead);
  }

  @Test
  void removesTheWordsForItsAuthorAndTheDirectorOnly() {
    UUID id = write("lead", "@chair this was rash");

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.remove(staged.cast().actor("consultant"), gate, id));
    management.remove(staged.cast().director(), gate, id);

    assertThat(entries().get(0).removed()).isTrue();
    assertThat(entries().get(0).wording()).isEmpty();
    assertThat(entries().get(0).mentioned()).isEmpty();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> management.remove(staged.cast().director(), gate, id));
  }

  @Test
  void findsACommentOnlyAtItsOwnThing() {
    UUID id = write("director", "Here");

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                management.remove(
                    staged.cast().director(), new Place(staged.id(), "gates", "2"), id));
  }

  @Test
  void isReadByEverySeatWrittenByThoseWhoWorkAndUnknownToStrangers() {
    assertThat(board("auditor").mayWrite()).isFalse();
    assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> write("staff", "Hello"));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> board("stranger"));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> write("stranger", "Hello"));
  }

  @Test
  void refusesAThingThatIsNotThereAndWordsThatAreNone() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> comments.of(staged.cast().director(), staged.id(), "gates", "7"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> comments.of(staged.cast().director(), staged.id(), "walls", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> write("director", "  "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write("director", "x".repeat(CommentManagement.LONGEST + 1)));
  }

  @Test
  void saysNothingMoreInARolloutThatIsOverButStillRemovesWords() {
    UUID id = write("lead", "Call me at home");
    phases.stop(staged.cast().director(), staged.id());

    assertThat(board("director").mayWrite()).isFalse();
    assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> write("lead", "Late"));
    management.remove(staged.cast().actor("lead"), gate, id);
    assertThat(entries().get(0).removed()).isTrue();
  }

  @Test
  void losesTheWordsOfSomebodyWhoIsErased() {
    write("lead", "Call me at home");
    write("director", "@lead I shall");
    entities.flush();
    assertThat(records.about(person("lead"))).allSatisfy(t -> assertThat(t.rows()).hasSize(1));

    records.erase(person("lead"));
    entities.clear();

    assertThat(entries().get(0).removed()).isTrue();
    assertThat(entries().get(0).wording()).isEmpty();
    assertThat(entries().get(1).mentioned()).isEmpty();
  }

  private UUID write(String part, String wording) {
    return management.write(staged.cast().actor(part), gate, wording, Set.of());
  }

  private Comments.Board board(String part) {
    return comments.of(staged.cast().actor(part), staged.id(), "gates", "1");
  }

  private List<Comments.Entry> entries() {
    return board("director").entries();
  }

  private PersonId person(String part) {
    return staged.cast().person(part);
  }

  private int open(String part) {
    return work.count(staged.cast().actor(part));
  }
}
