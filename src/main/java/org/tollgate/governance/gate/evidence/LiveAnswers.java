package org.tollgate.governance.gate.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.checklist.ChecklistException;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.checklist.CriterionDefinition;
import org.tollgate.base.checklist.GateChecklist;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Untold;

/**
 * Asks all {@link EvidenceSource}s. A source that throws answers UNKNOWN for its questions and
 * leaves the others alone. A checklist whose live question nobody answers, or two sources for one
 * question, stop the start.
 */
@Component
public class LiveAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(LiveAnswers.class);

  private final Map<String, EvidenceSource> sources = new TreeMap<>();
  private final TransactionOperations reading;

  @Autowired
  LiveAnswers(
      List<EvidenceSource> sources, Checklists checklists, PlatformTransactionManager database) {
    this(sources, checklists.gates(), readOnly(database));
  }

  /** With the given checklists and its own reading; for what runs without a database. */
  public LiveAnswers(
      List<EvidenceSource> sources, List<GateChecklist> gates, TransactionOperations reading) {
    this.reading = reading;
    sources.forEach(source -> register(source, gates));
    gates.forEach(gate -> gate.criteria().forEach(this::requireSource));
  }

  /**
   * A fixed number of statements for any number of rollouts.
   *
   * @return an answer for every rollout and question; UNKNOWN where a source has none
   */
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    Answer unknown = Answer.unknown(asOf);
    for (RolloutId rollout : rollouts) {
      Map<LiveQuestion, Answer> open = new HashMap<>();
      questions.forEach(question -> open.put(question, unknown));
      answers.put(rollout, open);
    }
    if (!rollouts.isEmpty()) {
      bySource(questions)
          .forEach((source, asked) -> merge(answers, ask(source, rollouts, asked, asOf)));
    }
    return answers;
  }

  private Map<EvidenceSource, Set<LiveQuestion>> bySource(Set<LiveQuestion> questions) {
    Map<EvidenceSource, Set<LiveQuestion>> asked = new IdentityHashMap<>();
    for (LiveQuestion question : questions) {
      EvidenceSource source = sources.get(question.code());
      if (source != null) {
        asked.computeIfAbsent(source, s -> new HashSet<>()).add(question);
      }
    }
    return asked;
  }

  private Map<RolloutId, Map<LiveQuestion, Answer>> ask(
      EvidenceSource source, Set<RolloutId> rollouts, Set<LiveQuestion> asked, Instant asOf) {
    try {
      return inOwnTransaction(() -> source.answer(rollouts, asked, asOf));
    } catch (RuntimeException e) {
      LOG.warn("{} could not answer {}", source.getClass().getSimpleName(), asked, Untold.of(e));
      return Map.of();
    }
  }

  /** Outside a transaction each source gets its own, so that its failure spoils no other's. */
  private <T> T inOwnTransaction(Supplier<T> read) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? read.get()
        : reading.execute(status -> read.get());
  }

  private static void merge(
      Map<RolloutId, Map<LiveQuestion, Answer>> answers,
      Map<RolloutId, Map<LiveQuestion, Answer>> given) {
    given.forEach(
        (rollout, byQuestion) ->
            answers.computeIfPresent(
                rollout,
                (id, open) -> {
                  byQuestion.forEach((question, answer) -> open.replace(question, answer));
                  return open;
                }));
  }

  private void register(EvidenceSource source, List<GateChecklist> gates) {
    for (String code : source.questions()) {
      EvidenceSource other = sources.put(code, source);
      if (other != null) {
        String both =
            "the live question %s is answered by both %s and %s"
                .formatted(code, other.getClass().getName(), source.getClass().getName());
        throw asking(code, gates)
            .<RuntimeException>map(
                criterion ->
                    new ChecklistException(
                        criterion.source(), both, "Take the question from one of them."))
            .orElseGet(() -> new IllegalStateException(both));
      }
    }
  }

  private static Optional<CriterionDefinition> asking(String code, List<GateChecklist> gates) {
    return gates.stream()
        .flatMap(gate -> gate.criteria().stream())
        .filter(criterion -> criterion.live().filter(code::equals).isPresent())
        .findFirst();
  }

  private void requireSource(CriterionDefinition criterion) {
    criterion
        .live()
        .filter(live -> !sources.containsKey(live))
        .ifPresent(
            live -> {
              throw new ChecklistException(
                  criterion.source(),
                  "no source answers the live question " + live,
                  "Use one of " + String.join(", ", sources.keySet()) + ".");
            });
  }

  private static TransactionTemplate readOnly(PlatformTransactionManager database) {
    DefaultTransactionDefinition definition =
        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);
    definition.setReadOnly(true);
    return new TransactionTemplate(database, definition);
  }
}
