package org.tollgate.governance.gate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.gate.evidence.CriterionTraits;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.gate.evidence.Wording;

/**
 * What a review asks and what was answered and brought. A yes never outlives the document that it
 * rests on. Whether it may be changed now is its review's to say.
 */
@Embeddable
class Papers {

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "review_id", nullable = false, updatable = false)
  @OrderBy("place")
  @Fetch(FetchMode.SUBSELECT)
  private List<Criterion> criteria = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "gate_evidence", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "place")
  @Fetch(FetchMode.SUBSELECT)
  private List<EvidenceFile> files = new ArrayList<>();

  protected Papers() {}

  Papers(List<Criterion> asked) {
    criteria.addAll(asked);
  }

  /** Takes over from the round before: its own criteria, answers and evidence. */
  void carryOver(Papers earlier) {
    earlier.criteria.stream()
        .filter(criterion -> criterion.traits().own())
        .forEach(criterion -> criteria.add(criterion.copy(criteria.size() + 1)));
    criteria.forEach(criterion -> earlier.find(criterion.code()).ifPresent(criterion::carryOver));
    Set<String> codes = criteria.stream().map(Criterion::code).collect(Collectors.toSet());
    earlier.files.stream().filter(f -> codes.contains(f.criterion())).forEach(files::add);
    codes.forEach(this::weaken);
  }

  Optional<Refusal> answer(String code, Reply reply, String note, PersonId by, Instant at) {
    return criterion(code).answer(reply, note, hasDocument(code), by, at);
  }

  Optional<Refusal> whyNotAttach(String code) {
    return criterion(code).traits().automatic()
        ? Optional.of(Refusal.because("gate.refused.automatic", code))
        : Optional.empty();
  }

  void attach(EvidenceFile file) {
    files.add(file);
  }

  void detach(UUID evidence) {
    for (EvidenceFile file : List.copyOf(files)) {
      if (file.id().equals(evidence)) {
        files.remove(file);
        weaken(file.criterion());
      }
    }
  }

  void assign(String code, PersonId owner, LocalDate due) {
    criterion(code).assign(owner, due);
  }

  void add(Wording wording, CriterionTraits traits, PersonId owner) {
    long own = criteria.stream().filter(criterion -> criterion.traits().own()).count();
    Criterion added = new Criterion("OWN-" + (own + 1), criteria.size() + 1, wording, traits);
    added.assign(owner, null);
    criteria.add(added);
  }

  void handOver(PersonId from, PersonId to) {
    criteria.stream()
        .filter(criterion -> from.equals(criterion.owner()))
        .forEach(criterion -> criterion.assign(to, criterion.due()));
  }

  void dueBy(LocalDate due) {
    criteria.forEach(criterion -> criterion.assign(criterion.owner(), due));
  }

  void markAltered(Set<UUID> evidence) {
    files.replaceAll(file -> evidence.contains(file.id()) ? file.nowAltered() : file);
    criteria.forEach(criterion -> weaken(criterion.code()));
  }

  Set<PersonId> contributors() {
    return Stream.concat(
            criteria.stream().map(Criterion::answeredBy), files.stream().map(EvidenceFile::author))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  List<Criterion> criteria() {
    return List.copyOf(criteria);
  }

  List<EvidenceFile> files() {
    return List.copyOf(files);
  }

  Optional<Criterion> find(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }

  private Criterion criterion(String code) {
    return find(code).orElseThrow(() -> new NotFoundException("criterion", code));
  }

  private boolean hasDocument(String code) {
    return files.stream().anyMatch(file -> file.criterion().equals(code) && !file.altered());
  }

  private void weaken(String code) {
    if (!hasDocument(code)) {
      find(code).ifPresent(Criterion::losesDocument);
    }
  }
}
