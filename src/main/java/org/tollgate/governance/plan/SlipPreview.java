package org.tollgate.governance.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.RolloutView;

/**
 * What moving a milestone does, before it is done.
 *
 * @param moves what moves, the milestone itself first
 * @param gates the gates ahead whose last milestone moves
 */
public record SlipPreview(List<Move> moves, List<GateRisk> gates) {

  /** One milestone that moves. */
  public record Move(MilestoneView milestone, LocalDate from, LocalDate to) {

    /** Calendar days, as people count a slip. */
    public long days() {
      return java.time.temporal.ChronoUnit.DAYS.between(from, to);
    }
  }

  /**
   * @param planned the day of the gate
   * @param before when the last of its milestones was expected
   * @param after when it is expected now
   */
  public record GateRisk(Phase gate, LocalDate planned, LocalDate before, LocalDate after) {

    /** Whether a milestone comes after the gate that needs it. */
    public boolean isEndangered() {
      return after.isAfter(planned);
    }

    public boolean wasEndangered() {
      return before.isAfter(planned);
    }

    /** Days that are left before the gate; negative where it is too late. */
    public long left() {
      return java.time.temporal.ChronoUnit.DAYS.between(after, planned);
    }
  }

  public SlipPreview {
    moves = List.copyOf(moves);
    gates = List.copyOf(gates);
  }

  static SlipPreview of(List<MilestoneView> plan, Map<UUID, LocalDate> days, RolloutView rollout) {
    List<Move> moves = new ArrayList<>();
    days.forEach(
        (id, day) ->
            plan.stream()
                .filter(one -> one.id().value().equals(id))
                .forEach(one -> moves.add(new Move(one, one.days().forecast(), day))));
    List<GateRisk> gates = new ArrayList<>();
    for (Phase gate : Phase.values()) {
      LocalDate planned = rollout.plannedGates().get(gate);
      boolean ahead = gate.number() > rollout.position().gatesPassed();
      List<MilestoneView> needed = plan.stream().filter(one -> one.duty().gate() == gate).toList();
      if (planned != null && ahead && !needed.isEmpty()) {
        LocalDate before = last(needed, Map.of());
        LocalDate after = last(needed, days);
        if (!after.equals(before)) {
          gates.add(new GateRisk(gate, planned, before, after));
        }
      }
    }
    return new SlipPreview(moves, gates);
  }

  private static LocalDate last(List<MilestoneView> needed, Map<UUID, LocalDate> days) {
    return needed.stream()
        .map(one -> days.getOrDefault(one.id().value(), one.days().expected()))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Stands for exactly these moves; carried from the preview to its confirmation. */
  public String token() {
    StringBuilder text = new StringBuilder();
    moves.forEach(
        move ->
            text.append(move.milestone().id()).append(move.from()).append(move.to()).append('\n'));
    gates.forEach(risk -> text.append(risk).append('\n'));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
