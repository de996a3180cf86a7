package org.tollgate.governance.gate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Strand;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.gate.evidence.Findings;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.gate.web.ReviewPage.Evidence;
import org.tollgate.governance.gate.web.ReviewPage.File;
import org.tollgate.governance.gate.web.ReviewPage.Group;
import org.tollgate.governance.gate.web.ReviewPage.Row;
import org.tollgate.governance.gate.web.ReviewPage.Traits;

/** Puts the criteria of a review into rows, grouped by strand. */
@Component
class ReviewRows {

  private final Findings findings;

  ReviewRows(Findings findings) {
    this.findings = findings;
  }

  /**
   * What live data say to a review.
   *
   * @param shown the answers that count on this page: live in a draft, else frozen
   * @param now live answers beside frozen ones; empty in a draft and after the decision
   */
  record Answers(Map<String, Answer> shown, Map<String, Answer> now) {}

  List<Group> groups(ReviewView review, Answers answers, Names names) {
    List<Group> groups = new ArrayList<>();
    for (Strand strand : Strand.values()) {
      List<Row> rows =
          review.criteria().stream()
              .filter(criterion -> criterion.traits().strand() == strand)
              .map(criterion -> row(review, criterion, answers, names))
              .toList();
      if (!rows.isEmpty()) {
        groups.add(new Group(strand.name(), rows));
      }
    }
    return groups;
  }

  Row row(ReviewView review, CriterionView criterion, Answers answers, Names names) {
    Answer shown = answers.shown().get(criterion.code());
    Reply reply =
        criterion.automatic()
            ? Reply.of(shown == null ? Answer.State.UNKNOWN : shown.state())
            : criterion.given().reply();
    boolean open = criterion.mandatory() && (reply != Reply.YES || criterion.marks().stale());
    return new Row(
        criterion.code(),
        criterion.question().in(locale()),
        new Traits(
            criterion.mandatory(),
            criterion.automatic(),
            criterion.marks().fresh(),
            criterion.marks().stale(),
            reply == Reply.NOT_APPLICABLE ? "–" : "" + criterion.traits().weight()),
        kind(reply, criterion.mandatory()),
        word(reply, shown),
        evidence(review, criterion, answers),
        names.of(criterion.ownership().person()),
        open || (turned(criterion, answers) && criterion.mandatory()));
  }

  private Evidence evidence(ReviewView review, CriterionView criterion, Answers answers) {
    Answer shown = answers.shown().get(criterion.code());
    if (!criterion.automatic() || shown == null) {
      return new Evidence(criterion.given().note(), null, null, files(review, criterion));
    }
    Answer now = answers.now().get(criterion.code());
    String finding = findings.say(shown.message(), locale());
    String other = now == null ? finding : findings.say(now.message(), locale());
    return new Evidence(finding, other.equals(finding) ? null : other, shown.link(), List.of());
  }

  static List<File> files(ReviewView review, CriterionView criterion) {
    return review.files(criterion.code()).stream().map(file -> file(review, file)).toList();
  }

  private static File file(ReviewView review, EvidenceFile file) {
    return new File(
        file.document().name(),
        "/rollouts/%s/gates/%d/rounds/%d/evidence/%s"
            .formatted(review.rollout(), review.phase().number(), review.round(), file.id()),
        file.altered());
  }

  private static boolean turned(CriterionView criterion, Answers answers) {
    Answer now = answers.now().get(criterion.code());
    return now != null && !now.isMet();
  }

  /** Not answered is grey, never red or green: nobody has said anything yet. */
  private static String kind(Reply reply, boolean mandatory) {
    if (reply == null || reply == Reply.NOT_APPLICABLE) {
      return "none";
    }
    return switch (reply) {
      case YES -> "ok";
      case PARTLY -> "watch";
      default -> mandatory ? "stop" : "watch";
    };
  }

  private static String word(Reply reply, Answer shown) {
    if (shown != null && shown.state() == Answer.State.UNKNOWN) {
      return "gate.reply.UNKNOWN";
    }
    return "gate.reply." + (reply == null ? "OPEN" : reply.name());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
