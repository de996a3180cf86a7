package org.tollgate.governance.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Keeps one line per owner in the inbox while criteria of theirs wait for an answer. */
@Component
class CriterionWork {

  private static final String KIND = "gate-criteria";

  private final OpenWork work;

  CriterionWork(OpenWork work) {
    this.work = work;
  }

  /** Owners of unanswered criteria have the work, others do not. */
  void assign(GateReview review) {
    WorkSubject subject = new WorkSubject(KIND, review.id().value());
    work.finish(subject);
    List<NewWork> waiting = new ArrayList<>();
    waiting(review)
        .forEach((owner, criteria) -> waiting.add(newWork(review, subject, owner, criteria)));
    work.assignAll(waiting);
  }

  /** The review is no draft any more. */
  void finish(GateReview review) {
    work.finish(new WorkSubject(KIND, review.id().value()));
  }

  private static Map<PersonId, List<Criterion>> waiting(GateReview review) {
    return review.criteria().stream()
        .filter(criterion -> !criterion.traits().automatic() && criterion.owner() != null)
        .filter(criterion -> criterion.reply() == null || isOpen(criterion))
        .collect(
            Collectors.groupingBy(
                Criterion::owner,
                () -> new TreeMap<>((a, b) -> a.value().compareTo(b.value())),
                Collectors.toList()));
  }

  private static boolean isOpen(Criterion criterion) {
    return criterion.isStale()
        || (criterion.traits().mandatory() && criterion.reply() != Reply.YES);
  }

  private static NewWork newWork(
      GateReview review, WorkSubject subject, PersonId owner, List<Criterion> criteria) {
    LocalDate due =
        criteria.stream()
            .map(Criterion::due)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    int gate = review.phase().number();
    return new NewWork(
        review.rollout(),
        owner,
        subject,
        "gate.work.answer",
        List.of("" + criteria.size(), "" + gate),
        "/rollouts/" + review.rollout() + "/gates/" + gate,
        due);
  }
}
