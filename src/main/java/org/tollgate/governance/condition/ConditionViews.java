package org.tollgate.governance.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Conditions.State;
import org.tollgate.governance.rollout.RolloutView;

/** What the pages show of conditions. */
public final class ConditionViews {

  private ConditionViews() {}

  /**
   * Who answers for a condition.
   *
   * @param name null while the owner's seat is vacant
   * @param title of the owner's seat, or null if there is none
   */
  public record Owner(String name, String title) {}

  /**
   * @param due last day
   * @param late whether it is open after its last day
   */
  public record Term(LocalDate due, boolean late) {}

  /**
   * One condition.
   *
   * @param code shown as C-01
   * @param blocks the phase whose gate waits for it, or null
   */
  public record Card(
      ConditionId id,
      String code,
      String text,
      State state,
      Severity severity,
      Owner owner,
      Term term,
      Phase blocks) {}

  /**
   * A page of conditions: open ones by their date, so that overdue ones come first; closed ones the
   * last closed first.
   */
  public record Board(RolloutView rollout, Page<Card> cards, long open, long overdue, long closed) {

    public long all() {
      return open + closed;
    }
  }

  /**
   * A line of the history.
   *
   * @param place from 0; the address of the evidence
   * @param person null for the clock and the process
   * @param owner who owned it from then on, or null
   * @param file what was brought with a claim, or null
   */
  public record Step(
      int place, String kind, String person, Instant at, String owner, String remark, File file) {}

  public record File(String name, String sha256) {}

  /** Why the reader cannot do a thing now; empty where they can. */
  public record Choices(
      Optional<Refusal> claim, Optional<Refusal> judge, Optional<Refusal> reassign) {}

  /**
   * Who may own the condition next.
   *
   * @param people those who take part, by id, with their seat
   * @param substitute who acts for the owner's seat today, or null
   */
  public record Candidates(Map<String, String> people, String substitute) {}

  /**
   * One condition with all that happened to it.
   *
   * @param decision {@code gate} or {@code exception}
   * @param closedAt null while it is open
   * @param claim the place of the newest claim in the history, or -1
   * @param steps the newest first
   */
  public record Detail(
      RolloutView rollout,
      Card card,
      String decision,
      Instant closedAt,
      int claim,
      List<Step> steps,
      Choices choices,
      Candidates candidates) {}
}
