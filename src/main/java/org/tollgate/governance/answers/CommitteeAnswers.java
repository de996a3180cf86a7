package org.tollgate.governance.answers;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Whether the sponsor's seat is filled (P2) and enough seats may vote for a quorum (M5, M6). */
@Component
class CommitteeAnswers implements EvidenceSource {

  private final Rollouts rollouts;
  private final Gates gates;

  CommitteeAnswers(Rollouts rollouts, Gates gates) {
    this.rollouts = rollouts;
    this.gates = gates;
  }

  @Override
  public Set<String> questions() {
    return Set.of("sponsor.seat-filled", "ballot.quorum-possible");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> ids, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, RolloutView> views = rollouts.views(ids);
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(ids);
    Map<RolloutId, Set<PersonId>> contributors = gates.contributors(ids);
    return Questions.each(
        ids,
        questions,
        (id, question) -> {
          List<SeatView> all = seats.getOrDefault(id, List.of());
          return question.code().equals("sponsor.seat-filled")
              ? sponsor(id, all, asOf)
              : quorum(views.get(id), all, contributors.getOrDefault(id, Set.of()), asOf);
        });
  }

  private static Answer sponsor(RolloutId id, List<SeatView> seats, Instant asOf) {
    boolean filled =
        seats.stream().anyMatch(seat -> seat.role() == SeatRole.SPONSOR && !seat.isVacant());
    String key = filled ? "gate.answer.sponsor.filled" : "gate.answer.sponsor.vacant";
    return Answer.plain(filled, asOf, Message.of(key), Questions.link(id, "seats"));
  }

  /**
   * As the ballot counts: who is barred leaves the base of the quorum, who is missing does not. The
   * directors count as barred, since one of them submits.
   */
  private static Answer quorum(
      RolloutView rollout, List<SeatView> seats, Set<PersonId> contributors, Instant asOf) {
    Set<PersonId> barred = new HashSet<>(contributors);
    seats.stream()
        .filter(seat -> seat.role() == SeatRole.DIRECTOR && !seat.isVacant())
        .forEach(seat -> barred.add(seat.person()));
    List<SeatView> base =
        seats.stream()
            .filter(seat -> seat.role().votes())
            .filter(seat -> seat.isVacant() || !barred.contains(seat.person()))
            .toList();
    int entitled = (int) base.stream().filter(seat -> !seat.isVacant()).count();
    int share = base.size() * rollout.votingRule().quorumPercent();
    int quorum = Math.max(1, (share + 99) / 100);
    return Answer.counted(
        entitled,
        quorum,
        "gate.unit.votes",
        asOf,
        Message.of("gate.answer.quorum", entitled, quorum),
        Questions.link(rollout.id(), "seats"));
  }
}
