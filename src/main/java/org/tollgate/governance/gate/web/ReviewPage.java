package org.tollgate.governance.gate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.GateRecommender.Recommendation;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.gate.ReviewView;

/**
 * The page of one round of one gate.
 *
 * @param verdict null for a round that is decided
 */
record ReviewPage(
    Head head, ReviewView review, Verdict verdict, List<Group> groups, Aside aside, Doing doing) {

  /**
   * @param opening whether the next phase is being opened
   * @param held whether the rollout is on hold
   */
  record Head(
      UUID rollout,
      String name,
      int gate,
      String phase,
      ZoneId zone,
      LocalDate planned,
      boolean opening,
      boolean held) {}

  /**
   * Whether the gate would pass today.
   *
   * @param kind ok, watch or stop
   * @param reasons what stands in the way, worst first
   */
  record Verdict(
      String kind,
      String sentence,
      ReadinessReport.Figures figures,
      String outlook,
      List<Reason> reasons) {}

  /**
   * @param title what is missing
   * @param detail value, needed, pace or due day
   * @param who answers, or null
   * @param link where it is mended, or null
   */
  record Reason(String title, String detail, String who, String link) {}

  /** The criteria of one strand. */
  record Group(String strand, List<Row> rows) {}

  /**
   * @param kind state sign of the answer
   * @param reply key of the word
   * @param finding what live data or the answerer say, or null
   * @param changed what live data say now where it is no longer what was frozen, or null
   * @param attention whether it keeps the gate from passing
   */
  record Row(
      String code,
      String question,
      Traits traits,
      String kind,
      String reply,
      Evidence evidence,
      String owner,
      boolean attention) {}

  /**
   * @param weight a dash where it does not count
   */
  record Traits(
      boolean mandatory, boolean automatic, boolean fresh, boolean stale, String weight) {}

  record Evidence(String finding, String changed, String link, List<File> files) {}

  /**
   * @param link downloads it
   */
  record File(String name, String link, boolean altered) {}

  /**
   * What stands beside the criteria.
   *
   * @param recommendation null where no table is reachable
   */
  record Aside(
      ComplianceBar compliance,
      Recommendation recommendation,
      List<Blocking> conditions,
      Voters voters,
      List<Earlier> earlier) {}

  record Blocking(String code, String text, String owner, LocalDate due, String link) {}

  /**
   * @param fixed whether the ballot is open or over, so that this is no preview
   * @param ballot link to the ballot, or null
   */
  record Voters(
      List<Voter> seats, int entitled, int all, int quorum, boolean possible, String ballot) {}

  /**
   * @param name the holder's, or null while the seat is vacant
   * @param substitute who votes for the holder, or null
   * @param barred key of why it cannot vote, or null
   * @param codes of the criteria whose evidence or answer bars it
   */
  record Voter(String name, String seat, String substitute, String barred, String codes) {}

  /**
   * @param kind state sign
   */
  record Earlier(int gate, String phase, int round, String outcome, String kind, Instant decided) {

    static Earlier of(Gates.Round round) {
      return new Earlier(
          round.phase().number(),
          round.phase().code(),
          round.round(),
          round.outcome().name(),
          kind(round.outcome()),
          round.decidedAt());
    }

    static String kind(Outcome outcome) {
      return switch (outcome) {
        case GO -> "ok";
        case CONDITIONAL, HOLD -> "watch";
        case NO_GO -> "stop";
      };
    }
  }

  /**
   * What the reader may do here now.
   *
   * @param submittable whether nothing stands in the way that this page knows of
   * @param awaits date, rework, exception or nothing
   */
  record Doing(
      boolean direct, boolean contribute, boolean record, boolean submittable, String awaits) {}
}
