package org.tollgate.governance.gate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.Gates.Stage;
import org.tollgate.governance.gate.evidence.CriterionTraits;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.gate.evidence.Wording;

/**
 * One round of one gate: criteria copied from the checklist, their answers and evidence, what was
 * put before the committee and what it decided. Answers and evidence change in a draft only; a
 * decided round never changes again, but for what is agreed after its NO-GO.
 */
@Entity
@Table(name = "gate_review")
class GateReview {

  @EmbeddedId private GateReviewId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Enumerated(EnumType.STRING)
  private Phase phase;

  private int round;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Embedded private ChecklistVersions checklists;
  @Embedded private ReviewView.Terms terms;
  private Instant openedAt;
  private Instant deadline;
  private Instant decidedAt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Embedded private Papers papers;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "review_id", nullable = false, updatable = false)
  @OrderBy("number")
  @Fetch(FetchMode.SUBSELECT)
  private List<Submission> submissions = new ArrayList<>();

  @Transient private final List<Object> events = new ArrayList<>();

  protected GateReview() {}

  /** The first round of a gate. */
  GateReview(
      RolloutId rollout,
      Phase phase,
      ChecklistVersions checklists,
      List<Criterion> criteria,
      Instant at) {
    this.id = GateReviewId.random();
    this.rollout = rollout;
    this.phase = phase;
    this.round = 1;
    this.stage = Stage.DRAFT;
    this.checklists = checklists;
    this.terms = ReviewView.Terms.FIRST;
    this.openedAt = at;
    this.papers = new Papers(criteria);
  }

  /** The round after this one: answers and evidence come along, marked to be looked at again. */
  GateReview next(ChecklistVersions newest, List<Criterion> asked, Instant at) {
    GateReview next = new GateReview(rollout, phase, newest, asked, at);
    next.round = round + 1;
    next.terms = ReviewView.Terms.after(outcome);
    next.papers.carryOver(papers);
    return next;
  }

  Optional<Refusal> answer(String code, Reply reply, String note, PersonId by, Instant at) {
    return whyNotChange().or(() -> papers.answer(code, reply, note, by, at));
  }

  /** Asked before a file is stored. */
  Optional<Refusal> whyNotAttach(String code) {
    return whyNotChange().or(() -> papers.whyNotAttach(code));
  }

  Optional<Refusal> attach(EvidenceFile file) {
    return unless(whyNotAttach(file.criterion()), () -> papers.attach(file));
  }

  /** Takes evidence back; a yes that rested on it alone is open again. */
  Optional<Refusal> detach(UUID evidence) {
    return unless(whyNotChange(), () -> papers.detach(evidence));
  }

  Optional<Refusal> assign(String code, PersonId owner, LocalDate due) {
    return unless(whyNotChange(), () -> papers.assign(code, owner, due));
  }

  /** Adds a criterion of the rollout's own, named {@code OWN-1} and so on. */
  Optional<Refusal> add(Wording wording, CriterionTraits traits, PersonId owner) {
    return unless(whyNotChange(), () -> papers.add(wording, traits, owner));
  }

  /** A seat changed hands: what its holder was to answer goes along. */
  void handOver(PersonId from, PersonId to) {
    if (stage == Stage.DRAFT) {
      papers.handOver(from, to);
    }
  }

  /** The gate has its new date; what is to be answered is due by the given day. */
  void replanned(LocalDate due) {
    terms = terms.replanned();
    papers.dueBy(due);
  }

  void beginRework() {
    terms = terms.reworkBegun();
  }

  void submitted(Submission submission, Instant until) {
    requireStage(Stage.DRAFT);
    submissions.add(submission);
    stage = Stage.SUBMITTED;
    deadline = until;
    events.add(new GateEvents.Submitted(id, rollout, phase, round, until));
  }

  void deadlineMoved(Instant until) {
    requireStage(Stage.SUBMITTED);
    deadline = until;
    events.add(new GateEvents.DeadlineMoved(id, rollout, phase, until));
  }

  void withdraw(PersonId by, String reason, Instant at) {
    requireStage(Stage.SUBMITTED);
    submission().orElseThrow().withdraw(by, reason, at);
    stage = Stage.DRAFT;
    deadline = null;
    events.add(new GateEvents.Withdrawn(id, rollout, phase));
  }

  /** Evidence whose bytes are no longer those that were frozen is no evidence. */
  void markAltered(Set<UUID> evidence) {
    papers.markAltered(evidence);
  }

  void decide(Outcome decided, Instant at) {
    requireStage(Stage.SUBMITTED);
    stage = Stage.DECIDED;
    outcome = decided;
    decidedAt = at;
    events.add(new GateEvents.Decided(id, rollout, phase, round, decided));
  }

  void agreeRework() {
    requireStage(Stage.DECIDED);
    terms = terms.withReworkAgreed();
    events.add(new GateEvents.ReworkAgreed(id, rollout, phase));
  }

  /** An exception lets the gate go on after its third NO-GO. */
  void allowFurtherRounds() {
    requireStage(Stage.DECIDED);
    terms = terms.withFurtherRounds();
  }

  /** An act for the record, or an event, that goes out with the next save. */
  void announce(Object event) {
    events.add(event);
  }

  /** Everyone who answered or brought evidence: none of them may vote (M6). */
  Set<PersonId> contributors() {
    return papers.contributors();
  }

  Optional<Submission> submission() {
    return submissions.stream().filter(s -> !s.isWithdrawn()).reduce((earlier, later) -> later);
  }

  List<Criterion> criteria() {
    return papers.criteria();
  }

  List<EvidenceFile> files() {
    return papers.files();
  }

  Optional<Criterion> find(String code) {
    return papers.find(code);
  }

  GateReviewId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  Phase phase() {
    return phase;
  }

  int round() {
    return round;
  }

  Stage stage() {
    return stage;
  }

  Outcome outcome() {
    return outcome;
  }

  ReviewView.Terms terms() {
    return terms;
  }

  ChecklistVersions checklists() {
    return checklists;
  }

  Gates.Round line() {
    return new Gates.Round(
        id, phase, round, stage, outcome, decidedAt, deadline, terms.reworkAgreed());
  }

  ReviewView view() {
    return new ReviewView(
        id,
        rollout,
        new ReviewView.Turn(phase, round, checklists.version(phase)),
        new ReviewView.Progress(
            stage, outcome, openedAt, deadline, decidedAt, terms, version == null ? 0 : version),
        criteria().stream().map(Criterion::view).toList(),
        files(),
        submissions.stream().map(Submission::view).toList());
  }

  /**
   * Hands each event over once, to be published after a save: a listener in this thread may well
   * save the review again.
   */
  List<Object> takeEvents() {
    List<Object> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  private Optional<Refusal> whyNotChange() {
    return switch (stage) {
      case DRAFT -> Optional.empty();
      case SUBMITTED -> Optional.of(Refusal.because("gate.refused.frozen"));
      case DECIDED -> Optional.of(Refusal.because("gate.refused.decided"));
    };
  }

  private static Optional<Refusal> unless(Optional<Refusal> refusal, Runnable change) {
    if (refusal.isEmpty()) {
      change.run();
    }
    return refusal;
  }

  private void requireStage(Stage needed) {
    if (stage != needed) {
      throw new IllegalStateException("Review " + id + " is " + stage + ", not " + needed);
    }
  }
}
