package org.tollgate.governance.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tollgate.governance.ballot.BallotSubjects;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.Findings;
import org.tollgate.governance.gate.evidence.FrozenReview;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.rollout.Rollouts;

/**
 * Tells voters what a gate's ballot is about: the frozen findings, worst first, and beside each
 * what live data say now if they say something else.
 */
@Component
class GateBriefings implements BallotSubjects {

  private static final int LINES = 9;
  private static final int NOTE_LENGTH = 160;

  private final Gates gates;
  private final GateStandings standings;
  private final GateWatch watch;
  private final Rollouts rollouts;
  private final Findings findings;

  GateBriefings(
      Gates gates, GateStandings standings, GateWatch watch, Rollouts rollouts, Findings findings) {
    this.gates = gates;
    this.watch = watch;
    this.standings = standings;
    this.rollouts = rollouts;
    this.findings = findings;
  }

  @Override
  public String kind() {
    return GateSubmission.SUBJECT;
  }

  @Override
  public void look(UUID subject) {
    watch.look(Set.of(gates.review(new GateReviewId(subject)).rollout()));
  }

  @Override
  public String title(UUID subject, Locale locale) {
    return title(gates.review(new GateReviewId(subject)), locale);
  }

  @Override
  public Briefing briefing(UUID subject, Locale locale) {
    GateReviewId id = new GateReviewId(subject);
    Standing standing = standings.of(gates.review(id));
    FrozenReview frozen = gates.shown(id);
    ReviewView review = standing.review();
    String phase = review.phase().code();
    return new Briefing(
        title(review, locale),
        findings.say("gate.question." + phase, locale),
        findings.say("gate.asked." + phase, locale),
        lines(standing, frozen.answers(), locale),
        summary(standing, locale),
        link(standing, ""),
        frozen.hash());
  }

  private String title(ReviewView review, Locale locale) {
    return findings.say(
        "gate.briefing.title",
        locale,
        review.phase().number(),
        rollouts.view(review.rollout()).name(),
        review.round());
  }

  private List<Line> lines(Standing standing, Map<String, Answer> frozen, Locale locale) {
    return standing.review().criteria().stream()
        .sorted(
            Comparator.comparingInt((CriterionView each) -> rank(standing, frozen, each))
                .thenComparing(each -> each.traits().weight(), Comparator.reverseOrder())
                .thenComparing(CriterionView::code))
        .limit(LINES)
        .map(each -> line(standing, frozen, each, locale))
        .toList();
  }

  /** Worst first: what turned, then what is not met, then what is; heavier ones before. */
  private static int rank(Standing standing, Map<String, Answer> frozen, CriterionView criterion) {
    if (criterion.automatic() && isOther(standing, frozen, criterion)) {
      return criterion.mandatory() ? 0 : 1;
    }
    return switch (state(standing, criterion)) {
      case "stop" -> 2;
      case "watch" -> 3;
      case "none" -> 4;
      default -> criterion.mandatory() ? 5 : 6;
    };
  }

  private Line line(
      Standing standing, Map<String, Answer> frozen, CriterionView criterion, Locale locale) {
    String finding =
        criterion.automatic()
            ? findings.say(frozen.get(criterion.code()).message(), locale)
            : byHand(criterion, locale);
    String changed =
        criterion.automatic() && isOther(standing, frozen, criterion)
            ? findings.say(standing.live().get(criterion.code()).message(), locale)
            : null;
    return new Line(
        state(standing, criterion),
        findings.say("gate.briefing.line", locale, criterion.question().in(locale), finding),
        changed,
        criterion.code(),
        link(standing, "/criteria/" + criterion.code()));
  }

  private String byHand(CriterionView criterion, Locale locale) {
    String note = criterion.given().note();
    if (note != null) {
      return note.length() <= NOTE_LENGTH ? note : note.substring(0, NOTE_LENGTH - 1) + "…";
    }
    Reply reply = criterion.given().reply();
    return findings.say("gate.reply." + (reply == null ? "OPEN" : reply), locale);
  }

  private static String state(Standing standing, CriterionView criterion) {
    Reply reply = standing.reply(criterion);
    if (reply == null || reply == Reply.NO) {
      return "stop";
    }
    return switch (reply) {
      case PARTLY -> "watch";
      case NOT_APPLICABLE -> "none";
      default -> "ok";
    };
  }

  private static boolean isOther(
      Standing standing, Map<String, Answer> frozen, CriterionView criterion) {
    Answer then = frozen.get(criterion.code());
    Answer now = standing.live().get(criterion.code());
    return then.state() != now.state() || !then.message().plain().equals(now.message().plain());
  }

  private String summary(Standing standing, Locale locale) {
    int mandatory = standing.mandatory().size();
    return findings.say(
        "gate.briefing.summary",
        locale,
        mandatory - standing.mandatoryOpen().size(),
        mandatory,
        standing.compliance().percent(1).toPlainString(),
        standing.blocking().size(),
        standing.review().files().size());
  }

  private static String link(Standing standing, String page) {
    return "/rollouts/"
        + standing.rollout().id()
        + "/gates/"
        + standing.review().phase().number()
        + page;
  }
}
